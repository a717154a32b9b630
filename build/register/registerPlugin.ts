import type { Plugin } from 'vite'
import { registerArchiveNames } from '../../src/content/basemapArchives.ts'
import { sendBytes } from '../sendBytes.ts'
import { readRegister, registerArchives } from './register.ts'

/** Puts register.pmtiles and records.pmtiles beside the page of an atlas with a register. */
export function registerPlugin(folder: string): Plugin {
  const archives = (): [fileName: string, bytes: Buffer][] => {
    const register = readRegister(folder)
    return Object.entries(register ? registerArchives(register) : {}).map(([name, bytes]) => [`${name}.pmtiles`, bytes])
  }
  return {
    name: 'register-archives',
    apply: (config) => !config.build?.ssr,
    generateBundle() {
      for (const [fileName, source] of archives()) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      if (process.env.VITEST) return
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?', 1)[0]
        const isArchive = registerArchiveNames.some((name) => path === `/${name}.pmtiles`)
        const found = isArchive ? archives().find(([name]) => path === `/${name}`) : undefined
        if (found) sendBytes(found[1], request.headers.range, response)
        else next()
      })
    },
  }
}
