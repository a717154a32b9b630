/** The parts of a live map in an atlas of one HTML file: MapLibre, its worker, the basemap's tiles and the style. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build, type Plugin, type Rolldown } from 'vite'
import { basemapFiles } from '../../basemap/basemapFiles.ts'
import { basemapOptions } from '../atlas/basemapOptions.ts'
import type { RenderServer } from '../prerender/renderServer.ts'
import { projectFile, projectFolder, viteCache } from '../projectFolder.ts'
import { virtualModules } from '../virtualModules.ts'
import { overviewTiles } from './overviewTiles.ts'

type DataModule = typeof import('./liveMapData.ts')

/** In base64 the tiles of `geo/` to zoom 4 take 2.2 MB, to zoom 5 3.3 MB, to zoom 6 5.3 MB. */
const tileZoom = 5

export interface LiveParts {
  css: string
  /** The script elements, to stand at the end of the page. */
  scripts: string
  /** The text that the map draws, for the fonts. */
  labels: string
}

/** Gives src/map/worker.ts a URL of the worker's script that needs no file. */
const workerInPage = (): Plugin => ({
  name: 'worker-in-page',
  enforce: 'pre',
  resolveId: (name) => (name.includes('maplibre-gl-worker.mjs?') ? '\0worker-in-page' : null),
  load(name) {
    if (name !== '\0worker-in-page') return null
    const worker = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-worker.mjs')
    const script = readFileSync(worker, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '')
    return `export default URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/javascript' }))`
  },
})

/** Text that may stand in a script element. In JavaScript these characters are only in strings and regular expressions there. */
const insideScript = (text: string): string => text.replace(/<(?=\/script|script|!--)/gi, '\\x3c')
const insideJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

async function bundle(folder: string): Promise<{ script: string; css: string }> {
  const { output } = (await build({
    configFile: false,
    root: projectFolder,
    cacheDir: viteCache(),
    logLevel: 'error',
    publicDir: false,
    plugins: [workerInPage(), virtualModules(folder)],
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: Infinity,
      modulePreload: false,
      rolldownOptions: {
        input: projectFile('src/app/single/liveMap.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  const script = output.find((part) => part.type === 'chunk')!.code
  const sheets = output.flatMap((part) =>
    part.fileName.endsWith('.css') && 'source' in part ? String(part.source) : [],
  )
  return { script, css: sheets.join('\n') }
}

/**
 * @param folder the folder of the atlas
 * @param language one of its languages
 */
export async function liveParts(folder: string, language: string, server: RenderServer): Promise<LiveParts> {
  const { liveMapData } = await server.load<DataModule>('/build/single/liveMapData.ts')
  const data = liveMapData(folder, language, tileZoom)
  const { archives } = await basemapFiles(basemapOptions(folder), { report: console.log })
  const { archive, names } = await overviewTiles(archives.basemap, tileZoom, language)
  const { script, css } = await bundle(folder)
  const labels = names + data.letters
  return {
    css,
    labels: labels + labels.toLocaleUpperCase(language) + '0123456789\u2212',
    scripts: `<script type="application/json" id="live-map-data">${insideJson(data)}</script>
<script type="text/plain" id="live-map-tiles">${archive.toString('base64')}</script>
<script>${insideScript(script)}</script>
`,
  }
}
