/** Builds the service worker, src/sw.ts, with the list of all files that the site is made of. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const integrity = (file: string) => `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`

/** To stand last among the plugins: the worker knows each file by its hash, so nothing may change one afterwards. */
export const offline = (): Plugin[] => {
  let config: ResolvedConfig
  const knowFolder: Plugin = { name: 'offline-folder', configResolved: (resolved) => void (config = resolved) }
  const worker = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/pwa',
    filename: 'sw.ts',
    // public/manifest.webmanifest is written by hand, and src/model/offline.svelte.ts registers the worker.
    manifest: false,
    injectRegister: false,
    integration: { closeBundleOrder: 'post' },
    injectManifest: {
      globPatterns: ['**/*'],
      // For whoever installs the site, and for readers without scripts, who have no worker.
      globIgnores: ['app/**', 'manifest.webmanifest', 'places-*.html'],
      // All or nothing: without its content the site would open, and be empty.
      maximumFileSizeToCacheInBytes: 1e9,
      // A deploy in the middle of an installation fails it, instead of mixing two versions.
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) => ({
            ...entry,
            integrity: integrity(resolve(config.root, config.build.outDir, entry.url)),
          })),
        }),
      ],
    },
  })
  return [knowFolder, ...worker]
}
