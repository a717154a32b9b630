/** Writes the pages of the atlas and of its features, and what search engines, previews and feed readers look for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { readAtlas } from '../atlas/readAtlas.ts'
import { elevationProfilesOf } from '../elevation/elevationProfiles.ts'
import type { RenderServer } from '../prerender/renderServer.ts'
import { pageStyles } from './styleSheet.ts'

type PagesModule = typeof import('./renderPages.ts')

/**
 * @param folder the folder of the atlas
 * @param server renders that atlas
 */
export function writePages(folder: string, server: RenderServer): Plugin {
  let styles = ''
  return {
    name: 'write-pages',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    generateBundle(_, bundle) {
      const fontFile = (name: string) => {
        const font = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.originalFileNames.some((path) => basename(path) === name),
        )
        if (!font) throw new Error(`the build has no font ${name} for the style sheet of the pages`)
        return basename(font.fileName)
      }
      const source = pageStyles(readAtlas(folder).config, fontFile)
      styles = this.getFileName(this.emitFile({ type: 'asset', name: 'pages.css', source }))
      const door = readFileSync(new URL('door.js', import.meta.url), 'utf8')
      this.emitFile({ type: 'asset', fileName: 'door.js', source: door })
    },
    async writeBundle({ dir }) {
      const { renderPages } = await server.load<PagesModule>('/build/pages/renderPages.ts')
      for (const { file, text } of renderPages(folder, styles, await elevationProfilesOf(folder))) {
        const path = join(dir!, file)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
    },
  }
}
