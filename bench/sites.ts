/**
 * The pages that are compared: the built atlas, the same page without scripts, a MapLibre page with the same style and tiles, and
 * an empty page.
 */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, runnerImport } from 'vite'
import { archivesOf } from '../basemap/basemapFiles.ts'
import { ownFolder } from '../build/atlas/atlasFolder.ts'
import { basemapOptions } from '../build/atlas/basemapOptions.ts'
import { subsetFonts } from '../build/subsetFonts.ts'
import { virtualModules } from '../build/virtualModules.ts'
import { buildIfStale, outputFolder } from '../tools/builtSite.ts'
import { serveFolder, type StaticServer } from '../tools/staticServer.ts'

export interface Site {
  name: 'atlas' | 'still' | 'bare' | 'empty'
  server: StaticServer
  /** Selector of the element that has `data-state="ready"` when the map has been drawn. Pages without a map have none. */
  map?: string
}

/** Builds the bare map from what `dist` has, and returns its folder. */
export async function buildBare(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-map-'))
  await build({
    root: 'bench/bare',
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [virtualModules(ownFolder), subsetFonts()],
    build: { outDir: folder, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  })
  for (const name of archivesOf(basemapOptions(ownFolder)))
    copyFileSync(join('dist', `${name}.pmtiles`), join(folder, `${name}.pmtiles`))
  // Vite reads what Node cannot import: the symbols are SVG files.
  const { module } = await runnerImport<typeof import('./bareStyle.ts')>('./bench/bareStyle.ts', {
    configFile: false,
    plugins: [virtualModules(ownFolder)],
  })
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

/** Returns index.html without scripts and what they load. It shows what index.html shows before its scripts run. */
export const withoutScripts = (html: string): string =>
  html
    .replace(/<template>[\s\S]*?<\/template>/, '')
    .replace(/<script>[\s\S]*?<\/script>/, '')
    .replace('<html', '<html class="js"')

function writeStill(): string {
  const folder = mkdtempSync(join(tmpdir(), 'page-without-scripts-'))
  cpSync('dist/assets', join(folder, 'assets'), { recursive: true, filter: (path) => !path.endsWith('.js') })
  writeFileSync(join(folder, 'index.html'), withoutScripts(readFileSync('dist/index.html', 'utf8')))
  return folder
}

/** Builds the pages and serves them in the same way: with Brotli and range requests, without caching. */
export async function serveSites(): Promise<Site[]> {
  buildIfStale(ownFolder, outputFolder(ownFolder))
  const serve = (folder: string) => serveFolder({ folder, compressed: true })
  return [
    { name: 'empty', server: await serve(writeEmpty()) },
    { name: 'still', server: await serve(writeStill()) },
    { name: 'bare', server: await serve(await buildBare()), map: '#map' },
    { name: 'atlas', server: await serve('dist'), map: '.map' },
  ]
}
