/** Reads outcomes.json, which a content folder may lack. */
import { outcomeSchema, type WrittenOutcome } from '../../src/content/outcomeSchema.ts'
import { readOptionalList } from './optionalList.ts'
import type { Problem } from './problem.ts'

export const outcomesFile = 'outcomes.json'

/** An outcome that matches the schema, with its JSON path, such as [3]. */
export interface PlacedOutcome {
  path: string
  outcome: WrittenOutcome
}

export async function readOutcomes(folder: string): Promise<{ outcomes: PlacedOutcome[]; problems: Problem[] }> {
  const { entries, problems } = await readOptionalList(folder, outcomesFile, outcomeSchema, 'outcomes')
  return { outcomes: entries.map(({ path, value }) => ({ path, outcome: value })), problems }
}

/** A problem of an outcome. `member` is a JSON path in the outcome, such as text.ru. */
export const problemOf = (
  { path, outcome }: PlacedOutcome,
  member: string,
  message: string,
  cause?: string,
): Problem => ({
  file: outcomesFile,
  id: outcome.id,
  path: `${path}.${member}`,
  message,
  ...(cause !== undefined && { cause }),
})
