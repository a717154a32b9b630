/** Builds the service worker, src/sw.ts, with the list of all files that the site is made of. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const folder = 'dist'
const integrity = (file: string) => `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`

/** To stand last among the plugins: the worker knows each file by its hash, so nothing may change one afterwards. */
export const offline = (): Plugin[] =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    // public/manifest.webmanifest is written by hand, and src/model/offline.svelte.ts registers the worker.
    manifest: false,
    injectRegister: false,
    integration: { closeBundleOrder: 'post' },
    injectManifest: {
      globPatterns: ['**/*'],
      // For whoever installs the site, not for the page.
      globIgnores: ['app/**', 'manifest.webmanifest'],
      maximumFileSizeToCacheInBytes: 15e6,
      // A deploy in the middle of an installation fails it, instead of mixing two versions.
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) => ({ ...entry, integrity: integrity(join(folder, entry.url)) })),
        }),
      ],
    },
  })
