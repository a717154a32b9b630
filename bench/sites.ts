/** The pages that are compared: the built atlas, a MapLibre page with the same style and tiles, and an empty page. */
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, runnerImport } from 'vite'
import { archivesOf } from '../basemap/basemapFiles.ts'
import { ownFolder } from '../build/atlas/atlasFolder.ts'
import { basemapOptions } from '../build/atlas/basemapOptions.ts'
import { subsetFonts } from '../build/subsetFonts.ts'
import { buildIfStale, outputFolder } from '../tools/builtSite.ts'
import { serveFolder, type StaticServer } from '../tools/staticServer.ts'

export interface Site {
  name: 'atlas' | 'bare' | 'empty'
  server: StaticServer
  /** Selector of the element that has `data-state="ready"` when the map has been drawn. The empty page has none. */
  map?: string
}

async function buildBare(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-map-'))
  await build({
    root: 'bench/bare',
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [subsetFonts()],
    build: { outDir: folder, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  })
  for (const name of archivesOf(basemapOptions(ownFolder)))
    copyFileSync(join('dist', `${name}.pmtiles`), join(folder, `${name}.pmtiles`))
  // Vite reads what Node cannot import: the symbols are SVG files.
  const { module } = await runnerImport<typeof import('./bareStyle.ts')>('./bench/bareStyle.ts')
  writeFileSync(join(folder, 'style.json'), module.styleJson())
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

/** Builds the pages and serves them in the same way: with Brotli and range requests, without caching. */
export async function serveSites(): Promise<Site[]> {
  buildIfStale(ownFolder, outputFolder(ownFolder))
  const serve = (folder: string) => serveFolder({ folder, compressed: true })
  return [
    { name: 'empty', server: await serve(writeEmpty()) },
    { name: 'bare', server: await serve(await buildBare()), map: '#map' },
    { name: 'atlas', server: await serve('dist'), map: '.map' },
  ]
}
