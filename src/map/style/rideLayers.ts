import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { isCorridor } from '../../content/features'
import type { AtlasContent } from '../../content/load/loadContent'
import { modesWith } from '../../design/corridorModes'
import type { StyleContext } from './context'
import { lineWidth } from './contentLayers'
import { all, equals, get, globalState, interpolate, lineProgress, multiply, property, subtract } from './expressions'

/** The whole corridors. `lineMetrics` lets a layer read the progress along a line. */
export const rideSource = ({ features }: AtlasContent): SourceSpecification => ({
  type: 'geojson',
  lineMetrics: true,
  data: {
    type: 'FeatureCollection',
    features: features
      .filter(isCorridor)
      .map(({ id, geometry, properties: { mode } }) => ({ type: 'Feature', geometry, properties: { id, mode } })),
  },
})

/** The share of the line over which the veil begins, about as long as the vehicle. */
const veilEdge = 0.004

/** How far ahead of the vehicle a point of the line is, as a share of the line. */
const ahead = multiply(globalState('rideDirection'), subtract(lineProgress, globalState('rideProgress')))

/** A veil over the part of the ridden corridor that lies ahead. It makes every pattern of line paler. */
export const rideLayers = ({ palette }: StyleContext): LayerSpecification[] =>
  [
    { id: 'ride-veil', over: palette.land, modes: modesWith(({ surface }) => surface === 'land') },
    { id: 'ride-veil-sea', over: palette.water, modes: modesWith(({ surface }) => surface === 'water') },
  ].map(({ id, over, modes }) => ({
    id,
    type: 'line',
    source: 'rides',
    filter: all(equals(get('id'), globalState('riddenCorridor')), property('mode', ...modes)),
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: {
      'line-width': lineWidth(2.6),
      'line-opacity': 0.66,
      'line-gradient': interpolate(ahead, [0, `${over}00`], [veilEdge, over]),
    },
  }))
