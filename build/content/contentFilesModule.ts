import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { contentFiles, isFeatureFile, type ContentFileName } from '../../src/content/load/contentFiles.ts'
import { packGeometry } from '../../src/content/load/packedPositions.ts'
import type { Feature } from '../../src/content/schema.ts'
import { readAtlas } from '../atlas/readAtlas.ts'
import { readArticle } from '../article/readArticle.ts'
import { tableFileOf } from '../table/folderTable.ts'
import { registerPlaces } from '../register/registerPlaces.ts'
import { compileFile, hasContent } from './compileFile.ts'

const id = 'virtual:content-files'

/** The name of a content file as it is published. The article is JSON too. */
export const publishedName = (file: ContentFileName): string => (file === 'article.md' ? 'article.json' : file)

/** The text of a content file as the page loads it: without the rows of the register. */
export function compiled(folder: string, file: ContentFileName): string {
  if (file === 'article.md') return JSON.stringify(readArticle(folder))
  const list = compileFile(folder, file, readAtlas(folder).config.defaultLanguage)!
  if (!isFeatureFile(file)) return JSON.stringify(list)
  const rows: ReadonlySet<Feature> = new Set(registerPlaces(folder))
  const features = (list.items as Feature[]).filter((feature) => !rows.has(feature))
  return JSON.stringify({ ...list, items: features.map(packGeometry) })
}

/**
 * `virtual:content-files`: the URL of each content file that the folder has, by its name. The parsers and schemas stay in the
 * build. The name of a published file changes with what the build has made of it. Workers need the plugin too.
 */
export function contentFilesModule(folder: string): Plugin {
  let config: ResolvedConfig
  const files = () => contentFiles.filter((file) => hasContent(folder, file))
  return {
    name: id,
    configResolved: (resolved) => void (config = resolved),
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined
      const table = tableFileOf(folder)
      if (table) this.addWatchFile(resolve(folder, table))
      const urls = files().map((file) => {
        const originalFileName = join(folder, file)
        if (existsSync(originalFileName)) this.addWatchFile(resolve(originalFileName))
        if (config.command === 'serve') return [file, JSON.stringify(`/${publishedName(file)}`)]
        const name = publishedName(file)
        const reference = this.emitFile({ type: 'asset', name, originalFileName, source: compiled(folder, file) })
        return [file, `import.meta.ROLLUP_FILE_URL_${reference}`]
      })
      return `export default { ${urls.map(([file, url]) => `${JSON.stringify(file)}: ${url}`).join(', ')} }`
    },
    configureServer(server) {
      for (const file of files()) {
        server.middlewares.use(`/${publishedName(file)}`, (_, response, next) => {
          try {
            response.setHeader('Content-Type', 'application/json').end(compiled(folder, file))
          } catch (error) {
            next(error)
          }
        })
      }
    },
  }
}
