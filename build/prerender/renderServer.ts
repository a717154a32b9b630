/** Loads the modules of the build that need `virtual:` modules and Svelte: a Vite server renders them. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { projectFolder, viteCache } from '../projectFolder.ts'
import { virtualModules } from '../virtualModules.ts'

export interface RenderServer {
  /** Loads a module by its path in the repository, such as `/build/prerender/page.ts`. */
  load: <Module>(path: string) => Promise<Module>
  close: () => Promise<void>
  /** Ends the server after the build. It belongs after all plugins that load modules. */
  plugin: Plugin
}

/** Bundles of packages would be files that servers which run at the same time replace under each other. */
const withoutBundles = { noDiscovery: true, include: [], exclude: ['svelte'] }

/** One server for all plugins of a build. It starts when the first module is loaded. */
export function renderServer(folder: string): RenderServer {
  let server: Promise<ViteDevServer> | undefined
  const start = () =>
    createServer({
      configFile: false,
      root: projectFolder,
      cacheDir: viteCache(),
      appType: 'custom',
      mode: 'production',
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: withoutBundles,
      environments: { ssr: { optimizeDeps: withoutBundles } },
      plugins: [svelte({ prebundleSvelteLibraries: false }), virtualModules(folder)],
    })
  const close = async () => {
    const running = await server
    server = undefined
    await running?.close()
  }
  return {
    close,
    async load<Module>(path: string) {
      server ??= start()
      return (await (await server).ssrLoadModule(path)) as Module
    },
    plugin: {
      name: 'close-render-server',
      apply: 'build',
      closeBundle: {
        sequential: true,
        handler: close,
      },
    },
  }
}
