/// <reference lib="webworker" />
/**
 * The service worker. It stores all files of one version of the site for use without network. A new version is stored
 * beside it and replaces it when the reader accepts it (offline.svelte.ts).
 */
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { mediaPath } from '../content/media'
import { MediaStore, type MediaFile } from './mediaStore'
import { partOf } from './partOf'
import { savesData } from './savesData'

declare const self: ServiceWorkerGlobalScope

const files = self.__WB_MANIFEST as MediaFile[]
const isArchive = ({ url }: PrecacheEntry) => url.endsWith('.pmtiles')
const isMedia = ({ url }: PrecacheEntry) => url.startsWith(mediaPath)
const shell = files.filter((file) => !isArchive(file) && !isMedia(file))
const archives = files.filter(isArchive).map(archive)
const media = new MediaStore(files.filter(isMedia), self.location.href, () =>
  caches.open(`media ${self.registration.scope}`),
)
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
      return (whole && partOf(whole, request)) ?? fetch(request)
    },
  }
}

/** Stores the archives, then media. If one fails, for lack of space or network, the next visit tries again. */
async function storeLargeFiles(): Promise<void> {
  await Promise.allSettled(archives.map(({ store }) => store()))
  await media.store()
}

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
registerRoute(
  ({ url }) => media.has(url.href),
  ({ request, event }) => media.answer(request, (stored) => event.waitUntil(stored)),
)
/** Answers a request that the page has aborted: nobody waits for it, but Firefox reports one that is not answered. */
function answerAborted(error: unknown): Response {
  if (error instanceof DOMException && error.name === 'AbortError') return new Response(null, { status: 499 })
  throw error
}
// The browser may have deleted a stored file.
setCatchHandler(({ request }) => fetch(request).catch(answerAborted))

// While the first version is installed the page is loading: its large files are stored when the page asks for them.
self.addEventListener('install', (event) => {
  if (self.registration.active && !savesData(self.navigator)) event.waitUntil(storeLargeFiles())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([deleteOldArchives(), media.deleteOld(), self.clients.claim()]))
})
self.addEventListener('message', (event) => {
  if (event.data === 'update') void self.skipWaiting()
  if (event.data === 'keep large files') event.waitUntil(storeLargeFiles())
})
