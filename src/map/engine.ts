/** The only file that loads MapLibre. It is imported when the map is wanted, so that text comes first. */
import {
  addProtocol,
  AttributionControl,
  Map,
  Marker,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import type { ProjectionSpecification, StyleSpecification } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import type { Extent } from '../geometry/extent'
import type { Messages } from '../i18n/messages'
import { readArchives } from './sources/archives'
import { drawImage, pixelRatio } from './style/images'
import { firstPadding, hasCamera } from './initialView'
import { workerUrl } from './worker'

setWorkerUrl(workerUrl)
addProtocol('pmtiles', readArchives())

interface Opening {
  style: StyleSpecification
  extent: Extent
  messages: Messages
  /** Px of the map's foot that lie under the page. */
  bottomInset: number
  /** Whether something covers the map until it has drawn: see `restorePixelRatio`. */
  hasPlaceholder: boolean
}

/** A globe when the reader zooms out of the first view, flat by the time it fills the window. */
const projectionBelow = (zoom: number): ProjectionSpecification => ({
  type: ['interpolate', ['linear'], ['zoom'], zoom - 1.1, 'vertical-perspective', zoom - 0.3, 'mercator'],
})

const locale = ({ zoom, map }: Messages): Record<string, string> => ({
  'Map.Title': map.canvasLabel,
  'ScaleControl.Kilometers': zoom.km,
  'ScaleControl.Meters': zoom.m,
  'CooperativeGesturesHandler.WindowsHelpText': map.wheel,
  'CooperativeGesturesHandler.MacHelpText': map.wheelMac,
  'CooperativeGesturesHandler.MobileHelpText': map.twoFingers,
  'NavigationControl.ZoomIn': zoom.in,
  'NavigationControl.ZoomOut': zoom.out,
  'NavigationControl.ResetBearing': zoom.pointNorth,
  'AttributionControl.ToggleAttribution': zoom.attribution,
})

function addControls(map: Map, { map: { boundaries } }: Messages): void {
  // At the foot the first control lies lowest.
  map.addControl(new AttributionControl({ compact: true, customAttribution: boundaries }), 'bottom-right')
  map.addControl(new NavigationControl({ visualizePitch: false }), 'bottom-right')
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left')
}

/** Writes MapLibre's own messages again in another language: it takes them from the map when a control is added. */
export function translateControls(map: Map, messages: Messages): void {
  const texts = locale(messages)
  Object.assign(map._locale, texts)
  map.getCanvas().setAttribute('aria-label', texts['Map.Title']!)
  const isOpen = map.getContainer().querySelector('.maplibregl-compact-show') !== null
  for (const control of [...map._controls]) map.removeControl(control)
  addControls(map, messages)
  if (!isOpen) closeAttribution(map)
}

const closeAttribution = (map: Map) =>
  map.getContainer().querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show')

/**
 * Opens a map in an element; its camera is pinned in the hash as `map=zoom/lat/lng`.
 * @throws {Error} where WebGL is missing
 */
export function openMap(
  container: HTMLElement,
  { style, extent, messages, bottomInset, hasPlaceholder }: Opening,
): Map {
  const padding = firstPadding(container)
  // Asked before the map writes a camera of its own.
  const isAsked = hasCamera(location.hash)
  const map = new Map({
    container,
    style,
    hash: 'map',
    bounds: extent,
    fitBoundsOptions: { padding },
    maxZoom: 12,
    attributionControl: false,
    locale: locale(messages),
    dragRotate: true,
    fadeDuration: 150,
    // Without a GPU most of the work is in the pixels, and a map that is not seen yet is drawn a dozen times.
    ...(hasPlaceholder && { pixelRatio: 0.1 }),
    // In another's page, scrolling goes on past the map.
    cooperativeGestures: window.self !== window.top,
  })
  if (bottomInset) {
    map.setPadding({ bottom: bottomInset })
    if (!isAsked) map.fitBounds(extent, { padding, duration: 0 })
  }
  const first = map.cameraForBounds(extent, { padding })?.zoom ?? 2
  map.on('style.load', () => map.setProjection(projectionBelow(Math.min(first, 3))))
  // MapLibre makes its canvas a landmark; the section around it is one already.
  map.getCanvas().setAttribute('role', 'application')
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id)
    if (image) map.addImage(id, image, { pixelRatio })
  })
  // The first view has been framed by now: any other move shows something else.
  map.once('movestart', () => (container.dataset.moved = ''))
  // Said on the element, so that whoever waits for the map to stand still can see it.
  map.on('movestart', () => (container.dataset.drawing ??= ''))
  map.on('dataloading', () => (container.dataset.drawing ??= ''))
  map.on('idle', () => {
    if (container.dataset.drawing !== 'asked') delete container.dataset.drawing
  })
  addControls(map, messages)
  // On a small map the open attribution would cover what the reader came to see; its button stays.
  if (container.clientWidth < 640) {
    map.once('idle', () => closeAttribution(map))
  }
  return map
}

/**
 * Draws in the screen's own resolution from now on. MapLibre's `setPixelRatio` would tell all who listen, such as the
 * address, that the camera had moved.
 * @returns whether it did not before, so that the map draws once more
 */
export function restorePixelRatio(map: Map): boolean {
  if (map._overridePixelRatio == null) return false
  map._overridePixelRatio = null
  map._resizeInternal()
  map.triggerRepaint()
  return true
}

/** Puts an element on the map, its middle at a position. Decoration: what it says is shownMessages elsewhere. */
export function placeMarker(map: Map, element: HTMLElement, at: [number, number]): Marker {
  const marker = new Marker({ element, subpixelPositioning: true }).setLngLat(at).addTo(map)
  element.removeAttribute('aria-label')
  element.removeAttribute('role')
  element.removeAttribute('tabindex')
  element.setAttribute('aria-hidden', 'true')
  element.style.pointerEvents = 'none'
  return marker
}
export type PlaceMarker = typeof placeMarker
export interface Engine {
  openMap: typeof openMap
  placeMarker: PlaceMarker
  restorePixelRatio: typeof restorePixelRatio
  translateControls: typeof translateControls
}

export type {
  CameraOptions,
  GeoJSONSource,
  Map,
  MapMouseEvent,
  Point,
  PointLike,
  StyleSpecification,
} from 'maplibre-gl'
