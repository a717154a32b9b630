import { afterEach, expect, test, vi } from 'vitest'
import { ArchiveStore } from '../../../src/pwa/archiveStore'

const base = 'https://example.org/atlas/sw.js'
const hrefOf = (file: string) => `https://example.org/atlas/${file}`
const file = (name: string, bytes: number, revision = 'new') => ({
  url: `${name}.pmtiles`,
  revision,
  integrity: `sha256-${name}`,
  bytes,
})
const files = [file('basemap', 50), file('relief', 40), file('transport', 10)]

/** A store of three archives, what its cache has from earlier, and how many bytes there is room for. */
function archiveStore(content: Record<string, string> = {}, room = Infinity) {
  const stored = new Map(Object.entries(content).map(([name, text]) => [hrefOf(name), new Response(text)]))
  const cache = {
    match: vi.fn(async (href: string) => stored.get(href)?.clone()),
    put: async (href: string, response: Response) => void stored.set(href, response),
    keys: async () => [...stored.keys()].map((href) => new Request(href)),
    delete: async ({ url }: Request) => stored.delete(url),
  }
  const onstored = vi.fn()
  const sizes = new Map(files.map(({ url, revision, bytes }) => [hrefOf(`${url}?${revision}`), bytes]))
  const usage = () => [...stored.keys()].reduce((sum, href) => sum + (sizes.get(href) ?? 0), 0)
  const open = async () => cache as unknown as Cache
  const store = new ArchiveStore(files, base, { open, roomLeft: async () => room - usage(), onstored })
  return {
    store,
    onstored,
    reads: cache.match,
    names: () => [...stored.keys()].map((href) => href.slice(hrefOf('').length)),
  }
}

/** Answers every request. */
function serve(response: (href: string) => Response = (href) => new Response(href)) {
  const fetched = vi.fn(async (request: RequestInfo | URL, _?: RequestInit) =>
    response(request instanceof Request ? request.url : String(request)),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => void vi.unstubAllGlobals())

test('archives are fetched one after another in their order, whole, checked and behind what the reader waits for', async () => {
  let under = 0
  let most = 0
  const fetched = vi.fn(async (href: string, _: RequestInit) => {
    most = Math.max(most, ++under)
    await Promise.resolve()
    under--
    return new Response(href)
  })
  vi.stubGlobal('fetch', fetched)
  const { store, names, onstored } = archiveStore()
  await store.store()
  expect(fetched.mock.calls).toEqual(
    files.map(({ url, integrity }) => [hrefOf(url), { integrity, cache: 'no-store', priority: 'low' }]),
  )
  expect(names()).toEqual(['basemap.pmtiles?new', 'relief.pmtiles?new', 'transport.pmtiles?new'])
  expect(most).toBe(1)
  expect(onstored).toHaveBeenCalledTimes(3)
})

test('what is stored is not fetched again, and two tabs that ask at once fetch it once', async () => {
  const fetched = serve()
  const { store } = archiveStore({ 'basemap.pmtiles?new': 'basemap' })
  await Promise.all([store.store(), store.store()])
  expect(fetched.mock.calls.map(([href]) => href)).toEqual([hrefOf('relief.pmtiles'), hrefOf('transport.pmtiles')])
  await store.store()
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('an archive that does not arrive leaves the others, and is fetched at the next visit', async () => {
  let isBroken = true
  serve((href) => {
    if (isBroken && href.includes('basemap')) throw new TypeError('no network')
    return new Response(href)
  })
  const { store, names, onstored } = archiveStore()
  await store.store()
  expect(names()).toEqual(['relief.pmtiles?new', 'transport.pmtiles?new'])
  expect(onstored).toHaveBeenCalledTimes(2)
  isBroken = false
  await store.store()
  expect(names()).toContain('basemap.pmtiles?new')
})

test('an archive for which there is not twice its size of room is not fetched', async () => {
  const fetched = serve()
  // 100 for the first, which takes 50; the second needs 80 and the third 20 of what is left.
  const { store, names } = archiveStore({}, 110)
  await store.store()
  expect(names()).toEqual(['basemap.pmtiles?new', 'transport.pmtiles?new'])
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('a new version stores those archives that the old one had, and then deletes the old ones', async () => {
  serve()
  const { store, names } = archiveStore({ 'basemap.pmtiles?old': '', 'transport.pmtiles?new': '' })
  await store.storeChanged()
  expect(names()).toEqual(['basemap.pmtiles?old', 'transport.pmtiles?new', 'basemap.pmtiles?new'])
  await store.deleteOld()
  expect(names()).toEqual(['transport.pmtiles?new', 'basemap.pmtiles?new'])
})

test('it says how much is stored', async () => {
  serve()
  const { store } = archiveStore({ 'relief.pmtiles?new': '' })
  expect(await store.sizes()).toEqual({ stored: 40, total: 100, isStoring: false })
  const storing = store.store()
  expect(await store.sizes()).toMatchObject({ isStoring: true })
  await storing
  expect(await store.sizes()).toEqual({ stored: 100, total: 100, isStoring: false })
})

test('a request for a part is answered from a stored archive, else by the server', async () => {
  const fetched = serve(() => new Response('server'))
  const { store } = archiveStore({ 'relief.pmtiles?new': 'abcdef', 'basemap.pmtiles?old': 'abcdef' })
  const part = (name: string) => store.answer(new Request(hrefOf(name), { headers: { range: 'bytes=2-3' } }))
  const stored = await part('relief.pmtiles')
  expect([stored.status, stored.headers.get('content-range'), await stored.text()]).toEqual([206, 'bytes 2-3/6', 'cd'])
  expect(fetched).not.toHaveBeenCalled()
  expect(await (await part('basemap.pmtiles')).text()).toBe('server')
  expect(store.has(hrefOf('relief.pmtiles'))).toBe(true)
  expect(store.has(hrefOf('index.html'))).toBe(false)
})

test('an archive is read once for many requests, and again if it has been stored meanwhile', async () => {
  serve(() => new Response('server'))
  const { store, reads } = archiveStore({ 'relief.pmtiles?new': 'abcdef' })
  const part = async (name: string, from: number) => {
    const headers = { range: `bytes=${from}-${from}` }
    return (await store.answer(new Request(hrefOf(name), { headers }))).text()
  }
  expect(await Promise.all([0, 1, 5].map((from) => part('relief.pmtiles', from)))).toEqual(['a', 'b', 'f'])
  expect(reads).toHaveBeenCalledTimes(1)
  expect(await part('basemap.pmtiles', 0)).toBe('server')
  await store.store()
  expect(await part('basemap.pmtiles', 0)).toBe('s')
  expect(await part('basemap.pmtiles', 1)).toBe('e')
})
