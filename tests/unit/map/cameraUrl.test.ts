import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readCamera, syncCameraUrl } from '../../../src/map/interaction/cameraUrl'

/** The part of a window that `syncCameraUrl` uses. */
class FakeWindow extends EventTarget {
  readonly location = { hash: '' }
  readonly written: string[] = []
  readonly history = {
    state: null,
    replaceState: (_state: unknown, _title: string, url: string) => {
      this.location.hash = url
      this.written.push(url)
    },
  }
  readonly setTimeout = (callback: () => void, ms: number) => setTimeout(callback, ms)
  readonly clearTimeout = (timer: NodeJS.Timeout) => clearTimeout(timer)
}

type Camera = NonNullable<ReturnType<typeof readCamera>>

/** The part of a map that `syncCameraUrl` uses. */
class FakeMap {
  camera: Camera = { zoom: 4.5, center: [62.3, 45.1], bearing: 0, pitch: 0 }
  #moved: (() => void) | null = null
  on(_event: string, listener: () => void) {
    this.#moved = listener
    return { unsubscribe: () => (this.#moved = null) }
  }
  jumpTo(camera: Partial<Camera>) {
    this.camera = { ...this.camera, ...camera }
    this.#moved?.()
  }
  getZoom = () => this.camera.zoom
  getCenter = () => ({ lng: this.camera.center[0], lat: this.camera.center[1] })
  getBearing = () => this.camera.bearing
  getPitch = () => this.camera.pitch
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(hash: string) {
  const [page, map] = [new FakeWindow(), new FakeMap()]
  page.location.hash = hash
  const stop = syncCameraUrl(map as never, page as unknown as Window)
  return { page, map, stop }
}

test('the camera is written once the map has one, and the other parameters stay as they are', () => {
  const { page, map } = open('#at=aktau&q=19%20%26%205%25')
  expect(page.written).toEqual(['#map=4.5/45.1/62.3&at=aktau&q=19%20%26%205%25'])
  vi.advanceTimersByTime(300)
  map.jumpTo({ zoom: 5.123, center: [62.34567, 45.1], bearing: -12.34, pitch: 20.4 })
  expect(page.location.hash).toBe('#map=5.12/45.1/62.35/-12.3/20&at=aktau&q=19%20%26%205%25')
})

test('an address without parameters becomes the camera', () => {
  expect(open('').page.written).toEqual(['#map=4.5/45.1/62.3'])
  expect(open('#').page.written).toEqual(['#map=4.5/45.1/62.3'])
})

test('a map that keeps moving is written at most every 300 ms, and its last camera is written', () => {
  const { page, map } = open('')
  for (let step = 1; step <= 59; step++) {
    map.jumpTo({ zoom: 4.5 + step / 100 })
    vi.advanceTimersByTime(10)
  }
  expect(page.written.length).toBeLessThanOrEqual(3)
  vi.advanceTimersByTime(600)
  expect(page.location.hash).toBe('#map=5.09/45.1/62.3')
})

test.each(['popstate', 'hashchange'])('the map goes to the camera of a new address: %s', (event) => {
  const { page, map, stop } = open('#map=4.5/45.1/62.3')
  page.location.hash = '#map=6/43.6/51.2/90/30&at=aktau'
  page.dispatchEvent(new Event(event))
  expect(map.camera).toEqual({ zoom: 6, center: [51.2, 43.6], bearing: 90, pitch: 30 })
  page.location.hash = '#at=aktau'
  page.dispatchEvent(new Event(event))
  expect(map.camera.zoom).toBe(6)
  stop()
  page.location.hash = '#map=3/0/0'
  page.dispatchEvent(new Event(event))
  map.jumpTo({ zoom: 7 })
  vi.advanceTimersByTime(600)
  expect([map.camera.zoom, page.location.hash]).toEqual([7, '#map=3/0/0'])
})

test('a latitude beyond the pole is the pole', () => {
  expect(readCamera('#map=3/99/10')).toEqual({ zoom: 3, center: [10, 90], bearing: 0, pitch: 0 })
  expect(readCamera('#map=x/y/z')).toBeNull()
})

test('the longitude of an address is that of the globe, whichever copy of the world the map shows', () => {
  expect(readCamera('#map=4/33.7/241.7')!.center).toEqual([-118.3, 33.7])
  expect(readCamera('#map=4/33.7/-190')!.center).toEqual([170, 33.7])
  const { page, map } = open('#map=4/33.7/241.7')
  vi.advanceTimersByTime(300)
  map.jumpTo({ center: [541.7, 20] })
  expect(page.location.hash).toBe('#map=4.5/20/-178.3')
})
