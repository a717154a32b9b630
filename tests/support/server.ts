/**
 * Serves the built site, once for all test files of the site, and starts one Chromium for them. Firefox takes no second
 * connection: each worker starts its own. The project `large` has the atlas with a register of 20,000 rows.
 */
import type { TestProject } from 'vitest/node'
import { launchChromiumServer } from '../../tools/browsers/launchChromium'
import { isStale, serveBuiltSite } from '../../tools/builtSite'
import { buildUnchecked, large, writeGrownAtlas } from './grownAtlas'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
    engine: 'chromium' | 'firefox'
    /** The number of rows of the atlas's register; 0 if it has none. */
    rows: number
    /** The WebSocket endpoint of Chromium. */
    browser: string
  }
}

async function buildLarge(): Promise<void> {
  await writeGrownAtlas(large.folder, large.rows)
  if (isStale(large.folder, large.out)) await buildUnchecked(large.folder, large.out)
}

export default async function serve({ name, provide }: TestProject): Promise<() => Promise<void>> {
  const engine = name === 'firefox' ? 'firefox' : 'chromium'
  if (name === 'large') await buildLarge()
  const [{ url, server }, browser] = await Promise.all([
    serveBuiltSite(name === 'large' ? large : {}),
    engine === 'chromium' ? launchChromiumServer() : undefined,
  ])
  provide('site', url)
  provide('engine', engine)
  provide('rows', name === 'large' ? large.rows : 0)
  provide('browser', browser?.wsEndpoint() ?? '')
  return async () => {
    await browser?.close()
    await server.close()
  }
}
