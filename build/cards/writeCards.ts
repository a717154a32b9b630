/** Writes the picture of each page, which chat programs and search engines show beside its link. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { basemapFiles } from '../../basemap/basemapFiles.ts'
import { basemapOptions } from '../atlas/basemapOptions.ts'
import type { RenderServer } from '../prerender/renderServer.ts'
import { pruneCache } from '../prunedCache.ts'
import { canDraw, cardCache, cardJpeg } from './rasterize.ts'

type CardsModule = typeof import('./cards.ts')

/**
 * @param folder the folder of the atlas
 * @param server renders that atlas
 */
export const writeCards = (folder: string, server: RenderServer): Plugin => ({
  name: 'write-cards',
  apply: (config, { command }) => command === 'build' && !config.build?.ssr,
  async writeBundle({ dir }) {
    const { cardsOf } = await server.load<CardsModule>('/build/cards/cards.ts')
    const { archives } = await basemapFiles(basemapOptions(folder))
    const cards = (await cardsOf(folder, archives)).values()
    /** A letter of each language that only the system's fonts can have. */
    const systemLetters = new Map<string, string>()
    const work = async () => {
      // Each worker takes the next card of the same list.
      for (const { file, language, draw } of cards) {
        const svg = await draw()
        const letter = /<t(?:ext|span)[^>]*>[^<]*?([^\p{ASCII}\u200f])/u.exec(svg)?.[1]
        if (letter) systemLetters.set(language, letter)
        const path = join(dir!, file)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, await cardJpeg(svg))
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, work))
    pruneCache(cardCache)
    for (const [language, letter] of systemLetters) {
      if (!canDraw(letter))
        this.warn(`No font of this system has the letters of "${language}": they are missing on its cards`)
    }
  },
})
