import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { searchForWorkspaceRoot, type UserConfig } from 'vite'
import { basemapArchives } from './basemapArchives.ts'
import { billOfMaterials } from './bill-of-materials/billOfMaterials.ts'
import { writeCards } from './cards/writeCards.ts'
import { chunkGroups } from './chunkGroups.ts'
import { writeContentSecurityPolicy } from './content-security-policy/writeContentSecurityPolicy.ts'
import { sendHeaders } from './hosts/previewHeaders.ts'
import { writeHostFiles } from './hosts/writeHostFiles.ts'
import { writeManifest } from './manifest.ts'
import { writePages } from './pages/writePages.ts'
import { prerender } from './prerender/prerender.ts'
import { renderServer } from './prerender/renderServer.ts'
import { packagesFolder, projectFile, projectFolder, viteCache } from './projectFolder.ts'
import { registerPlugin } from './register/registerPlugin.ts'
import { buildServiceWorker } from './serviceWorker.ts'
import { subsetFonts } from './subsetFonts.ts'
import type { UsedIds } from './atlas/resolveAtlas.ts'
import { virtualModules } from './virtualModules.ts'

/**
 * The configuration of Vite for the atlas in `folder`, whose site is built into `outDir`.
 * @param used see `virtualModules`
 * @param server renders the atlas for all plugins
 */
export const siteConfig = (
  folder: string,
  outDir = projectFile('dist'),
  used?: UsedIds,
  server = renderServer(folder),
): UserConfig => ({
  root: projectFolder,
  cacheDir: viteCache(),
  base: './',
  appType: 'mpa',
  // The order matters from `billOfMaterials` on: each plugin reads what those before it have written.
  plugins: [
    svelte(),
    virtualModules(folder, used),
    subsetFonts(),
    writeManifest(folder),
    basemapArchives(folder),
    registerPlugin(folder),
    billOfMaterials(),
    prerender(folder, server),
    writePages(folder, server),
    writeCards(folder, server),
    server.plugin,
    writeContentSecurityPolicy(),
    writeHostFiles(),
    sendHeaders(),
    buildServiceWorker(),
  ],
  build: {
    outDir: resolve(outDir),
    emptyOutDir: true,
    target: 'es2022',
    // Browsers without `modulepreload` load the same files a little later.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: ['index.html', 'embed.html'].map(projectFile), output: chunkGroups },
  },
  worker: { plugins: () => virtualModules(folder, used) },
  server: { fs: { allow: [searchForWorkspaceRoot(projectFolder), packagesFolder(), resolve(folder)] } },
  preview: { host: '127.0.0.1', port: 4173 },
  assetsInclude: ['**/*.geojson'],
})
