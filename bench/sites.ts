/** The pages that are compared: the atlas as it is built, a bare MapLibre page with the same style and tiles, an empty page. */
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { contentFiles } from '../build/virtualModules.ts'
import { lighten } from '../build/subsetFonts.ts'
import { nothingOff } from '../src/map/style/filterState.ts'
import { mapStyle } from '../src/map/style/mapStyle.ts'
import { storySources } from '../src/map/sources/contentSources.ts'
import { firstExtent } from '../src/geometry/extent.ts'
import { loadStory, type Content } from '../src/content/load/loadContent.ts'
import { buildIfStale } from '../tools/builtSite.ts'
import { serveFolder, type StaticServer } from '../tools/staticServer.ts'

export interface Site {
  name: 'atlas' | 'bare' | 'empty'
  server: StaticServer
  /** What has a `data-state` of "ready" when the map has drawn; the empty page has no map. */
  map?: string
}

/** The atlas's style as it is at first, its story in it, for `bench/bare/`. */
function styleJson(): string {
  const content = Object.fromEntries(contentFiles.map((file) => [file, readFileSync(`geo/${file}`, 'utf8')])) as Content
  const story = loadStory(content)
  const style = mapStyle({
    story,
    sources: storySources(story),
    language: 'en',
    appearance: 'light',
    moreContrast: false,
    base: './',
    state: { selected: '', hovered: '', lit: [], ...nothingOff, followed: '', travelled: 0, heading: 1 },
  })
  return JSON.stringify({ ...style, metadata: { extent: firstExtent(story) } })
}

async function buildBare(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-map-'))
  await build({
    root: 'bench/bare',
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [lighten()],
    build: { outDir: folder, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  })
  for (const name of ['basemap.pmtiles', 'relief.pmtiles']) copyFileSync(join('dist', name), join(folder, name))
  writeFileSync(join(folder, 'style.json'), styleJson())
  return folder
}

function writeEmpty(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-page-'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta name="viewport" content="width=device-width"><p>Empty.',
  )
  return folder
}

/** Builds what is to be built and serves all three alike: Brotli, ranges, no caching. */
export async function serveSites(): Promise<Site[]> {
  buildIfStale()
  const serve = (folder: string) => serveFolder({ folder, compressed: true })
  return [
    { name: 'empty', server: await serve(writeEmpty()) },
    { name: 'bare', server: await serve(await buildBare()), map: '#map' },
    { name: 'atlas', server: await serve('dist'), map: '.map' },
  ]
}
