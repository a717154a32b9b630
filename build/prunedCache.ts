/** Keeps a cache of entries, each a file or a folder that is named after its content, from growing without end. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

/** An entry that no build has used for longer is removed. */
const keptDays = 30
const day = 86_400_000

/** Notes that a build uses an entry: its time of modification becomes now. Returns whether the cache has the entry. */
export function useEntry(path: string, now = Date.now()): boolean {
  if (!existsSync(path)) return false
  utimesSync(path, now / 1000, now / 1000)
  return true
}

/** Removes the entries of a cache that no build has used for 30 days. */
export function pruneCache(folder: string, now = Date.now()): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    // Another process may remove the same entry.
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now
    if (now - used > keptDays * day) rmSync(path, { recursive: true, force: true })
  }
}
