/** The line that is drawn on the map of the studio, and its handles. */
import { Marker, type GeoJSONSource } from 'maplibre-gl'
import type { Position } from '../../../src/geometry/position'
import { measureLine, pointAt, slice } from '../../../src/geometry/measuredLine'
import type { RouteAnswer } from '../../server/route'
import type { Map } from '../map/openStudioMap'
import type { StopOnLine } from './stops'

const source = 'drawn-line'
const layers = ['drawn-line-casing', 'drawn-line', 'drawn-line-straight', 'drawn-halts']

interface Colours {
  line: string
  paper: string
}

/** Adds the layers of the line to the map. Returns a function that removes them. */
export function addLineLayers(map: Map, { line, paper }: Colours): () => void {
  map.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const
  const isLine = ['==', ['geometry-type'], 'LineString'] as never
  const isStraight = ['==', ['get', 'how'], 'straight']
  map.addLayer({
    id: 'drawn-line-casing',
    type: 'line',
    source,
    filter: isLine,
    layout: round,
    paint: { 'line-color': paper, 'line-width': 8 },
  })
  map.addLayer({
    id: 'drawn-line',
    type: 'line',
    source,
    filter: ['all', isLine, ['!', isStraight]] as never,
    layout: round,
    paint: { 'line-color': line, 'line-width': 4 },
  })
  map.addLayer({
    id: 'drawn-line-straight',
    type: 'line',
    source,
    filter: ['all', isLine, isStraight] as never,
    paint: { 'line-color': line, 'line-width': 4, 'line-dasharray': [1.5, 1] },
  })
  map.addLayer({
    id: 'drawn-halts',
    type: 'circle',
    source,
    filter: ['==', ['geometry-type'], 'Point'] as never,
    paint: {
      'circle-radius': ['case', ['get', 'isStop'], 5, 3.5] as never,
      'circle-color': ['case', ['get', 'isStop'], line, paper] as never,
      'circle-stroke-color': line,
      'circle-stroke-width': 1.5,
    },
  })
  return () => {
    for (const layer of layers) map.removeLayer(layer)
    map.removeSource(source)
  }
}

/** Shows a line and its halts; none without a route. */
export function showLine(
  map: Map,
  route: RouteAnswer | null,
  halts: readonly StopOnLine[],
  isStop: (key: string) => boolean,
): void {
  const line = route && route.coordinates.length > 1 ? measureLine(route.coordinates) : null
  const parts = line
    ? route!.parts.map(({ how, from, to }) => ({
        type: 'Feature' as const,
        geometry: { type: 'LineString' as const, coordinates: slice(line, from, to) },
        properties: { how },
      }))
    : []
  const points = halts.map(({ key, position }) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: position },
    properties: { isStop: isStop(key) },
  }))
  ;(map.getSource(source) as GeoJSONSource).setData({ type: 'FeatureCollection', features: [...parts, ...points] })
}

/** The positions halfway between the points of a line, at which it can be bent. */
export function middles(route: RouteAnswer): Position[] {
  const line = measureLine(route.coordinates)
  return route.kms.slice(1).map((km, index) => pointAt(line, (route.kms[index]! + km) / 2))
}

interface HandleCalls {
  onstart: () => void
  onmove: (position: Position) => void
  onend: (position: Position) => void
}

/** Places a handle that can be dragged. Its acts are in the list of points too, so it takes no focus. */
export function addHandle(map: Map, [lon, lat]: Position, className: string, calls: HandleCalls): Marker {
  const element = document.createElement('div')
  element.className = className
  element.ariaHidden = 'true'
  const marker = new Marker({ element, draggable: true, subpixelPositioning: true }).setLngLat([lon, lat]).addTo(map)
  const position = (): Position => {
    const { lng, lat } = marker.getLngLat().wrap()
    return [lng, lat]
  }
  marker.on('dragstart', () => calls.onstart())
  marker.on('drag', () => calls.onmove(position()))
  marker.on('dragend', () => calls.onend(position()))
  return marker
}
