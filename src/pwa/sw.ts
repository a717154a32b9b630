/// <reference lib="webworker" />
/**
 * The service worker: keeps one version of the site, whole, for readers without network. A newer version is kept beside
 * it and takes its place when the reader agrees (src/model/offline.svelte.ts).
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

/** One archive of tiles, kept whole: no cache can answer for a range that it has not seen. */
function archive({ url, revision, integrity }: PrecacheEntry) {
  const { href } = new URL(url, self.location.href)
  const key = `${href}?${revision}`
  // In memory, as slices of a blob that lies in the cache now and then hold other bytes in Chromium when it is busy.
  let whole: ArrayBuffer | undefined
  return {
    href,
    key,
    async keep(): Promise<void> {
      const cache = await archiveCache()
      if (!(await cache.match(key))) await cache.put(key, await fetch(href, { integrity, cache: 'no-cache' }))
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

/** Without room or network what is there stays there; the next visit asks again. */
const keepArchives = () => Promise.allSettled(archives.map(({ keep }) => keep()))

async function dropOldArchives(): Promise<void> {
  const cache = await archiveCache()
  const old = (await cache.keys()).filter((request) => archives.every(({ key }) => key !== request.url))
  await Promise.all(old.map((request) => cache.delete(request)))
}

precacheAndRoute(shell, { ignoreURLParametersMatching: [/./] })
registerRoute(
  ({ url }) => archives.some(({ href }) => href === url.href),
  ({ url, request }) => archives.find(({ href }) => href === url.href)!.answer(request),
)
// Where what was kept is lost, there is still the network.
setCatchHandler(({ request }) => fetch(request))

// The first version is loaded beside a page that the reader looks at: its archives wait until that asks for them.
self.addEventListener('install', (event) => {
  if (self.registration.active && !savesData(self.navigator)) event.waitUntil(keepArchives())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldArchives(), self.clients.claim()]))
})
self.addEventListener('message', (event) => {
  if (event.data === 'update') void self.skipWaiting()
  if (event.data === 'keep archives') event.waitUntil(keepArchives())
})
