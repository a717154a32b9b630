/** Atlases of `geo/` with invented rows of a register, and their sites. */
import { execFile } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { newest } from '../../tools/builtSite'

const run = promisify(execFile)

/** The atlas of the project `large`, and its site. */
export const large = { folder: '.cache/made-examples/large', out: '.cache/examples/large', rows: 20_000 }

/** Whether a file is missing, or older than one of the sources. */
export const isOlder = (file: string, sources: readonly string[]): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < Math.max(...sources.map((path) => newest(path)))

/** Writes the atlas with this many rows into a folder, unless it is there: a new file makes its site stale. */
export async function writeGrownAtlas(folder: string, rows: number): Promise<void> {
  if (!isOlder(join(folder, 'places.geojson'), ['geo', 'bench/grow.ts', 'tools/random.ts'])) return
  mkdirSync(folder, { recursive: true })
  // A process of its own: Vitest would load a package again that must be loaded once.
  await run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'bench/grow.ts', folder, String(rows)])
}

/** Builds an atlas without the validator, which has a test of its own and refuses invented places. */
export const buildUnchecked = (folder: string, out: string) =>
  run('node_modules/.bin/vite', ['build', '--logLevel', 'error', '--outDir', resolve(out), '--emptyOutDir'], {
    // Vitest sets `NODE_ENV` to `test`.
    env: { ...process.env, NODE_ENV: 'production', ATLAS: folder },
  })
