import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { compileAhead, fewerChunks } from './build/chunks.ts'
import { countries, palette } from './build/content.ts'
import { sendHeaders } from './build/headers.ts'
import { lighten } from './build/lighten.ts'
import { listShipped } from './build/listShipped.ts'
import { offline } from './build/offline.ts'
import { prerender } from './build/prerender.ts'
import { writePolicy } from './build/writePolicy.ts'
import { findChromium, chromiumFlags } from './tests/chromium.ts'

export default defineConfig({
  base: './',
  appType: 'mpa',
  // Each of the last ones works on what those before it have written.
  plugins: [
    svelte(),
    palette(),
    countries(),
    lighten(),
    compileAhead(),
    listShipped(),
    prerender(),
    writePolicy(),
    sendHeaders(),
    offline(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: fewerChunks },
  },
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
