import {
  addProtocol,
  AttributionControl,
  Map,
  Marker,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import type { GeoJSONSource, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import archives from 'virtual:basemap-archives'
import type { Position } from '../../../src/geometry/position'
import { paletteOf, type Theme } from '../../../src/design/palette'
import type { Language, WrittenFeature } from '../../../src/content/schema'
import { textIn } from '../../../src/content/textIn'
import { readArchives } from '../../../src/map/sources/archives'
import { basemapSources } from '../../../src/map/style/basemap/basemapSources'
import { boundaryLayers } from '../../../src/map/style/basemap/boundaryLayers'
import { groundLayers } from '../../../src/map/style/basemap/groundLayers'
import { nameLayers } from '../../../src/map/style/basemap/nameLayers'
import { transportLayers } from '../../../src/map/style/basemap/transportLayers'
import { fonts } from '../../../src/map/style/fonts'
import { drawGlyphsLeftToRight } from '../../../src/map/style/glyphs'
import { drawImage, pixelRatio } from '../../../src/map/style/images'
import { workerUrl } from '../../../src/map/worker'

setWorkerUrl(workerUrl)
addProtocol('pmtiles', readArchives())

export type { LngLat, Map } from 'maplibre-gl'

/** The source of the atlas's features. */
const source = 'features'

/** The source of an outline that is being drawn. */
const outlineSource = 'outline'

const empty = { type: 'FeatureCollection' as const, features: [] }

/** The basemap as the atlas draws it, and above it the features, plain and all at once. */
function studioStyle(theme: Theme, language: Language): StyleSpecification {
  const palette = paletteOf(theme, false)
  const context = { palette, theme, moreContrast: false, language }
  const ofType = (type: string) => ['==', ['geometry-type'], type] as never
  const isSelected = ['boolean', ['feature-state', 'selected'], false]
  const sources = {
    ...basemapSources(`${location.origin}/`, archives, false),
    [source]: { type: 'geojson' as const, data: empty, promoteId: 'id' },
    [outlineSource]: { type: 'geojson' as const, data: empty },
  }
  const layers: LayerSpecification[] = [
    ...groundLayers(context),
    ...boundaryLayers(context),
    ...transportLayers(context),
    {
      id: 'studio-areas',
      type: 'fill',
      source,
      filter: ofType('Polygon'),
      paint: { 'fill-color': palette.accent, 'fill-opacity': ['case', isSelected, 0.3, 0.12] as never },
    },
    {
      id: 'studio-lines-casing',
      type: 'line',
      source,
      filter: ofType('LineString'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 6 },
    },
    {
      id: 'studio-lines',
      type: 'line',
      source,
      filter: ofType('LineString'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': ['case', isSelected, 4.5, 2.5] as never },
    },
    ...nameLayers(context, []),
    {
      id: 'studio-points',
      type: 'circle',
      source,
      filter: ofType('Point'),
      paint: {
        'circle-radius': ['case', isSelected, 9, 6] as never,
        'circle-color': ['case', isSelected, palette.accent, palette.paper] as never,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'studio-outline',
      type: 'line',
      source: outlineSource,
      paint: { 'line-color': palette.accent, 'line-width': 2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'studio-outline-corners',
      type: 'circle',
      source: outlineSource,
      filter: ofType('Point'),
      paint: { 'circle-radius': 4, 'circle-color': palette.accent },
    },
    {
      id: 'studio-names',
      type: 'symbol',
      source,
      filter: ofType('Point'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [fonts.sansBold],
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.paper, 'text-halo-width': 1.5 },
    },
  ]
  return {
    version: 8,
    // The layers of the basemap leave out what the content writes or draws itself: here nothing.
    state: { releasedLabels: { default: [] }, hiddenCorridors: { default: [] } },
    sources,
    // An atlas may lack an archive.
    layers: layers.filter((layer) => !('source' in layer) || layer.source in sources),
  }
}

/**
 * Opens the map of the studio in an element.
 * @param title what screen readers call it
 */
export function openStudioMap(container: HTMLElement, theme: Theme, language: Language, title: string): Map {
  const map = new Map({
    container,
    style: studioStyle(theme, language),
    center: [30, 30],
    zoom: 1.5,
    maxZoom: 14,
    attributionControl: false,
    fadeDuration: 0,
    locale: { 'Map.Title': title },
  })
  drawGlyphsLeftToRight(map)
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id)
    if (image) map.addImage(id, image, { pixelRatio })
  })
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
  map.addControl(new NavigationControl({ visualizePitch: false }), 'bottom-right')
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left')
  map.on('dataloading', () => (container.dataset.state = 'drawing'))
  map.on('movestart', () => (container.dataset.state = 'drawing'))
  map.on('idle', () => (container.dataset.state = 'ready'))
  return map
}

/** Gives the map the features to draw. */
export function drawFeatures(map: Map, features: readonly WrittenFeature[], language: Language): void {
  const drawn = features.map(({ id, geometry, properties }) => ({
    type: 'Feature' as const,
    geometry: geometry as GeoJSON.Geometry,
    properties: { id, name: typeof properties.name === 'string' ? properties.name : textIn(properties.name, language) },
  }))
  ;(map.getSource(source) as GeoJSONSource).setData({ type: 'FeatureCollection', features: drawn })
}

/** Draws the corners of an outline, and the closed line through them. */
export function drawOutline(map: Map, corners: readonly Position[]): void {
  const geometries: GeoJSON.Geometry[] = [
    ...corners.map((coordinates) => ({ type: 'Point' as const, coordinates })),
    ...(corners.length > 1 ? [{ type: 'LineString' as const, coordinates: [...corners, corners[0]!] }] : []),
  ]
  const features = geometries.map((geometry) => ({ type: 'Feature' as const, geometry, properties: {} }))
  ;(map.getSource(outlineSource) as GeoJSONSource).setData({ type: 'FeatureCollection', features })
}

/** Marks a feature as selected, and no other. */
export function markSelected(map: Map, id: string | null): void {
  map.removeFeatureState({ source })
  if (id !== null) map.setFeatureState({ source, id }, { selected: true })
}

/** Moves the map to a position that it does not show. */
export function showPosition(map: Map, [lon, lat]: Position): void {
  if (!map.getBounds().contains([lon, lat])) map.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), 4) })
}

/** The layers whose features can be chosen by a click, the topmost first. */
export const chosenLayers = ['studio-points', 'studio-names', 'studio-lines', 'studio-areas']

/** Numbers the positions of candidates. The list has them for the keyboard. Returns a function that removes the numbers. */
export function numberPositions(map: Map, positions: readonly Position[]): () => void {
  const markers = positions.map(([lon, lat], index) => {
    const element = document.createElement('div')
    element.className = 'candidate-number'
    element.textContent = `${index + 1}`
    return new Marker({ element }).setLngLat([lon, lat])
  })
  // The likeliest one is on top.
  for (const marker of markers.toReversed()) marker.addTo(map)
  return () => {
    for (const marker of markers) marker.remove()
  }
}

/** Px that an arrow key moves a handle, and with Shift. */
const [step, longStep] = [2, 20]
const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Places a handle that can be dragged, or moved by the arrow keys; Enter ends that, and Escape takes it back.
 * @param label what screen readers call it
 */
export function placeHandle(
  map: Map,
  [lon, lat]: Position,
  label: string,
  onmove: (position: Position) => void,
): { element: HTMLElement; remove: () => void } {
  const element = document.createElement('div')
  const marker = new Marker({ element, draggable: true, subpixelPositioning: true }).setLngLat([lon, lat]).addTo(map)
  element.classList.add('drag-handle')
  element.tabIndex = 0
  element.role = 'button'
  element.ariaLabel = label
  element.title = label
  let isMoved = false
  const end = () => {
    const { lng, lat } = marker.getLngLat().wrap()
    isMoved = false
    onmove([lng, lat])
  }
  marker.on('dragend', end)
  element.addEventListener('keydown', (event) => {
    const direction = directions[event.key]
    if (direction) {
      const px = event.shiftKey ? longStep : step
      const { x, y } = map.project(marker.getLngLat())
      marker.setLngLat(map.unproject([x + direction[0] * px, y + direction[1] * px]))
      isMoved = true
    } else if (event.key === 'Enter' && isMoved) end()
    else if (event.key === 'Escape' && isMoved) {
      marker.setLngLat([lon, lat])
      isMoved = false
    } else return
    event.preventDefault()
    // The map would move, too.
    event.stopPropagation()
  })
  element.addEventListener('blur', () => {
    if (isMoved) end()
  })
  return { element, remove: () => marker.remove() }
}
