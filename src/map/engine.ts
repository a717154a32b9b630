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
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import { Protocol } from 'pmtiles'
import type { Extent } from '../story/extent'
import type { Words } from '../words/words'
import { drawImage, pixelRatio } from './badges'

setWorkerUrl(workerUrl)
// The style says whom the map is owed to; the archives' own metadata would be a request more for each.
addProtocol('pmtiles', new Protocol().tile)

interface Opening {
  style: StyleSpecification
  extent: Extent
  words: Words
  /** Px of the map's foot that lie under the page. */
  covered: number
}

/** A globe when the reader zooms out of the first view, flat by the time it fills the window. */
const projectionBelow = (zoom: number): ProjectionSpecification => ({
  type: ['interpolate', ['linear'], ['zoom'], zoom - 1.1, 'vertical-perspective', zoom - 0.3, 'mercator'],
})

/** Around the first view, in px: the key and the tools lie over its head. */
const padding = { top: 70, bottom: 40, left: 30, right: 30 }

const locale = ({ zoom, map }: Words): Record<string, string> => ({
  'Map.Title': map.keys,
  'NavigationControl.ZoomIn': zoom.in,
  'NavigationControl.ZoomOut': zoom.out,
  'NavigationControl.ResetBearing': zoom.north,
  'AttributionControl.ToggleAttribution': zoom.attribution,
})

/**
 * Opens a map in an element; its camera is kept in the hash as `map=zoom/lat/lng`.
 * @throws {Error} where WebGL is missing
 */
export function openMap(container: HTMLElement, { style, extent, words, covered }: Opening): Map {
  const hasCamera = /(^#|&)map=/.test(location.hash)
  const map = new Map({
    container,
    style,
    hash: 'map',
    bounds: extent,
    fitBoundsOptions: { padding },
    maxZoom: 12,
    attributionControl: false,
    locale: locale(words),
    dragRotate: true,
    fadeDuration: 150,
  })
  if (covered) {
    map.setPadding({ bottom: covered })
    if (!hasCamera) map.fitBounds(extent, { padding, duration: 0 })
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
  map.on('movestart', () => (container.dataset.drawing = ''))
  map.on('dataloading', () => (container.dataset.drawing = ''))
  map.on('idle', () => delete container.dataset.drawing)
  // At the foot the first control lies lowest.
  map.addControl(new AttributionControl({ compact: true, customAttribution: words.map.boundaries }), 'bottom-right')
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-right')
  map.addControl(new NavigationControl({ visualizePitch: false }), 'bottom-right')
  // On a small map the open attribution would cover what the reader came to see; its button stays.
  if (container.clientWidth < 640) {
    map.once('idle', () =>
      container.querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show'),
    )
  }
  return map
}

/** Puts an element on the map, its middle at a position. Decoration: what it says is said elsewhere. */
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
