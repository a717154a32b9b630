/** Builds the site and serves it, once for all tests of the built site. */
import { existsSync } from 'node:fs'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { buildBasemap } from '../../geo/basemap/build'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
  }
}

export default async function serveBuiltSite({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('public/basemap.pmtiles') || !existsSync('public/relief.pmtiles')) await buildBasemap()
  // The configuration is the site's own; the mode is what `npm run build` uses.
  await build({ mode: 'production', logLevel: 'warn' })
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' } })
  provide('site', server.resolvedUrls!.local[0]!)
  return () => server.close()
}
