/** Reads figures.json, which a content folder may lack. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { figureSchema, type Figure } from '../../src/content/figureSchema.ts'
import { readJson } from './files.ts'
import { parseEach } from './parse.ts'
import type { Problem } from './problem.ts'

export const figuresFile = 'figures.json'

/** A figure that matches the schema, with its JSON path, such as [3]. */
export interface PlacedFigure {
  path: string
  figure: Figure
}

export async function readFigures(folder: string): Promise<{ figures: PlacedFigure[]; problems: Problem[] }> {
  const path = join(folder, figuresFile)
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  if (!exists) return { figures: [], problems: [] }
  const { json, problems } = await readJson(path, figuresFile)
  if (json === undefined) return { figures: [], problems }
  if (!Array.isArray(json)) {
    return {
      figures: [],
      problems: [...problems, { file: figuresFile, path: '', message: 'must be a list of figures' }],
    }
  }
  const parsed = parseEach(figuresFile, figureSchema, json as unknown[], '')
  return {
    figures: parsed.entries.map(({ path, value }) => ({ path, figure: value })),
    problems: [...problems, ...parsed.problems],
  }
}

/** A problem of a member of a figure. */
export const problemOf = ({ path, figure }: PlacedFigure, member: keyof Figure, message: string): Problem => ({
  file: figuresFile,
  id: figure.id,
  path: `${path}.${member}`,
  message,
})
