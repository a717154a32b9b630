import urls from 'virtual:content-files'
import type { WrittenOutcome } from '../outcomeSchema'
import { readCompiledList } from './compiledList'
import { fetchText } from './fetchText'

const url = urls['outcomes.json']

/**
 * The outcomes by their ids. One that has the id of an earlier one is left out.
 * @throws {Error} if the text is no compiled list
 */
export function readOutcomes(json: string): ReadonlyMap<string, WrittenOutcome> {
  const byId = new Map<string, WrittenOutcome>()
  for (const outcome of readCompiledList<WrittenOutcome>(json).items) {
    if (!byId.has(outcome.id)) byId.set(outcome.id, outcome)
  }
  return byId
}

/**
 * Fetches outcomes.json. An atlas without that file has no outcomes.
 * @throws {Error} if the file cannot be fetched or read
 */
export async function loadOutcomes(): Promise<ReadonlyMap<string, WrittenOutcome>> {
  if (!url) return new Map()
  const json = await fetchText(url)
  if (json instanceof Error) throw json
  return readOutcomes(json)
}
