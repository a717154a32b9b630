/// <reference lib="webworker" />
/**
 * The service worker. It stores all files of one version of the site for use without network. A new version is stored
 * beside it and replaces it when the reader accepts it (offline.svelte.ts).
 */
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { archiveNames, registerArchiveNames } from '../content/basemapArchives'
import { mediaPath } from '../content/media'
import { ArchiveStore, type ArchiveFile } from './archiveStore'
import { MediaStore, type MediaFile } from './mediaStore'
import { savesData } from './savesData'

declare const self: ServiceWorkerGlobalScope

const files = self.__WB_MANIFEST as (MediaFile & ArchiveFile)[]
const archiveFiles = [...archiveNames, ...registerArchiveNames].flatMap((name) =>
  files.filter(({ url }) => url === `${name}.pmtiles`),
)
const isMedia = ({ url }: PrecacheEntry) => url.startsWith(mediaPath)
const shell = files.filter((file) => !archiveFiles.includes(file) && !isMedia(file))
const archives = new ArchiveStore(archiveFiles, self.location.href, {
  open: () => caches.open(`archives ${self.registration.scope}`),
  async roomLeft() {
    const { quota = Infinity, usage = 0 } = (await self.navigator.storage?.estimate()) ?? {}
    return quota - usage
  },
  onstored: () => void tellSizes(),
})
const media = new MediaStore(files.filter(isMedia), self.location.href, () =>
  caches.open(`media ${self.registration.scope}`),
)

/** Tells the open pages how much of the archives is stored. */
async function tellSizes(): Promise<void> {
  const sizes = await archives.sizes()
  for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
    client.postMessage({ archives: sizes })
}

/** Stores media, then the archives, which are larger. What fails, for lack of space or network, the next visit tries again. */
async function storeLargeFiles(): Promise<void> {
  await media.store()
  await archives.store()
}

precacheAndRoute(shell, { ignoreURLParametersMatching: [/./] })
registerRoute(
  ({ url }) => archives.has(url.href),
  ({ request }) => archives.answer(request),
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

// While the first version is installed the page is loading: its large files are stored when the page asks for them. The next
// version stores the archives that the reader has, so that its notice does not wait for more.
self.addEventListener('install', (event) => {
  if (!self.registration.active) return
  event.waitUntil(archives.storeChanged())
  if (!savesData(self)) event.waitUntil(media.store())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([archives.deleteOld(), media.deleteOld(), self.clients.claim()]))
})
self.addEventListener('message', (event) => {
  if (event.data === 'update') void self.skipWaiting()
  if (event.data === 'keep large files') event.waitUntil(storeLargeFiles().then(tellSizes))
  if (event.data === 'tell sizes') event.waitUntil(tellSizes())
})
