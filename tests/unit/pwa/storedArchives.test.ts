import { expect, test, vi } from 'vitest'
import type { ArchiveSizes } from '../../../src/pwa/archiveStore'
import { StoredArchives } from '../../../src/pwa/storedArchives.svelte'

/** A page whose service worker answers `tell sizes` with what `say` is given. */
async function connected() {
  const active = { postMessage: vi.fn() }
  const serviceWorker = Object.assign(new EventTarget(), { ready: Promise.resolve({ active }) })
  const archives = new StoredArchives()
  const disconnect = archives.connect({ serviceWorker } as unknown as Navigator)
  await serviceWorker.ready
  const say = (sizes: Partial<ArchiveSizes>) =>
    serviceWorker.dispatchEvent(
      new MessageEvent('message', { data: { archives: { stored: 0, total: 100, isStoring: false, ...sizes } } }),
    )
  return { archives, disconnect, say, asked: () => active.postMessage.mock.calls.flat() as string[] }
}

test('the page asks how much is stored, and stores the rest when the reader asks for it', async () => {
  const { archives, say, asked } = await connected()
  expect([archives.sizes, asked()]).toEqual([null, ['tell sizes']])
  say({ stored: 40 })
  expect([archives.sizes?.stored, archives.isStoring]).toEqual([40, false])
  archives.storeRest()
  expect([archives.isStoring, asked().at(-1)]).toEqual([true, 'keep large files'])
  say({ stored: 80, isStoring: true })
  expect([archives.sizes?.stored, archives.isStoring, archives.hasFailed]).toEqual([80, true, false])
  say({ stored: 100 })
  expect([archives.isStoring, archives.hasFailed]).toEqual([false, false])
})

test('it says that some could not be stored only if the reader has asked for it, and until they ask again', async () => {
  const { archives, say } = await connected()
  say({ stored: 40, isStoring: true })
  expect(archives.isStoring).toBe(true)
  say({ stored: 40 })
  expect([archives.isStoring, archives.hasFailed]).toEqual([false, false])
  archives.storeRest()
  say({ stored: 40 })
  expect([archives.isStoring, archives.hasFailed]).toEqual([false, true])
  archives.storeRest()
  expect([archives.isStoring, archives.hasFailed]).toEqual([true, false])
})

test('after the panel is closed it hears no more, and without service workers it says nothing', async () => {
  const { archives, disconnect, say } = await connected()
  disconnect()
  say({ stored: 40 })
  expect(archives.sizes).toBe(null)
  const none = new StoredArchives()
  none.connect({} as Navigator)()
  expect(none.sizes).toBe(null)
})
