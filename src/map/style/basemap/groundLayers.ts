import type { FillLayerSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { StyleContext } from '../context'
import { equals, flag, get, interpolate, interpolateZoom, not, subtract } from '../expressions'
import { urbanLayer } from './transportLayers'

/** Land, relief, playas, glaciers, urban areas, water and rivers. Bottom to top. */
export function groundLayers(context: StyleContext): LayerSpecification[] {
  const { palette, theme } = context
  const light = theme === 'light'
  const ground = (id: string, paint: FillLayerSpecification['paint']): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'basemap',
    'source-layer': id,
    paint: paint!,
  })
  return [
    { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
    {
      id: 'relief',
      type: 'raster',
      source: 'relief',
      maxzoom: 9,
      paint: {
        // The relief has no tiles past zoom 6: its pixels would show.
        'raster-opacity': light
          ? interpolateZoom([7, 0.85], [8, 0.45], [9, 0])
          : interpolateZoom([6, 0.45], [7, 0.36], [8, 0.12], [9, 0]),
        'raster-contrast': light ? 0 : 0.4,
        'raster-brightness-max': light ? 1 : 0.75,
        'raster-fade-duration': 0,
      },
    },
    ground('playas', { 'fill-color': palette.playa, 'fill-opacity': 0.6 }),
    // A part of the relief is visible on the ice.
    ground('glaciers', { 'fill-color': palette.glacier, 'fill-opacity': light ? 0.7 : 0.4 }),
    urbanLayer(context),
    ground('water', { 'fill-color': palette.water }),
    ground('depths', {
      'fill-color': interpolate(
        get('depth'),
        [200, palette.depth200],
        [1000, palette.depth1000],
        [2000, palette.depth2000],
      ),
      // Zoom 5 has only closed seas, and the tiles of zoom 7 only straight edges to show at 9.
      'fill-opacity': interpolateZoom([3, 0.5], [4, 1], [5, subtract(1, flag('open'))], [7, 1], [9, 0]),
    }),
    {
      id: 'coast-glow',
      type: 'line',
      source: 'basemap',
      'source-layer': 'coast',
      paint: {
        'line-color': palette.coast,
        'line-width': interpolateZoom([2, 0.6], [6, 2.5], [10, 5]),
        'line-blur': interpolateZoom([2, 0.4], [6, 2], [10, 4]),
        'line-opacity': 0.9,
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'basemap',
      'source-layer': 'rivers',
      filter: not(equals(get('lake'), 1)),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.river,
        'line-opacity': interpolateZoom([2, 0.5], [5, 0.9]),
        'line-width': interpolateZoom(
          [2, 0.4],
          [6, interpolate(get('scalerank'), [1, 1.6], [9, 0.6])],
          [10, interpolate(get('scalerank'), [1, 4], [9, 1.6])],
        ),
      },
    },
  ]
}
