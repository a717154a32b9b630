/**
 * Builds and serves the atlases that differ from the project's own, once for all of their tests, and starts one Chromium
 * for them. Two are made here: one without features and one with 5,000 places more than `geo/`.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { launchChromiumServer } from '../../tools/browsers/launchChromium'
import { isStale } from '../../tools/builtSite'
import { serveFolder } from '../../tools/staticServer'
import { exampleNames, folderOf, siteFolderOf } from './examples'
import { buildUnchecked, isOlder, writeGrownAtlas } from './grownAtlas'

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of the sites by the names of their atlases. */
    examples: Record<string, string>
  }
}

/** Places that `many` has besides those of `geo/`. */
const manyPlaces = 5000

/** Writes the atlases that are not kept, where they are out of date: a new file makes a site stale. */
async function writeAtlases(): Promise<void> {
  const [article, copy] = [join(folderOf('smallest'), 'article.md'), join(folderOf('empty'), 'article.md')]
  mkdirSync(folderOf('empty'), { recursive: true })
  if (isOlder(copy, [article])) copyFileSync(article, copy)
  await writeGrownAtlas(folderOf('many'), manyPlaces)
}

/** Builds what is out of date, two at a time. */
async function buildAll(): Promise<void> {
  const stale = exampleNames.filter((name) => isStale(folderOf(name), siteFolderOf(name)))
  const worker = async () => {
    for (let name = stale.shift(); name; name = stale.shift()) await buildUnchecked(folderOf(name), siteFolderOf(name))
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
