import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plugin } from 'vite'
import { basemapFiles } from '../basemap/basemapFiles.ts'
import { basemapOptions } from './atlas/basemapOptions.ts'
import { pruneCache, useEntry } from './prunedCache.ts'
import { sendBytes } from './sendBytes.ts'

/** Puts the basemap of an atlas beside its page, in the build and on the development server. Builds it if it is missing. */
export function basemapArchives(folder: string): Plugin {
  const archives = async () => {
    const { basemap, relief } = await basemapFiles(basemapOptions(folder), { report: console.log })
    const entry = dirname(basemap)
    useEntry(entry)
    pruneCache(dirname(entry))
    return { 'basemap.pmtiles': basemap, 'relief.pmtiles': relief }
  }
  return {
    name: 'basemap-archives',
    apply: (config) => !config.build?.ssr,
    async generateBundle() {
      for (const [fileName, path] of Object.entries(await archives()))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
    },
    async configureServer(server) {
      if (process.env.VITEST) return
      for (const [name, path] of Object.entries(await archives())) {
        server.middlewares.use(`/${name}`, ({ headers }, response) => {
          sendBytes(readFileSync(path), headers.range, response)
        })
      }
    },
  }
}
