import { expect, test, vi } from 'vitest'
import { reloadWhenGone } from '../../../src/app/reloadOnce'

type Network = () => Promise<{ ok: boolean }>

/** A tab of the browser. Its session storage outlives the pages that are opened in it. */
function tab({ network = async () => ({ ok: true }), denied = false }: { network?: Network; denied?: boolean } = {}) {
  const stored = new Map<string, string>()
  const storage = () => {
    if (denied) throw new DOMException('denied', 'SecurityError')
    return {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    }
  }
  const reload = vi.fn()
  return {
    reload,
    /** Opens a page whose scripts have been removed from the server. */
    async open(version: string, missing = 1) {
      const fetch = vi.fn(network)
      const page = Object.assign(new EventTarget(), { location: { href: 'https://example.org/', reload }, fetch })
      Object.defineProperty(page, 'sessionStorage', { get: storage })
      reloadWhenGone(page as unknown as Window, version)
      for (let n = 0; n < missing; n++) page.dispatchEvent(new Event('vite:preloadError'))
      await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(missing))
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

test('a page whose scripts are gone reloads once, however many are gone', async () => {
  const { open, reload } = tab()
  await open('a.js', 3)
  expect(reload).toHaveBeenCalledTimes(1)
  await open('a.js')
  expect(reload).toHaveBeenCalledTimes(1)
})

test('each version reloads once, and two versions that take turns do not loop', async () => {
  const { open, reload } = tab()
  for (const version of ['a.js', 'b.js', 'a.js', 'b.js']) await open(version)
  expect(reload).toHaveBeenCalledTimes(2)
})

test.each([
  ['there is no network', { network: () => Promise.reject(new TypeError('Failed to fetch')) }],
  ['the server reports an error', { network: async () => ({ ok: false }) }],
  ['the session storage is denied', { denied: true }],
])('the page does not reload if %s', async (_, world) => {
  const { open, reload } = tab(world)
  await open('a.js')
  expect(reload).not.toHaveBeenCalled()
})
