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
    const { archives } = await basemapFiles(basemapOptions(folder), { report: console.log })
    const entries = Object.values(archives).map((path) => dirname(path))
    for (const entry of entries) useEntry(entry)
    pruneCache(dirname(entries[0]!))
    return Object.entries(archives).map(([name, path]) => ({ fileName: `${name}.pmtiles`, path }))
  }
  return {
    name: 'basemap-archives',
    apply: (config) => !config.build?.ssr,
    async generateBundle() {
      for (const { fileName, path } of await archives())
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
    },
    async configureServer(server) {
      if (process.env.VITEST) return
      for (const { fileName, path } of await archives()) {
        server.middlewares.use(`/${fileName}`, ({ headers }, response) => {
          sendBytes(readFileSync(path), headers.range, response)
        })
      }
    },
  }
}
