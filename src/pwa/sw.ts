/// <reference lib="webworker" />
/**
 * The service worker. It stores all files of one version of the site for use without network. A new version is stored
 * beside it and replaces it when the reader accepts it (offline.svelte.ts).
 */
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { savesData } from './savesData'

declare const self: ServiceWorkerGlobalScope

const files = self.__WB_MANIFEST as PrecacheEntry[]
const isArchive = ({ url }: PrecacheEntry) => url.endsWith('.pmtiles')
const shell = files.filter((file) => !isArchive(file))
const archives = files.filter(isArchive).map(archive)
const archiveCache = () => caches.open(`archives ${self.registration.scope}`)

/** An archive of tiles. The cache stores whole archives, because it cannot store the partial responses of range requests. */
function archive({ url, revision, integrity }: PrecacheEntry) {
  const { href } = new URL(url, self.location.href)
  const key = `${href}?${revision}`
  let whole: ArrayBuffer | undefined
  return {
    href,
    key,
    async store(): Promise<void> {
      const cache = await archiveCache()
      // Behind some servers the browser's cache mixes ranges of the file with the compressed whole.
      if (!(await cache.match(key))) await cache.put(key, await fetch(href, { integrity, cache: 'no-store' }))
    },
    async answer(request: Request): Promise<Response> {
      whole ??= await (await (await archiveCache()).match(key))?.arrayBuffer()
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') ?? '') ?? []
      if (!whole || !from || !to) return fetch(request)
      const part = whole.slice(Number(from), Number(to) + 1)
      const range = `bytes ${from}-${Number(from) + part.byteLength - 1}/${whole.byteLength}`
      return new Response(part, { status: 206, headers: { 'Content-Range': range } })
    },
  }
}

/** Stores the archives. If one fails, for lack of space or network, the next visit tries again. */
const storeArchives = () => Promise.allSettled(archives.map(({ store }) => store()))

async function deleteOldArchives(): Promise<void> {
  const cache = await archiveCache()
  const old = (await cache.keys()).filter((request) => archives.every(({ key }) => key !== request.url))
  await Promise.all(old.map((request) => cache.delete(request)))
}

precacheAndRoute(shell, { ignoreURLParametersMatching: [/./] })
registerRoute(
  ({ url }) => archives.some(({ href }) => href === url.href),
  ({ url, request }) => archives.find(({ href }) => href === url.href)!.answer(request),
)
/** Answers a request that the page has aborted: nobody waits for it, but Firefox reports one that is not answered. */
function answerAborted(error: unknown): Response {
  if (error instanceof DOMException && error.name === 'AbortError') return new Response(null, { status: 499 })
  throw error
}
// The browser may have deleted a stored file.
setCatchHandler(({ request }) => fetch(request).catch(answerAborted))

// While the first version is installed the page is loading: its archives are stored when the page asks for them.
self.addEventListener('install', (event) => {
  if (self.registration.active && !savesData(self.navigator)) event.waitUntil(storeArchives())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([deleteOldArchives(), self.clients.claim()]))
})
self.addEventListener('message', (event) => {
  if (event.data === 'update') void self.skipWaiting()
  if (event.data === 'keep archives') event.waitUntil(storeArchives())
})
