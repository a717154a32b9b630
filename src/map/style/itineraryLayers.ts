import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { ItineraryLines } from '../../network/itineraryLines'
import type { StyleContext } from './context'
import { equals, get, interpolateZoom, type Expression } from './expressions'

type Part = 'leg' | 'access' | 'waypoint'

const part = (name: Part): Expression => equals(get('part'), name)
const width = (low: number, high: number) => interpolateZoom([2, low], [8, high])
const round = { 'line-join': 'round', 'line-cap': 'round' } as const

/** The itinerary as GeoJSON: legs and access legs are lines, waypoints are points. */
export function itineraryData(lines: ItineraryLines | null): FeatureCollection {
  const feature = (geometry: Geometry, name: Part) =>
    ({ type: 'Feature', geometry, properties: { part: name } }) as const
  const line = (positions: readonly Position[]): Geometry => ({ type: 'LineString', coordinates: [...positions] })
  const { legs, accessLegs, waypoints } = lines ?? { legs: [], accessLegs: [], waypoints: [] }
  return {
    type: 'FeatureCollection',
    features: [
      ...legs.map((leg) => feature(line(leg), 'leg')),
      ...accessLegs.map((leg) => feature(line(leg), 'access')),
      ...waypoints.map((waypoint) => feature({ type: 'Point', coordinates: [...waypoint] }, 'waypoint')),
    ],
  }
}

export const itinerarySource = (lines: ItineraryLines | null): SourceSpecification => ({
  type: 'geojson',
  data: itineraryData(lines),
})

/** The legs, as a broad band under the corridors. */
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

/** The access legs, dashed, and the two waypoints. */
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
