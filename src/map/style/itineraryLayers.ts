import type { FilterSpecification, LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection, Geometry } from 'geojson'
import type { WayLines } from '../../network/itineraryLines'
import { byZoom, type Look } from './context'

const part = (name: 'leg' | 'gap' | 'end'): FilterSpecification => ['==', ['get', 'part'], name] as never
const width = (low: number, high: number) => byZoom([2, low], [8, high])
const round = { 'line-join': 'round', 'line-cap': 'round' } as const

/** The chosen way as MapLibre's data: legs and gaps as lines, ends as points. */
export function wayData(lines: WayLines | null): FeatureCollection {
  const drawn = (geometry: Geometry, name: 'leg' | 'gap' | 'end') =>
    ({ type: 'Feature', geometry, properties: { part: name } }) as const
  const line = (positions: readonly (readonly number[])[]): Geometry =>
    ({ type: 'LineString', coordinates: positions }) as never
  const { legs, gaps, ends } = lines ?? { legs: [], gaps: [], ends: [] }
  return {
    type: 'FeatureCollection',
    features: [
      ...legs.map((leg) => drawn(line(leg), 'leg')),
      ...gaps.map((gap) => drawn(line(gap), 'gap')),
      ...ends.map((end) => drawn({ type: 'Point', coordinates: [...end] }, 'end')),
    ],
  }
}

export const waySource = (lines: WayLines | null): SourceSpecification => ({ type: 'geojson', data: wayData(lines) })

/** A broad band under the corridors, so that their own drawing stays readable on it. */
export const wayBand = ({ palette: { accent, mark } }: Look): LayerSpecification[] => [
  {
    id: 'way-edge',
    type: 'line',
    source: 'way',
    filter: part('leg'),
    layout: round,
    paint: { 'line-color': accent, 'line-width': width(9, 17) },
  },
  {
    id: 'way',
    type: 'line',
    source: 'way',
    filter: part('leg'),
    layout: round,
    paint: { 'line-color': mark, 'line-width': width(6.5, 14) },
  },
]

/** What is on no corridor, dashed, and the two ends. */
export const wayEnds = ({ palette: { accent, paper, ink } }: Look): LayerSpecification[] => [
  {
    id: 'way-gaps',
    type: 'line',
    source: 'way',
    filter: part('gap'),
    paint: { 'line-color': ink, 'line-width': 1.5, 'line-dasharray': [3, 2.5] },
  },
  {
    id: 'way-ends',
    type: 'circle',
    source: 'way',
    filter: part('end'),
    paint: {
      'circle-radius': width(5, 8),
      'circle-color': paper,
      'circle-stroke-color': accent,
      'circle-stroke-width': 3,
    },
  },
]
