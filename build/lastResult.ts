import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** The state of a file: its time of modification and its size. Empty for a file that is missing. */
function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs} ${stat.size}` : ''
}

type Results = Map<string, { state: string; result: unknown }>

/** The results of this process: the build and the server that renders its pages have copies of their own of each module. */
const shared = globalThis as { steppeAtlasResults?: Results }
const results = (shared.steppeAtlasResults ??= new Map())

/**
 * Returns what `compute` has returned for these files and this key, and calls it again only after one of them has changed. The
 * build asks for the features many times, and tens of thousands take seconds to read. Only the last result for each name and
 * list of files is kept. Results are shared: they must not be changed.
 * @param name of what is computed
 */
export function lastResult<Result>(name: string, paths: readonly string[], key: string, compute: () => Result): Result {
  const files = paths.map((path) => resolve(path))
  const entry = [name, ...files].join('\n')
  const state = [key, ...files.map(stateOf)].join('\n')
  const known = results.get(entry)
  if (known?.state === state) return known.result as Result
  const result = compute()
  results.set(entry, { state, result })
  return result
}
