import { afterEach, expect, test, vi } from 'vitest'
import { Offline } from '../../../src/pwa/offline.svelte'

/** Stands for a service worker, with the state that `Offline` reads. */
const worker = (state: string) => Object.assign(new EventTarget(), { state, postMessage: vi.fn() })
type Worker = ReturnType<typeof worker>

/** A page and a registration with the given workers. */
function pageWith({
  active = null as Worker | null,
  installing = null as Worker | null,
  waiting = null as Worker | null,
}) {
  const registration = Object.assign(new EventTarget(), { active, installing, waiting, update: async () => {} })
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: active,
    ready: Promise.resolve(registration),
    register: vi.fn(async (_url: string) => registration),
  })
  const reload = vi.fn()
  const document = Object.assign(new EventTarget(), { readyState: 'complete', visibilityState: 'visible' })
  const page = Object.assign(new EventTarget(), {
    document,
    setTimeout,
    location: { reload },
    navigator: { serviceWorker },
  })
  return { page: page as unknown as Window, registration, serviceWorker, document, reload }
}
const enterState = (target: Worker, state: string) => {
  target.state = state
  target.dispatchEvent(new Event('statechange'))
}

afterEach(() => void vi.useRealTimers())

test('the first version is stored without a notice', async () => {
  const first = worker('installing')
  const { page, registration, serviceWorker } = pageWith({ installing: first })
  const offline = new Offline()
  serviceWorker.ready = Promise.resolve(Object.assign(registration, { active: null }))
  await offline.start(page)
  enterState(first, 'installed')
  expect(offline.isUpdateReady).toBe(false)
})

test('the active worker is asked once to store the archives', async () => {
  const active = worker('activated')
  const { page, serviceWorker } = pageWith({ active })
  const offline = new Offline()
  await Promise.all([offline.start(page), offline.start(page)])
  expect(serviceWorker.register.mock.calls).toEqual([['./sw.js']])
  expect(active.postMessage.mock.calls).toEqual([['keep large files']])
})

test.each([
  ['has told the browser to save data', { connection: { saveData: true } }, false],
  ['wants less data in every page', {}, true],
])('the archives are not stored for a reader who %s', async (_, navigator, reducedData) => {
  const active = worker('activated')
  const { page, serviceWorker } = pageWith({ active })
  Object.assign(page.navigator, navigator)
  const matchMedia = (query: string) => ({ matches: reducedData && query === '(prefers-reduced-data: reduce)' })
  await new Offline().start(Object.assign(page, { matchMedia }) as unknown as Window)
  expect(serviceWorker.register).toHaveBeenCalledTimes(1)
  expect(active.postMessage).not.toHaveBeenCalled()
})

test('a new version is announced when it is stored, and activated when the reader accepts it', async () => {
  vi.useFakeTimers()
  const { page, registration, reload } = pageWith({ active: worker('activated') })
  const offline = new Offline()
  await offline.start(page)
  const next = (registration.installing = worker('installing'))
  registration.dispatchEvent(new Event('updatefound'))
  expect(offline.isUpdateReady).toBe(false)
  enterState(next, 'installed')
  expect(offline.isUpdateReady).toBe(true)
  expect(next.postMessage).not.toHaveBeenCalled()
  offline.update(page)
  expect(next.postMessage.mock.calls).toEqual([['update']])
  expect(reload).not.toHaveBeenCalled()
  // The page reloads even if the worker does not take control.
  vi.runAllTimers()
  expect(reload).toHaveBeenCalledTimes(1)
})

test('a new version from the last visit is announced until the reader postpones it', async () => {
  const { page } = pageWith({ active: worker('activated'), waiting: worker('installed') })
  const offline = new Offline()
  await offline.start(page)
  expect(offline.isUpdateReady).toBe(true)
  offline.later()
  expect(offline.isUpdateReady).toBe(false)
})

test('a page that becomes visible again checks for a new version', async () => {
  const { page, registration, document } = pageWith({ active: worker('activated') })
  let checks = 0
  // A mock would handle the rejection itself.
  registration.update = async () => {
    checks++
    throw new TypeError('no network')
  }
  await new Offline().start(page)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(checks).toBe(1)
  document.visibilityState = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(checks).toBe(1)
})

test('nothing happens if service workers are not supported or not allowed', async () => {
  const { page, serviceWorker } = pageWith({})
  serviceWorker.register.mockRejectedValueOnce(new DOMException('denied', 'SecurityError'))
  await new Offline().start(page)
  await new Offline().start({ document: page.document, navigator: {} } as unknown as Window)
})
