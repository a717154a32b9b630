/** Serves the built site, once for all browsers. */
import type { TestProject } from 'vitest/node'
import { serveBuiltSite } from '../../tools/builtSite'

export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, server } = await serveBuiltSite()
  provide('site', url)
  return () => server.close()
}
