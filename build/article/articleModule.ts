import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { readArticle } from './readArticle.ts'

const id = 'virtual:article'
/** The address of the article in the development server. */
const servedPath = '/article.json'

/**
 * `virtual:article`: the URL of the parsed article as JSON. The parser stays in the build, and the name of the file changes with
 * what it has made. Workers need the plugin too.
 */
export function articleModule(folder: string): Plugin {
  let config: ResolvedConfig
  const json = () => JSON.stringify(readArticle(folder))
  return {
    name: id,
    configResolved: (resolved) => void (config = resolved),
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined
      const originalFileName = join(folder, 'article.md')
      this.addWatchFile(resolve(originalFileName))
      if (config.command === 'serve') return `export default ${JSON.stringify(servedPath)}`
      const file = this.emitFile({ type: 'asset', name: 'article.json', originalFileName, source: json() })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    configureServer(server) {
      server.middlewares.use(servedPath, (_, response, next) => {
        try {
          response.setHeader('Content-Type', 'application/json').end(json())
        } catch (error) {
          next(error)
        }
      })
    },
  }
}
