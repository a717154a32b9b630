/** Builds the site as `npm run build` does and serves it, once for all tests of the built site. */
import { execSync } from 'node:child_process'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
  }
}

export default async function serveBuiltSite({ provide }: TestProject): Promise<() => Promise<void>> {
  execSync('npm run build', { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } })
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' } })
  provide('site', server.resolvedUrls!.local[0]!)
  return () => server.close()
}
