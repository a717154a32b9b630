/** The only file that imports MapLibre's API. It is loaded when a map is opened, so that the page's text does not wait for it. */
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
import type { Direction } from '../content/atlas/config'
import type { Messages } from '../i18n/messages'
import { readArchives } from './sources/archives'
import { filteredProtocol } from './sources/registerSources'
import { drawGlyphsLeftToRight } from './style/glyphs'
import { drawImage, pixelRatio } from './style/images'
import { firstCamera } from './initialView'
import { readCamera } from './interaction/cameraUrl'
import { TerrainControl } from './terrain/terrainControl'
import { mostPitch } from './terrain/tilt'
import { workerUrl } from './worker'

export { addProtocol }

setWorkerUrl(workerUrl)
addProtocol('pmtiles', readArchives())

/** Lets maps ask for the tiles of `filteredProtocol`. `read` returns a vector tile that is not compressed. */
export function readFilteredRows(read: (z: number, x: number, y: number) => Promise<ArrayBuffer>): void {
  addProtocol(filteredProtocol, async ({ url }) => {
    const [z, x, y] = url.split('/').slice(-3).map(Number)
    return { data: await read(z!, x!, y!) }
  })
}

/** The messages that the map's controls show. */
export interface ControlMessages {
  zoom: Messages['zoom']
  map: Pick<Messages['map'], 'canvasLabel' | 'wheel' | 'wheelMac' | 'twoFingers' | 'boundaries'>
  terrain: Pick<Messages['terrain'], 'show'>
}

interface Opening {
  style: StyleSpecification
  extent: Extent
  messages: ControlMessages
  /** The direction of the page. The controls are on the side where a line of text ends. */
  direction: Direction
  /** Height in px of the map's lower part that the sheet covers. */
  bottomInset: number
  /** Whether a placeholder covers the map until it has drawn. It then draws at a low resolution until `restorePixelRatio`. */
  hasPlaceholder: boolean
  /** Shows or hides the heights of the land. Null if the atlas has none, which gives the map no button for them. */
  toggleTerrain: (() => void) | null
}

/** A globe below `zoom - 1.1`, Web Mercator above `zoom - 0.3`. */
const globeBelow = (zoom: number): ProjectionSpecification => ({
  type: ['interpolate', ['linear'], ['zoom'], zoom - 1.1, 'vertical-perspective', zoom - 0.3, 'mercator'],
})

const isFramed = window.self !== window.top

const firstCameraOf = (map: Map, extent: Extent, direction: Direction) =>
  firstCamera(map.getContainer(), map.getPadding().bottom ?? 0, extent, direction)

/** Brings the first extent into view at once, if the map has room for it. */
export function fitFirstView(map: Map, extent: Extent, direction: Direction): void {
  const camera = firstCameraOf(map, extent, direction)
  if (camera) map.jumpTo(camera)
}

const locale = ({ zoom, map }: ControlMessages): Record<string, string> => ({
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

function addControls(
  map: Map,
  messages: ControlMessages,
  direction: Direction,
  toggleTerrain: Opening['toggleTerrain'],
): void {
  const [start, end] =
    direction === 'rtl' ? (['bottom-right', 'bottom-left'] as const) : (['bottom-left', 'bottom-right'] as const)
  // MapLibre puts the first control of a lower corner at the bottom.
  map.addControl(new AttributionControl({ compact: true, customAttribution: messages.map.boundaries }), end)
  map.addControl(new NavigationControl({ visualizePitch: false }), end)
  map.addControl(new ScaleControl({ maxWidth: 110 }), start)
  // On a phone the other side has no room between the zoom buttons and the tools at the top.
  if (toggleTerrain) map.addControl(new TerrainControl(messages.terrain.show, toggleTerrain), start)
}

/** Translates MapLibre's controls. A control reads its texts from the map's locale when it is added, so all are added again. */
export function translateControls(
  map: Map,
  messages: ControlMessages,
  direction: Direction,
  toggleTerrain: Opening['toggleTerrain'],
): void {
  const texts = locale(messages)
  Object.assign(map._locale, texts)
  map.getCanvas().setAttribute('aria-label', texts['Map.Title']!)
  const isOpen = map.getContainer().querySelector('.maplibregl-compact-show') !== null
  for (const control of [...map._controls]) map.removeControl(control)
  addControls(map, messages, direction, toggleTerrain)
  if (!isOpen) closeAttribution(map)
  if (!map.cooperativeGestures.isEnabled()) return
  map.cooperativeGestures.disable()
  map.cooperativeGestures.enable()
}

const closeAttribution = (map: Map) =>
  map.getContainer().querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show')

/** Gives a map the glyphs and the images of its style. */
function prepareStyle(map: Map): void {
  drawGlyphsLeftToRight(map)
  // A lost drawing context gives the map another style when it is restored.
  map.on('styledataloading', () => drawGlyphsLeftToRight(map))
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id)
    if (image) map.addImage(id, image, { pixelRatio })
  })
}

/**
 * Opens a map in an element, with the camera of the page's address if it has one.
 * @throws {Error} if the browser has no WebGL
 */
export function openMap(
  container: HTMLElement,
  { style, extent, messages, direction, bottomInset, hasPlaceholder, toggleTerrain }: Opening,
): Map {
  const camera = readCamera(location.hash)
  const map = new Map({
    container,
    style,
    ...(camera ?? firstCamera(container, 0, extent, direction)),
    maxZoom: 12,
    maxPitch: style.terrain ? mostPitch.terrain : mostPitch.flat,
    attributionControl: false,
    locale: locale(messages),
    dragRotate: true,
    fadeDuration: 150,
    // Some computers lose a context at once that is asked for with MapLibre's default, `high-performance`.
    canvasContextAttributes: { powerPreference: 'default' },
    // The map draws about a dozen times before it is first shown. Without a GPU the time depends on the number of pixels.
    ...(hasPlaceholder && { pixelRatio: 0.1 }),
    // In a frame of another page, scrolling must not stop at the map.
    cooperativeGestures: isFramed,
  })
  prepareStyle(map)
  if (bottomInset) {
    map.setPadding({ bottom: bottomInset })
    if (!camera) fitFirstView(map, extent, direction)
  }
  const setProjection = () =>
    map.setProjection(globeBelow(Math.min(firstCameraOf(map, extent, direction)?.zoom ?? 2, 3)))
  map.on('style.load', () => {
    setProjection()
    // The page around a frame may give it its size after it has loaded.
    if (isFramed) map.on('resize', setProjection)
  })
  // MapLibre makes its canvas a landmark, but the section around it is one already.
  map.getCanvas().setAttribute('role', 'application')
  // The hint that the gesture calls for: a screen may be touched beside a mouse.
  map.on('cooperativegestureprevented', ({ gestureType }) => (container.dataset.gesture = gestureType))
  // Any move from now on leaves the first view, which the placeholder shows.
  map.once('movestart', () => (container.dataset.moved = ''))
  // Tests and tools wait until the container has no `data-drawing`.
  map.on('movestart', () => (container.dataset.drawing ??= ''))
  map.on('dataloading', () => (container.dataset.drawing ??= ''))
  map.on('idle', () => {
    if (container.dataset.drawing !== 'pending') delete container.dataset.drawing
  })
  addControls(map, messages, direction, toggleTerrain)
  // The open attribution covers too much of a small map. Its button stays.
  if (container.clientWidth < 640) {
    map.once('idle', () => closeAttribution(map))
  }
  return map
}

/**
 * Draws the map at the screen's resolution from now on. MapLibre's own `setPixelRatio` fires `move` events, which would
 * write the camera to the hash. Returns whether the resolution has changed, in which case the map draws again.
 */
export function restorePixelRatio(map: Map): boolean {
  if (map._overridePixelRatio == null) return false
  map._overridePixelRatio = null
  map._resizeInternal()
  map.triggerRepaint()
  return true
}

/** Places an element on the map with its centre at [lon, lat]. It is hidden from assistive technology. */
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

export interface HiddenView {
  style: StyleSpecification
  camera: { center: [number, number]; zoom: number; bearing: number; pitch: number }
  /** In CSS px. */
  size: { width: number; height: number }
  pixelRatio: number
}

/** A map that nobody sees. `remove` frees it. */
export interface HiddenMap {
  map: Map
  remove: () => void
}

/** Ms after which a map that still waits for tiles is given up. */
const drawingTimeout = 60_000

/** Resolves when a map has drawn all that it was asked for. Rejects if the browser takes its drawing context away. */
export const drawn = (map: Map): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the map does not come to rest')), drawingTimeout)
    map.once('idle', () => {
      clearTimeout(timer)
      resolve()
    })
    map.once('webglcontextlost', () => reject(new Error('the drawing context is lost')))
    map.triggerRepaint()
  })

/**
 * Draws a second map outside the view, for a picture of another size or resolution than that of the page.
 * @throws {Error} if the browser gives it no drawing context
 */
export async function drawHiddenMap({ style, camera, size, pixelRatio }: HiddenView): Promise<HiddenMap> {
  const container = document.createElement('div')
  container.inert = true
  const { width, height } = size
  Object.assign(container.style, { position: 'fixed', top: '0', left: '0', visibility: 'hidden', contain: 'strict' })
  Object.assign(container.style, { width: `${width}px`, height: `${height}px`, zIndex: '-1' })
  document.body.append(container)
  let map: Map | undefined
  const remove = () => {
    map?.remove()
    container.remove()
  }
  try {
    map = new Map({
      container,
      style,
      ...camera,
      maxPitch: mostPitch.terrain,
      // It draws about a dozen times before all tiles are there.
      pixelRatio: 0.1,
      interactive: false,
      trackResize: false,
      attributionControl: false,
      fadeDuration: 0,
      // The default makes a map wider than 2048 px less sharp.
      maxCanvasSize: [16_384, 16_384],
      // The picture is read after the frame in which it was drawn.
      canvasContextAttributes: { powerPreference: 'default', preserveDrawingBuffer: true },
    })
    prepareStyle(map)
    await drawn(map)
    map.setPixelRatio(pixelRatio)
    await drawn(map)
    return { map, remove }
  } catch (error) {
    remove()
    throw error
  }
}

export interface Engine {
  drawHiddenMap: typeof drawHiddenMap
  drawn: typeof drawn
  fitFirstView: typeof fitFirstView
  openMap: typeof openMap
  placeMarker: PlaceMarker
  readFilteredRows: typeof readFilteredRows
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
  ProjectionSpecification,
  StyleSpecification,
  VectorTileSource,
} from 'maplibre-gl'
