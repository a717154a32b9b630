import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { assetsHtaccess, htaccess } from './apache.ts'
import { headersFile } from './headersFile.ts'
import { webConfig } from './iis.ts'
import { hostFiles, serviceWorkerFile } from './serving.ts'

/** Returns the files of a built site, relative to its folder, without the configurations of hosts. */
export const siteFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile() && !(hostFiles as readonly string[]).includes(name))
    .sort()

/** Writes the configurations that hosts read from the site's own folder, after all files but the service worker. */
export function writeHostFiles(): Plugin {
  let folder = ''
  let isWritten = false
  return {
    name: 'write-host-files',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    enforce: 'post',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    // `closeBundle` also runs after a failure, in which it would hide the error.
    writeBundle: () => void (isWritten = true),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!isWritten) return
        const files = [...new Set([...siteFiles(folder), serviceWorkerFile])]
        const texts: Record<(typeof hostFiles)[number], string> = {
          '.htaccess': htaccess(),
          'assets/.htaccess': assetsHtaccess(),
          // GitHub Pages does not run Jekyll where this file exists.
          '.nojekyll': '',
          _headers: headersFile(files),
          'web.config': webConfig(files),
        }
        for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
      },
    },
  }
}
