import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { contentTypeOf } from '../hosts/serving.ts'
import { mediaPath } from '../../src/content/media.ts'
import { sendBytes } from '../sendBytes.ts'
import { builtMedia, type Media } from './builtMedia.ts'
import { extensionOf, mediaFolder, mediaTextsFile, usedMedia } from './mediaFolder.ts'

const id = 'virtual:media'

/**
 * `virtual:media`: what the page shows of each file in `media/`. The names of the files on the site do not depend on the
 * bundle, so that the pages without scripts, which a server renders, have the same.
 */
export function mediaModule(folder: string): Plugin {
  let config: ResolvedConfig
  let served: Media | undefined
  return {
    name: id,
    configResolved: (resolved) => void (config = resolved),
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined
      for (const file of [mediaTextsFile, ...usedMedia(folder)]) this.addWatchFile(resolve(folder, mediaFolder, file))
      served = await builtMedia(folder)
      if (config.command === 'build') {
        for (const [name, path] of served.files)
          this.emitFile({ type: 'asset', fileName: mediaPath + name, source: readFileSync(path) })
      }
      return `export default ${JSON.stringify(served.media)}`
    },
    configureServer(server) {
      server.middlewares.use(join('/', mediaPath), ({ url = '', headers }, response, next) => {
        const name = url.slice(1).replace(/\?.*/, '')
        const path = served?.files.get(name)
        if (!path) return next()
        response.setHeader('Content-Type', contentTypeOf(extensionOf(name))!)
        sendBytes(readFileSync(path), headers.range, response)
      })
    },
  }
}
