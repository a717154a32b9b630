import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { hostFiles } from './hosts/serving.ts'
import { feedFile } from './pages/head.ts'
import { mediaPath } from '../src/content/media.ts'
import { keptOffline } from './media/keptOffline.ts'

const integrity = (file: string) => `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`

/** The pages beside the atlas, and what search engines and feed readers fetch. */
const pageFiles = [
  '*/**/index.html',
  '*/**/oembed.json',
  '*/**/card.jpg',
  'assets/pages-*.css',
  'door.js',
  '404.html',
  'sitemap.xml',
  'robots.txt',
  feedFile,
]

/**
 * Builds the service worker, src/pwa/sw.ts, with a list of all files of the site and their hashes. `kept` marks the media
 * that are stored before they are seen. It must be the last plugin: no other may change a file afterwards.
 */
export const buildServiceWorker = (): Plugin[] => {
  let config: ResolvedConfig
  const readConfig: Plugin = { name: 'service-worker-config', configResolved: (resolved) => void (config = resolved) }
  const worker = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/pwa',
    filename: 'sw.ts',
    // public/manifest.webmanifest is written by hand, and src/pwa/offline.svelte.ts registers the worker.
    manifest: false,
    injectRegister: false,
    integration: { closeBundleOrder: 'post' },
    injectManifest: {
      globPatterns: ['**/*'],
      // Only installing the site needs app/ and the manifest. Readers without scripts have no service worker. The pages are
      // for readers who come from elsewhere. Hosts do not send their configurations, and the installation fails if one file
      // is missing. Downloads are read elsewhere.
      globIgnores: ['app/**', 'data/**', 'manifest.webmanifest', 'places-*.html', ...pageFiles, ...hostFiles],
      // Without its large content files the site would be empty.
      maximumFileSizeToCacheInBytes: 1e9,
      // The installation fails if a new version is deployed during it. This prevents a mix of two versions.
      manifestTransforms: [
        (entries) => {
          const kept = keptOffline(entries.filter(({ url }) => url.startsWith(mediaPath)))
          return {
            manifest: entries.map((entry) => ({
              ...entry,
              integrity: integrity(resolve(config.root, config.build.outDir, entry.url)),
              ...(kept.has(entry.url) && { kept: true }),
              ...(entry.url.endsWith('.pmtiles') && { bytes: entry.size }),
            })),
          }
        },
      ],
    },
  })
  return [readConfig, ...worker]
}
