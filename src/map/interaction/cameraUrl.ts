import { wrapLongitude } from '../../geometry/longitude'
import { cameraOf } from '../../state/url/address'
import type { Map } from '../engine'

/** The least ms between two writes. Safari allows 100 in 30 s. */
const writePause = 300

/** The camera of a URL hash, or null if it has none. MapLibre keeps zoom and pitch within what it can show. */
export function readCamera(hash: string) {
  const camera = cameraOf(hash)
  if (!camera) return null
  const [zoom = 0, lat = 0, lng = 0, bearing = 0, pitch = 0] = camera.split('/').map(Number)
  return { zoom, center: [wrapLongitude(lng), Math.max(-90, Math.min(90, lat))] as [number, number], bearing, pitch }
}

/** The map's camera as the address writes it, exact to half a px. */
function formatCamera(map: Pick<Map, 'getZoom' | 'getCenter' | 'getBearing' | 'getPitch'>): string {
  const zoom = Math.round(map.getZoom() * 100) / 100
  const digits = Math.ceil(Math.log10((2 * 512 * 2 ** zoom) / 360))
  const { lng, lat } = map.getCenter()
  const [bearing, pitch] = [Math.round(map.getBearing() * 10) / 10, Math.round(map.getPitch())]
  const turn = pitch ? [bearing, pitch] : bearing ? [bearing] : []
  return [zoom, ...[lat, wrapLongitude(lng)].map((degrees) => Number(degrees.toFixed(digits))), ...turn].join('/')
}

/**
 * Keeps the map's camera and `map=zoom/lat/lng` in the page's address equal, and leaves the other parameters as they are:
 * MapLibre's own hash decodes them. Dispatches `cameraurl` to the page after each write. Returns a function that stops it.
 */
export function syncCameraUrl(
  map: Pick<Map, 'on' | 'jumpTo' | 'getZoom' | 'getCenter' | 'getBearing' | 'getPitch'>,
  page: Window,
): () => void {
  let timer = 0
  let isOutdated = false

  function write(): void {
    isOutdated = timer !== 0
    if (isOutdated) return
    const { hash } = page.location
    // A map without a size, as in a frame that is not shown yet, has no view.
    if (formatCamera(map) === '0/0/0') return
    const written = `map=${formatCamera(map)}`
    const replaced = hash.replace(/(^#|&)map=[^&]*/, `$1${written}`)
    const next = replaced.includes(written) ? replaced : `#${[written, hash.slice(1)].filter(Boolean).join('&')}`
    if (next !== hash) {
      page.history.replaceState(page.history.state, '', next)
      page.dispatchEvent(new Event('cameraurl'))
    }
    timer = page.setTimeout(() => {
      timer = 0
      if (isOutdated) write()
    }, writePause)
  }
  function read(): void {
    const camera = readCamera(page.location.hash)
    if (camera) map.jumpTo(camera)
  }
  write()
  const moved = map.on('moveend', write)
  // In the capture phase, because a ride that the same address starts keeps the camera that it finds.
  page.addEventListener('popstate', read, true)
  page.addEventListener('hashchange', read, true)
  return () => {
    moved.unsubscribe()
    page.clearTimeout(timer)
    page.removeEventListener('popstate', read, true)
    page.removeEventListener('hashchange', read, true)
  }
}
