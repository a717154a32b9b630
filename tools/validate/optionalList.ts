import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type * as v from 'valibot'
import { readJson } from './files.ts'
import { parseEach } from './parse.ts'
import type { Problem } from './problem.ts'

/**
 * The items of a JSON list that match a schema, each with its JSON path, such as [3]. An empty list if the folder lacks the
 * file. `items` is the name of the items in problems.
 */
export async function readOptionalList<S extends v.GenericSchema>(
  folder: string,
  file: string,
  schema: S,
  items: string,
): Promise<{ entries: { path: string; value: v.InferOutput<S>; output: v.InferOutput<S> }[]; problems: Problem[] }> {
  const path = join(folder, file)
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  if (!exists) return { entries: [], problems: [] }
  const { json, problems } = await readJson(path, file)
  if (json === undefined) return { entries: [], problems }
  if (!Array.isArray(json)) {
    return { entries: [], problems: [...problems, { file, path: '', message: `must be a list of ${items}` }] }
  }
  const parsed = parseEach(file, schema, json as unknown[], '')
  return { entries: parsed.entries, problems: [...problems, ...parsed.problems] }
}
