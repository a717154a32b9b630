import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { featureFiles } from '../../src/content/load/contentFiles.ts'
import { packProfiles } from '../../src/content/elevation/packedProfiles.ts'
import { elevationProfilesOf } from './elevationProfiles.ts'

const id = 'virtual:elevation-profiles'
const name = 'elevation.json'

/**
 * `virtual:elevation-profiles`: the URL of the elevation profiles and the ids of the corridors that have one, or null if
 * the atlas has none.
 */
export function elevationModule(folder: string): Plugin {
  let config: ResolvedConfig
  return {
    name: id,
    configResolved: (resolved) => void (config = resolved),
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined
      for (const file of featureFiles) if (existsSync(join(folder, file))) this.addWatchFile(resolve(folder, file))
      const profiles = await elevationProfilesOf(folder)
      if (profiles.size === 0) return 'export default null'
      const url =
        config.command === 'serve'
          ? JSON.stringify(`/${name}`)
          : `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source: packProfiles(profiles) })}`
      return `export default { url: ${url}, ids: ${JSON.stringify([...profiles.keys()])} }`
    },
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_, response, next) => {
        elevationProfilesOf(folder)
          .then((profiles) => response.setHeader('Content-Type', 'application/json').end(packProfiles(profiles)))
          .catch(next)
      })
    },
  }
}
