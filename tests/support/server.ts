/** Serves the built site and starts one Chromium, once for all test files of the site. */
import type { TestProject } from 'vitest/node'
import { launchChromiumServer } from '../../tools/browsers/launchChromium'
import { serveBuiltSite } from '../../tools/builtSite'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
    /** The WebSocket endpoint of the browser. */
    browser: string
  }
}

export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  const [{ url, server }, browser] = await Promise.all([serveBuiltSite(), launchChromiumServer()])
  provide('site', url)
  provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
  }
}
