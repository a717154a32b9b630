import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Language } from '../../geo/schema'
import type { Appearance, Palette } from '../story/palette'
import { fonts } from './fonts'

/** The archives of geo/basemap/, by range requests, below `base` (an absolute URL that ends in a slash). */
export const basemapSources = (base: string): Record<string, SourceSpecification> => ({
  basemap: {
    type: 'vector',
    url: `pmtiles://${base}basemap.pmtiles`,
    attribution: 'Natural Earth · <a href="https://www.geonames.org/">GeoNames</a> CC BY 4.0 · SRTM30',
  },
  relief: { type: 'raster', url: `pmtiles://${base}relief.pmtiles`, tileSize: 512 },
})

type Style = { palette: Palette; appearance: Appearance; language: Language }

/** Land, relief, water and lines: what lies under everything. Bottom to top. */
export function groundLayers({ palette, appearance }: Style): LayerSpecification[] {
  const light = appearance === 'light'
  return [
    { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
    {
      id: 'relief',
      type: 'raster',
      source: 'relief',
      paint: { 'raster-opacity': light ? 0.9 : 0.55, 'raster-fade-duration': 0, 'raster-resampling': 'linear' },
    },
    { id: 'water', type: 'fill', source: 'basemap', 'source-layer': 'water', paint: { 'fill-color': palette.water } },
    {
      id: 'coast-glow',
      type: 'line',
      source: 'basemap',
      'source-layer': 'coast',
      paint: {
        'line-color': palette.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 6, 2.5, 10, 5],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 2, 0.4, 6, 2, 10, 4],
        'line-opacity': 0.9,
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'basemap',
      'source-layer': 'rivers',
      filter: ['!=', ['get', 'lake'], 1],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.river,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 5, 0.9],
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          0.4,
          6,
          ['interpolate', ['linear'], ['get', 'scalerank'], 1, 1.6, 9, 0.6],
          10,
          ['interpolate', ['linear'], ['get', 'scalerank'], 1, 4, 9, 1.6],
        ],
      },
    },
    {
      id: 'admin1',
      type: 'line',
      source: 'basemap',
      'source-layer': 'admin1',
      minzoom: 4,
      paint: {
        'line-color': palette.region,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 8, 1.1],
        'line-dasharray': [4, 3],
      },
    },
    {
      id: 'border-band',
      type: 'line',
      source: 'basemap',
      'source-layer': 'borders',
      filter: ['==', ['get', 'kind'], 'border'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.borderBand,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 2, 5, 5, 9, 10],
        'line-opacity': 0.8,
      },
    },
    {
      id: 'border',
      type: 'line',
      source: 'basemap',
      'source-layer': 'borders',
      filter: ['==', ['get', 'kind'], 'border'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 5, 0.9, 9, 1.6],
      },
    },
    {
      id: 'border-unsettled',
      type: 'line',
      source: 'basemap',
      'source-layer': 'borders',
      filter: ['!=', ['get', 'kind'], 'border'],
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 5, 0.9, 9, 1.6],
        'line-dasharray': [3, 2],
      },
    },
  ]
}

/** Names of the basemap, without those the story or its corridors write themselves (by English name). */
export function nameLayers({ palette, appearance, language }: Style, taken: readonly string[]): LayerSpecification[] {
  const name = `name_${language}`
  const free = [
    'any',
    ['!', ['in', ['get', 'name_en'], ['literal', [...taken]]]],
    ['in', ['get', 'name_en'], ['global-state', 'freed']],
  ]
  const halo = { 'text-halo-color': palette.land, 'text-halo-width': 1.4, 'text-halo-blur': 0.4 }
  // A rank is the zoom at which a name appears.
  const drawnFrom = ['<=', ['get', 'rank'], ['zoom']]
  const isWater = ['match', ['get', 'kind'], ['sea', 'lake', 'ocean', 'bay', 'strait'], true, false]
  return [
    {
      id: 'sea-names',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'labels',
      filter: ['all', isWater, drawnFrom, free] as never,
      layout: {
        'text-field': ['get', name],
        'text-font': [fonts.serifItalic],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          ['match', ['get', 'kind'], ['ocean', 'sea'], 12, 10],
          7,
          15,
        ],
        'text-letter-spacing': 0.04,
        'text-max-width': 6,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': palette.seaInk, 'text-halo-color': palette.water, 'text-halo-width': 0.8 },
    },
    {
      id: 'towns',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'towns',
      filter: ['all', drawnFrom, free] as never,
      layout: {
        'text-field': ['get', name],
        'text-font': [fonts.sans],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10.5, 7, 13],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-padding': 3,
        'icon-image': `dot:town:${appearance}`,
        'symbol-sort-key': ['-', ['get', 'rank'], ['/', ['get', 'population'], 1e8]],
      },
      paint: { 'text-color': palette.muted, ...halo },
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'labels',
      filter: ['all', ['==', ['get', 'kind'], 'country'], drawnFrom, free] as never,
      maxzoom: 8,
      layout: countryNameLayout(name),
      paint: { 'text-color': palette.countryInk, ...halo },
    },
  ]
}

/** Spaced capitals; the story's own countries are written the same way. */
export const countryNameLayout = (name: string) => ({
  'text-field': ['get', name] as never,
  'text-font': [fonts.sans],
  'text-transform': 'uppercase' as const,
  'text-letter-spacing': 0.22,
  'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14] as never,
  'text-max-width': 7,
  'text-padding': 8,
})
