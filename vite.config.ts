import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Plugin } from 'vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { sendHeaders } from './build/headers.ts'
import { listShipped } from './build/listShipped.ts'
import { offline } from './build/offline.ts'
import { writePolicy } from './build/writePolicy.ts'
import { languages } from './geo/schema.ts'
import { paletteCss } from './src/story/palette.ts'
import { findChromium, chromiumFlags } from './tests/chromium.ts'

/** The colours live once, in src/story/palette.ts, for the map and for CSS. */
const palette = (): Plugin => ({
  name: 'palette',
  resolveId: (id) => (id === 'virtual:palette.css' ? '\0virtual:palette.css' : null),
  load: (id) => (id === '\0virtual:palette.css' ? paletteCss() : null),
})

/** Names of the content's countries, from Node's complete language data: browsers lack the Kazakh ones. */
const countries = (): Plugin => ({
  name: 'countries',
  resolveId: (id) => (id === 'virtual:countries' ? '\0virtual:countries' : null),
  load(id) {
    if (id !== '\0virtual:countries') return null
    const content = ['places', 'areas', 'corridors'].map((name) => readFileSync(`geo/${name}.geojson`, 'utf8')).join('')
    const codes = new Set([...content.matchAll(/"country":\s*"([A-Z]{2})"/g)].map((match) => match[1]!))
    const nameOf = (language: string, code: string) => new Intl.DisplayNames(language, { type: 'region' }).of(code)
    const table = [...codes]
      .sort()
      .map((code) => [code, Object.fromEntries(languages.map((l) => [l, nameOf(l, code)]))])
    return `export default ${JSON.stringify(Object.fromEntries(table))}`
  },
})

export default defineConfig({
  base: './',
  appType: 'mpa',
  // The last one lists the files as the others have left them.
  plugins: [svelte(), palette(), countries(), listShipped(), writePolicy(), sendHeaders(), offline()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  preview: { host: '127.0.0.1', port: 4173 },
  assetsInclude: ['**/*.geojson'],
  test: {
    projects: [
      { extends: true, test: { name: 'node', include: ['tests/{unit,content}/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumFlags } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/site/server.ts'],
          testTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
