import { afterEach, expect, test, vi } from 'vitest'
import { MediaStore } from '../../../src/pwa/mediaStore'

const base = 'https://example.org/atlas/sw.js'
const hrefOf = (file: string) => `https://example.org/atlas/assets/media/${file}`
const file = (name: string, kept?: boolean) => ({
  url: `assets/media/${name}`,
  revision: null,
  integrity: `sha256-${name}`,
  ...(kept && { kept }),
})

/** A store with an image, a sound and a video, and what its cache has. */
function mediaStore(content: Record<string, string> = {}) {
  const stored = new Map(Object.entries(content).map(([name, text]) => [hrefOf(name), new Response(text)]))
  const cache = {
    match: async (href: string) => stored.get(href)?.clone(),
    put: async (href: string, response: Response) => void stored.set(href, response),
    keys: async () => [...stored.keys()].map((href) => new Request(href)),
    delete: async ({ url }: Request) => stored.delete(url),
  }
  const names = [file('a-480.webp', true), file('a-960.avif'), file('talk.mp3', true), file('film.mp4')]
  const store = new MediaStore(names, base, async () => cache as unknown as Cache)
  const waiting: Promise<void>[] = []
  const answer = async (name: string, headers: Record<string, string> = {}) => {
    const response = await store.answer(new Request(hrefOf(name), { headers }), (stored) => waiting.push(stored))
    await Promise.all(waiting)
    return response
  }
  return { store, answer, names: () => [...stored.keys()].map((href) => href.split('/').pop()) }
}

const serve = (response: () => Response | Promise<Response>) => {
  const fetched = vi.fn(async (_: RequestInfo | URL, __?: RequestInit) => response())
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const isOffline = () => Promise.reject(new TypeError('Failed to fetch'))

afterEach(() => void vi.unstubAllGlobals())

test('what the build has chosen is stored, once and with its hash', async () => {
  const fetched = serve(() => new Response('new'))
  const { store, names } = mediaStore({ 'talk.mp3': 'old' })
  await store.store()
  expect(names().sort()).toEqual(['a-480.webp', 'talk.mp3'])
  expect(fetched.mock.calls).toEqual([[hrefOf('a-480.webp'), { integrity: 'sha256-a-480.webp' }]])
})

test('without network nothing is stored, and nothing fails', async () => {
  serve(isOffline)
  const { store, names } = mediaStore()
  await expect(store.store()).resolves.toBeUndefined()
  expect(names()).toEqual([])
})

test('an image that is seen is stored; a video and an error of the server are not', async () => {
  serve(() => new Response('seen'))
  const { answer, names } = mediaStore()
  expect(await (await answer('a-960.avif')).text()).toBe('seen')
  await answer('film.mp4')
  expect(names()).toEqual(['a-960.avif'])
  serve(() => new Response('', { status: 404 }))
  expect((await answer('a-480.webp')).status).toBe(404)
  expect(names()).toEqual(['a-960.avif'])
})

test('a stored file is not asked for again', async () => {
  const fetched = serve(isOffline)
  const { answer } = mediaStore({ 'a-480.webp': 'stored' })
  expect(await (await answer('a-480.webp')).text()).toBe('stored')
  expect(fetched).not.toHaveBeenCalled()
})

test('without network the stored version of an image stands in for the others', async () => {
  serve(isOffline)
  const { answer } = mediaStore({ 'a-480.webp': 'small' })
  expect(await (await answer('a-960.avif')).text()).toBe('small')
  await expect(answer('film.mp4')).rejects.toThrow('Failed to fetch')
  await expect(mediaStore().answer('a-960.avif')).rejects.toThrow('Failed to fetch')
})

test('a range of a stored file is sent, as players ask for it', async () => {
  const { answer } = mediaStore({ 'talk.mp3': '0123456789' })
  const part = async (range: string) => {
    const response = await answer('talk.mp3', { range })
    return [response.status, response.headers.get('content-range'), await response.text()]
  }
  expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
  expect(await part('bytes=0-')).toEqual([206, 'bytes 0-9/10', '0123456789'])
  expect(await part('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89'])
  expect(await part('bytes=-3')).toEqual([200, null, '0123456789'])
})

test('what another version of the site has stored is deleted', async () => {
  const { store, names } = mediaStore({ 'a-480.webp': 'x', 'b-480.webp': 'y', 'a-960.avif': 'seen' })
  await store.deleteOld()
  expect(names()).toEqual(['a-480.webp', 'a-960.avif'])
  expect([store.has(hrefOf('film.mp4')), store.has(hrefOf('b-480.webp'))]).toEqual([true, false])
})
