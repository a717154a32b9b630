import * as v from 'valibot'
import urls from 'virtual:content-files'
import { outcomeSchema, type WrittenOutcome } from '../outcomeSchema'
import { defaultFirst } from './defaultFirst'
import { fetchText } from './fetchText'

const url = urls['outcomes.json']

/**
 * The outcomes by their ids. One that does not match the schema, or has the id of an earlier one, is left out.
 * @throws {Error} if the text is no JSON list
 */
export function readOutcomes(json: string): ReadonlyMap<string, WrittenOutcome> {
  const candidates: unknown = JSON.parse(json)
  if (!Array.isArray(candidates)) throw new Error('outcomes.json has no list of outcomes')
  const byId = new Map<string, WrittenOutcome>()
  for (const candidate of candidates) {
    const read = v.safeParse(outcomeSchema, candidate, { abortEarly: true })
    if (!read.success || byId.has(read.output.id)) continue
    byId.set(read.output.id, { ...read.output, text: defaultFirst(read.output.text) })
  }
  return byId
}

/**
 * Fetches outcomes.json. An atlas without that file has no outcomes.
 * @throws {Error} if the file cannot be fetched or read
 */
export async function loadOutcomes(): Promise<ReadonlyMap<string, WrittenOutcome>> {
  const json = url ? await fetchText(url) : '[]'
  if (json instanceof Error) throw json
  return readOutcomes(json)
}
