import type { FilterSpecification, LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection, Geometry } from 'geojson'
import type { ItineraryLines } from '../../network/itineraryLines'
import { byZoom, type StyleContext } from './context'

const part = (name: 'leg' | 'access' | 'waypoint'): FilterSpecification => ['==', ['get', 'part'], name] as never
const width = (low: number, high: number) => byZoom([2, low], [8, high])
const round = { 'line-join': 'round', 'line-cap': 'round' } as const

/** The chosen way as MapLibre's data: legs and accessLegs as lines, waypoints as points. */
export function itineraryData(lines: ItineraryLines | null): FeatureCollection {
  const drawn = (geometry: Geometry, name: 'leg' | 'access' | 'waypoint') =>
    ({ type: 'Feature', geometry, properties: { part: name } }) as const
  const line = (positions: readonly (readonly number[])[]): Geometry =>
    ({ type: 'LineString', coordinates: positions }) as never
  const { legs, accessLegs, waypoints } = lines ?? { legs: [], accessLegs: [], waypoints: [] }
  return {
    type: 'FeatureCollection',
    features: [
      ...legs.map((leg) => drawn(line(leg), 'leg')),
      ...accessLegs.map((gap) => drawn(line(gap), 'access')),
      ...waypoints.map((end) => drawn({ type: 'Point', coordinates: [...end] }, 'waypoint')),
    ],
  }
}

export const itinerarySource = (lines: ItineraryLines | null): SourceSpecification => ({
  type: 'geojson',
  data: itineraryData(lines),
})

/** A broad band under the corridors, so that their own drawing stays readable on it. */
export const itineraryBand = ({ palette: { accent, mark } }: StyleContext): LayerSpecification[] => [
  {
    id: 'itinerary-edge',
    type: 'line',
    source: 'itinerary',
    filter: part('leg'),
    layout: round,
    paint: { 'line-color': accent, 'line-width': width(9, 17) },
  },
  {
    id: 'itinerary',
    type: 'line',
    source: 'itinerary',
    filter: part('leg'),
    layout: round,
    paint: { 'line-color': mark, 'line-width': width(6.5, 14) },
  },
]

/** What is on no corridor, dashed, and the two waypoints. */
export const itineraryEnds = ({ palette: { accent, paper, ink } }: StyleContext): LayerSpecification[] => [
  {
    id: 'itinerary-access',
    type: 'line',
    source: 'itinerary',
    filter: part('access'),
    paint: { 'line-color': ink, 'line-width': 1.5, 'line-dasharray': [3, 2.5] },
  },
  {
    id: 'itinerary-waypoints',
    type: 'circle',
    source: 'itinerary',
    filter: part('waypoint'),
    paint: {
      'circle-radius': width(5, 8),
      'circle-color': paper,
      'circle-stroke-color': accent,
      'circle-stroke-width': 3,
    },
  },
]
