import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { articleModule } from './build/article/articleModule.ts'
import { billOfMaterials } from './build/bill-of-materials/billOfMaterials.ts'
import { chunkGroups } from './build/chunkGroups.ts'
import { writeContentSecurityPolicy } from './build/content-security-policy/writeContentSecurityPolicy.ts'
import { sendHeaders } from './build/hosts/previewHeaders.ts'
import { writeHostFiles } from './build/hosts/writeHostFiles.ts'
import { minifyJson } from './build/minifyJson.ts'
import { prerender } from './build/prerender/prerender.ts'
import { buildServiceWorker } from './build/serviceWorker.ts'
import { subsetFonts } from './build/subsetFonts.ts'
import { basemapLabels, countries, outcomes, palette } from './build/virtualModules.ts'

export default defineConfig({
  base: './',
  appType: 'mpa',
  // The order matters from `billOfMaterials` on: each plugin reads what those before it have written.
  plugins: [
    svelte(),
    palette(),
    countries(),
    basemapLabels(),
    outcomes(),
    articleModule('geo'),
    subsetFonts(),
    minifyJson(),
    billOfMaterials(),
    prerender(),
    writeContentSecurityPolicy(),
    writeHostFiles(),
    sendHeaders(),
    buildServiceWorker(),
  ],
  build: {
    target: 'es2022',
    // Browsers without `modulepreload` load the same files a little later.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: chunkGroups },
  },
  worker: { plugins: () => [articleModule('geo')] },
  preview: { host: '127.0.0.1', port: 4173 },
  assetsInclude: ['**/*.geojson'],
})
