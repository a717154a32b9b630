/**
 * Serves the built site, once for all test files of the site, and starts one Chromium for them. Firefox takes no second
 * connection: each worker starts its own.
 */
import type { TestProject } from 'vitest/node'
import { launchChromiumServer } from '../../tools/browsers/launchChromium'
import { serveBuiltSite } from '../../tools/builtSite'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
    engine: 'chromium' | 'firefox'
    /** The WebSocket endpoint of Chromium. */
    browser: string
  }
}

export default async function serve({ name, provide }: TestProject): Promise<() => Promise<void>> {
  const engine = name === 'firefox' ? 'firefox' : 'chromium'
  const [{ url, server }, browser] = await Promise.all([
    serveBuiltSite(),
    engine === 'chromium' ? launchChromiumServer() : undefined,
  ])
  provide('site', url)
  provide('engine', engine)
  provide('browser', browser?.wsEndpoint() ?? '')
  return async () => {
    await browser?.close()
    await server.close()
  }
}
