import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { compileAhead, fewerChunks } from './build/chunks.ts'
import { countries, palette } from './build/virtualModules.ts'
import { sendHeaders } from './build/headers.ts'
import { subsetFonts } from './build/subsetFonts.ts'
import { listShipped } from './build/bill-of-materials/listShipped.ts'
import { offline } from './build/serviceWorker.ts'
import { prerender } from './build/prerender/prerender.ts'
import { writePolicy } from './build/content-security-policy/writePolicy.ts'

export default defineConfig({
  base: './',
  appType: 'mpa',
  // Each of the last ones works on what those before it have written.
  plugins: [
    svelte(),
    palette(),
    countries(),
    subsetFonts(),
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
})
