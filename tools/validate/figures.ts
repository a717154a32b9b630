/** Reads figures.json, which a content folder may lack. */
import { figureSchema, type Figure } from '../../src/content/figureSchema.ts'
import { readOptionalList } from './optionalList.ts'
import type { Problem } from './problem.ts'

export const figuresFile = 'figures.json'

/** A figure that matches the schema, with its JSON path, such as [3]. */
export interface PlacedFigure {
  path: string
  figure: Figure
}

export async function readFigures(folder: string): Promise<{ figures: PlacedFigure[]; problems: Problem[] }> {
  const { entries, problems } = await readOptionalList(folder, figuresFile, figureSchema, 'figures')
  return { figures: entries.map(({ path, output }) => ({ path, figure: output })), problems }
}

/** A problem of a figure. `member` is a JSON path in the figure, such as features[0]. */
export const problemOf = (
  { path, figure }: PlacedFigure,
  member: string,
  message: string,
  cause?: string,
): Problem => ({
  file: figuresFile,
  id: figure.id,
  path: `${path}.${member}`,
  message,
  ...(cause !== undefined && { cause }),
})
