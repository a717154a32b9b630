/**
 * Builds and serves the atlases that differ from the project's own, once for all of their tests, and starts one Chromium
 * for them. Two are made here: one without features and one with 5,000 places more than `geo/`.
 */
import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { launchChromiumServer } from '../../tools/browsers/launchChromium'
import { isStale, newest } from '../../tools/builtSite'
import { serveFolder } from '../../tools/staticServer'
import { exampleNames, folderOf, siteFolderOf } from './examples'

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of the sites by the names of their atlases. */
    examples: Record<string, string>
  }
}

/** Places that `many` has besides those of `geo/`. */
const manyPlaces = 5000
const run = promisify(execFile)

/** Writes the atlases that are not kept, where they are out of date: a new file makes a site stale. */
async function writeAtlases(): Promise<void> {
  const isOlder = (file: string, sources: readonly string[]) =>
    (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < Math.max(...sources.map((path) => newest(path)))
  const [article, copy] = [join(folderOf('smallest'), 'article.md'), join(folderOf('empty'), 'article.md')]
  mkdirSync(folderOf('empty'), { recursive: true })
  if (isOlder(copy, [article])) copyFileSync(article, copy)
  const many = folderOf('many')
  // A process of its own: Vitest would load a package again that must be loaded once.
  if (isOlder(join(many, 'places.geojson'), ['geo', 'bench/grow.ts', 'tools/random.ts']))
    await run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'bench/grow.ts', many, String(manyPlaces)])
}

/** Builds an atlas without the validator, which has a test of its own and refuses the invented places. */
const build = (name: string) =>
  run(
    'node_modules/.bin/vite',
    ['build', '--logLevel', 'error', '--outDir', resolve(siteFolderOf(name)), '--emptyOutDir'],
    {
      // Vitest sets `NODE_ENV` to `test`.
      env: { ...process.env, NODE_ENV: 'production', ATLAS: folderOf(name) },
    },
  )

/** Builds what is out of date, two at a time. */
async function buildAll(): Promise<void> {
  const stale = exampleNames.filter((name) => isStale(folderOf(name), siteFolderOf(name)))
  const worker = async () => {
    for (let name = stale.shift(); name; name = stale.shift()) await build(name)
  }
  await Promise.all([worker(), worker()])
}

export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  await writeAtlases()
  await buildAll()
  const servers = await Promise.all(exampleNames.map((name) => serveFolder({ folder: siteFolderOf(name) })))
  const browser = await launchChromiumServer()
  provide('examples', Object.fromEntries(exampleNames.map((name, index) => [name, servers[index]!.url])))
  provide('engine', 'chromium')
  provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}
