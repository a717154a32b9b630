import { afterEach, expect, test, vi } from 'vitest'
import { Offline } from '../../../src/pwa/offline.svelte'

/** A worker, a registration and a page, as far as they talk to each other. */
const worker = (state: string) => Object.assign(new EventTarget(), { state, postMessage: vi.fn() })
type Worker = ReturnType<typeof worker>

function world({
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
const reaches = (target: Worker, state: string) => {
  target.state = state
  target.dispatchEvent(new Event('statechange'))
}

afterEach(() => void vi.useRealTimers())

test('the first version is kept without a word', async () => {
  const first = worker('installing')
  const { page, registration, serviceWorker } = world({ installing: first })
  const offline = new Offline()
  serviceWorker.ready = Promise.resolve(Object.assign(registration, { active: null }))
  await offline.start(page)
  reaches(first, 'installed')
  expect(offline.isUpdateReady).toBe(false)
})

test('the worker in use is asked to keep the archives, once', async () => {
  const active = worker('activated')
  const { page, serviceWorker } = world({ active })
  const offline = new Offline()
  await Promise.all([offline.start(page), offline.start(page)])
  expect(serviceWorker.register.mock.calls).toEqual([['./sw.js']])
  expect(active.postMessage.mock.calls).toEqual([['keep archives']])
})

test('a reader who saves data is not sent the archives', async () => {
  const active = worker('activated')
  const { page, serviceWorker } = world({ active })
  Object.assign(page.navigator, { connection: { saveData: true } })
  await new Offline().start(page)
  expect(serviceWorker.register).toHaveBeenCalledTimes(1)
  expect(active.postMessage).not.toHaveBeenCalled()
})

test('a newer version is announced when it is complete, and used when the reader agrees', async () => {
  vi.useFakeTimers()
  const { page, registration, reload } = world({ active: worker('activated') })
  const offline = new Offline()
  await offline.start(page)
  const next = (registration.installing = worker('installing'))
  registration.dispatchEvent(new Event('updatefound'))
  expect(offline.isUpdateReady).toBe(false)
  reaches(next, 'installed')
  expect(offline.isUpdateReady).toBe(true)
  expect(next.postMessage).not.toHaveBeenCalled()
  offline.update(page)
  expect(next.postMessage.mock.calls).toEqual([['update']])
  expect(reload).not.toHaveBeenCalled()
  // The worker does not take over by itself.
  vi.runAllTimers()
  expect(reload).toHaveBeenCalledTimes(1)
})

test('a newer version that waits since the last visit is announced, until it is put off', async () => {
  const { page } = world({ active: worker('activated'), waiting: worker('installed') })
  const offline = new Offline()
  await offline.start(page)
  expect(offline.isUpdateReady).toBe(true)
  offline.later()
  expect(offline.isUpdateReady).toBe(false)
})

test('a page that is looked at again asks for a newer version', async () => {
  const { page, registration, document } = world({ active: worker('activated') })
  let asked = 0
  // A mock would handle the rejection itself.
  registration.update = async () => {
    asked++
    throw new TypeError('no network')
  }
  await new Offline().start(page)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(asked).toBe(1)
  document.visibilityState = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(asked).toBe(1)
})

test('where workers are unknown or denied, nothing happens', async () => {
  const { page, serviceWorker } = world({})
  serviceWorker.register.mockRejectedValueOnce(new DOMException('denied', 'SecurityError'))
  await new Offline().start(page)
  await new Offline().start({ document: page.document, navigator: {} } as unknown as Window)
})
