import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { contentFiles } from '../../src/content/load/contentFiles.ts'
import type { DownloadFile } from '../../src/content/downloads.ts'
import { atlasFile } from '../atlas/writtenAtlas.ts'
import { contentTypeOf, extensionOf } from '../hosts/serving.ts'
import { tableFileOf } from '../table/folderTable.ts'
import { sendBytes } from '../sendBytes.ts'
import { dataFolder, downloadsOf } from './downloads.ts'

const id = 'virtual:downloads'

/**
 * `virtual:downloads`: the files that the site offers for download, with their sizes. Writes them into `data/`; the server of
 * development sends them.
 */
export function downloadsModule(folder: string): Plugin {
  let config: ResolvedConfig
  return {
    name: id,
    configResolved: (resolved) => void (config = resolved),
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined
      const table = tableFileOf(folder)
      for (const file of [atlasFile, ...contentFiles, ...(table ? [table] : [])])
        if (existsSync(join(folder, file))) this.addWatchFile(resolve(folder, file))
      const { files, parts } = await downloadsOf(folder)
      if (config.command === 'build') {
        const all = [...files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]), ...parts]
        for (const [path, bytes] of all)
          this.emitFile({ type: 'asset', fileName: `${dataFolder}/${path}`, source: bytes })
      }
      const list = files.map(({ path, format, use, bytes }): DownloadFile => ({
        path,
        format,
        use,
        bytes: bytes.length,
      }))
      return `export default ${JSON.stringify(list)}`
    },
    configureServer(server) {
      server.middlewares.use(join('/', dataFolder), ({ url = '', headers }, response, next) => {
        const path = decodeURIComponent(url.slice(1).replace(/\?.*/, ''))
        downloadsOf(folder)
          .then(({ files, parts }) => {
            const bytes = files.find((file) => file.path === path)?.bytes ?? parts.get(path)
            if (!bytes) return next()
            response.setHeader('Content-Type', contentTypeOf(extensionOf(path))!)
            sendBytes(Buffer.from(bytes), headers.range, response)
          })
          .catch(next)
      })
    },
  }
}
