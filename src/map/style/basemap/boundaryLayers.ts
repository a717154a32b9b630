import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { StyleContext } from '../context'
import { equals, get, interpolateZoom, not, type Expression } from '../expressions'

/** Boundaries of first-level divisions and of countries. Bottom to top. */
export function boundaryLayers({ palette }: StyleContext): LayerSpecification[] {
  const isSettled = equals(get('kind'), 'border')
  const border = (id: string, filter: Expression, pattern: object): LayerSpecification => ({
    id,
    type: 'line',
    source: 'basemap',
    'source-layer': 'borders',
    filter,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.border, 'line-width': interpolateZoom([2, 0.5], [5, 0.9], [9, 1.6]), ...pattern },
  })
  return [
    {
      id: 'admin1',
      type: 'line',
      source: 'basemap',
      'source-layer': 'admin1',
      minzoom: 4,
      paint: {
        'line-color': palette.region,
        'line-width': interpolateZoom([4, 0.5], [8, 1.1]),
        'line-dasharray': [4, 3],
      },
    },
    {
      id: 'border-band',
      type: 'line',
      source: 'basemap',
      'source-layer': 'borders',
      filter: isSettled,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.borderBand,
        'line-width': interpolateZoom([2, 2], [5, 5], [9, 10]),
        'line-opacity': 0.8,
      },
    },
    border('border', isSettled, {}),
    border('border-unsettled', not(isSettled), { 'line-dasharray': [3, 2] }),
  ]
}
