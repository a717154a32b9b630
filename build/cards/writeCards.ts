/** Writes the picture of each page, which chat programs and search engines show beside its link. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createServer, type Plugin } from 'vite'
import { basemapFiles } from '../../basemap/basemapFiles.ts'
import { basemapOptions } from '../atlas/basemapOptions.ts'
import { virtualModules } from '../virtualModules.ts'
import { cardJpeg } from './rasterize.ts'

type CardsModule = typeof import('./cards.ts')

/** @param folder the folder of the atlas */
export const writeCards = (folder: string): Plugin => ({
  name: 'write-cards',
  apply: 'build',
  async writeBundle({ dir }) {
    const archives = await basemapFiles(basemapOptions(folder))
    const server = await createServer({
      configFile: false,
      appType: 'custom',
      mode: 'production',
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true, include: [] },
      plugins: [svelte(), virtualModules(folder)],
    })
    try {
      const { cardsOf } = (await server.ssrLoadModule('/build/cards/cards.ts')) as CardsModule
      const cards = (await cardsOf(folder, archives)).values()
      const work = async () => {
        // Each worker takes the next card from the same list.
        for (const { file, draw } of cards) {
          const path = join(dir!, file)
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, await cardJpeg(await draw()))
        }
      }
      await Promise.all(Array.from({ length: availableParallelism() }, work))
    } finally {
      await server.close()
    }
  },
})
