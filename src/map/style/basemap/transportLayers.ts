import type { FillLayerSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { StyleContext } from '../context'
import {
  all,
  any,
  atMost,
  equals,
  get,
  globalState,
  has,
  inList,
  interpolate,
  interpolateZoom,
  not,
  zoom,
} from '../expressions'

/** A rank is the zoom at which a line appears. */
const isInZoom = atMost(get('rank'), zoom)
/** Whether no drawn corridor follows the line: only the corridor is drawn then. What joins a line to a corridor goes with it. */
const isFree = all(
  any(not(has('joins')), not(inList(get('joins'), globalState('hiddenCorridors')))),
  ...['along', 'along2'].map((corridor) =>
    any(not(has(corridor)), inList(get(corridor), globalState('hiddenCorridors'))),
  ),
)

/** A line that appears at a zoom is faint there: all of them at once would be a jump. */
const opacity = interpolateZoom(
  [5, 0.7],
  [6, interpolate(get('rank'), [5, 0.85], [6, 0.4])],
  [7, interpolate(get('rank'), [6, 1], [7, 0.5])],
  [8, interpolate(get('rank'), [7, 1], [8, 0.5])],
  [9, 1],
)

/** Built-up areas, as a tint of the land. */
export const urbanLayer = ({ palette }: StyleContext): FillLayerSpecification => ({
  id: 'urban',
  type: 'fill',
  source: 'transport',
  'source-layer': 'urban',
  minzoom: 6,
  paint: { 'fill-color': palette.urban, 'fill-opacity': interpolateZoom([6, 0.5], [7, 0.9], [8, 0.9], [10, 0.35]) },
})

/** Roads and railways, thinner and paler than corridors. Bottom to top. */
export function transportLayers({ palette }: StyleContext): LayerSpecification[] {
  const isMotorway = equals(get('class'), 1)
  const road = (id: string, filter: typeof isMotorway, width: [zoom: number, px: number][]): LayerSpecification => ({
    id,
    type: 'line',
    source: 'transport',
    'source-layer': 'roads',
    minzoom: 5,
    filter: all(isInZoom, isFree, filter),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.road,
      'line-width': interpolateZoom(...width),
      'line-opacity': opacity,
    },
  })
  const railway = (id: string, minzoom: number, paint: object): LayerSpecification => ({
    id,
    type: 'line',
    source: 'transport',
    'source-layer': 'railways',
    minzoom,
    filter: all(isInZoom, isFree),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.railway, ...paint },
  })
  return [
    road('roads', not(isMotorway), [
      [5, 0.5],
      [7, 0.9],
      [10, 1.8],
    ]),
    road('motorways', isMotorway, [
      [5, 0.9],
      [7, 1.5],
      [10, 3],
    ]),
    railway('railways', 5, {
      'line-width': interpolateZoom([5, 0.5], [6, 0.5], [7, 0.8], [10, 1.2]),
      'line-opacity': opacity,
    }),
    // Cross ticks: dashes that are wider than they are long.
    railway('railway-ticks', 6.5, {
      'line-width': interpolateZoom([6.5, 2.6], [10, 5]),
      'line-dasharray': [0.3, 2.7],
      'line-opacity': interpolateZoom([6.5, 0], [7, interpolate(get('rank'), [6, 1], [7, 0.5])], [8, 1]),
    }),
  ]
}
