import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Corridor } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'
import { modesWith } from '../../design/corridorModes'
import type { StyleContext } from './context'
import { lineWidth } from './contentLayers'

/** Whole corridors, with the progress along them. */
export const rideSource = ({ features }: AtlasContent): SourceSpecification => ({
  type: 'geojson',
  lineMetrics: true,
  data: {
    type: 'FeatureCollection',
    features: features
      .filter((feature): feature is Corridor => feature.properties.kind === 'corridor')
      .map(({ id, geometry, properties: { mode } }) => ({ type: 'Feature', geometry, properties: { id, mode } })),
  },
})

/** The colour of a veil comes on over this share of the line, about as wide as the vehicle. */
const dawn = 0.004

const ahead: ExpressionSpecification = [
  '*',
  ['global-state', 'rideDirection'],
  ['-', ['line-progress'], ['global-state', 'rideProgress']],
] as never

/** A veil over what lies ahead: whatever the line's pattern, it stays the same line, paler. */
export const rideLayers = ({ palette }: StyleContext): LayerSpecification[] =>
  [
    { id: 'ride-veil', over: palette.land, modes: modesWith(({ surface }) => surface === 'land') },
    { id: 'ride-veil-sea', over: palette.water, modes: modesWith(({ surface }) => surface === 'water') },
  ].map(({ id, over, modes }) => ({
    id,
    type: 'line',
    source: 'rides',
    filter: [
      'all',
      ['==', ['get', 'id'], ['global-state', 'riddenCorridor']],
      ['match', ['get', 'mode'], modes, true, false],
    ],
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: {
      'line-width': lineWidth(2.6),
      'line-opacity': 0.66,
      'line-gradient': ['interpolate', ['linear'], ahead, 0, `${over}00`, dawn, over],
    },
  })) as LayerSpecification[]
