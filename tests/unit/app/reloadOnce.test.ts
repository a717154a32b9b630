import { expect, test, vi } from 'vitest'
import { reloadWhenGone } from '../../../src/app/reloadOnce'

type Network = () => Promise<{ ok: boolean }>

/** A tab: its storage outlives the pages that are opened in it. */
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
    /** Opens a page in which scripts are gone. */
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

test('a page whose scripts are gone is loaded anew once, however many are', async () => {
  const { open, reload } = tab()
  await open('a.js', 3)
  expect(reload).toHaveBeenCalledTimes(1)
  await open('a.js')
  expect(reload).toHaveBeenCalledTimes(1)
})

test('the next version may be loaded anew once more, and two that take turns do not loop', async () => {
  const { open, reload } = tab()
  for (const version of ['a.js', 'b.js', 'a.js', 'b.js']) await open(version)
  expect(reload).toHaveBeenCalledTimes(2)
})

test.each([
  ['without network', { network: () => Promise.reject(new TypeError('Failed to fetch')) }],
  ['when the server is out of order', { network: async () => ({ ok: false }) }],
  ['where it could not be remembered', { denied: true }],
])('%s the page stays', async (_, world) => {
  const { open, reload } = tab(world)
  await open('a.js')
  expect(reload).not.toHaveBeenCalled()
})
