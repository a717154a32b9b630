import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** The state of a file: its time of modification and its size. Empty for a file that is missing. */
function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs} ${stat.size}` : ''
}

/**
 * Returns a function that remembers its last result for each list of files, and computes it again only after one of them or
 * `key` has changed. The build asks for the features many times, and tens of thousands take seconds to read. The results are
 * shared: they must not be changed.
 */
export function lastResult<Result>(): (paths: readonly string[], key: string, compute: () => Result) => Result {
  const results = new Map<string, { state: string; result: Result }>()
  return (paths, key, compute) => {
    const files = paths.map((path) => resolve(path))
    const state = [key, ...files.map(stateOf)].join('\n')
    const known = results.get(files.join('\n'))
    if (known?.state === state) return known.result
    const result = compute()
    results.set(files.join('\n'), { state, result })
    return result
  }
}
