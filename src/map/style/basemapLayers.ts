import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { credits } from '../../content/basemapCredits'
import { halo, type StyleContext } from './context'
import {
  all,
  any,
  atMost,
  divide,
  equals,
  get,
  globalState,
  inList,
  interpolate,
  interpolateZoom,
  literal,
  match,
  not,
  subtract,
  zoom,
  type Expression,
} from './expressions'
import { fonts, italicFont } from './fonts'
import { paletteName } from './imageShapes'

/** The sources of the basemap: archives that `npm run basemap` writes. `base` is an absolute URL that ends in a slash. */
export const basemapSources = (base: string): Record<string, SourceSpecification> => ({
  basemap: {
    type: 'vector',
    url: `pmtiles://${base}basemap.pmtiles`,
    attribution: credits
      .map(({ title, url, licence }) => (licence ? `<a href="${url}">${title}</a> ${licence}` : title))
      .join(' · '),
  },
  relief: { type: 'raster', url: `pmtiles://${base}relief.pmtiles`, tileSize: 512 },
})

/** Land, relief, water, rivers and boundaries. Bottom to top. */
export function basemapLayers({ palette, theme }: StyleContext): LayerSpecification[] {
  const light = theme === 'light'
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
    { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
    {
      id: 'relief',
      type: 'raster',
      source: 'relief',
      paint: {
        // The relief has no tiles past zoom 5: its pixels would show.
        'raster-opacity': interpolateZoom([6, light ? 0.85 : 0.45], [8, light ? 0.45 : 0.25]),
        'raster-contrast': light ? 0 : 0.4,
        'raster-brightness-max': light ? 1 : 0.75,
        'raster-fade-duration': 0,
      },
    },
    { id: 'water', type: 'fill', source: 'basemap', 'source-layer': 'water', paint: { 'fill-color': palette.water } },
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

/** Names of the basemap, without the labels whose ids are in `taken`: the content writes these itself. */
export function nameLayers(
  { palette, theme, moreContrast, language }: StyleContext,
  taken: readonly string[],
): LayerSpecification[] {
  const name = `name_${language}`
  const isFree = any(not(inList(get('id'), literal(taken))), inList(get('id'), globalState('releasedLabels')))
  const rim = halo(palette, 1.4)
  // A rank is the zoom at which a name appears.
  const isInZoom = atMost(get('rank'), zoom)
  const isCountry = equals(get('kind'), 'country')
  return [
    {
      id: 'sea-names',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'labels',
      filter: all(not(isCountry), isInZoom, isFree),
      layout: {
        'text-field': get(name),
        'text-font': [italicFont(language)],
        'text-size': interpolateZoom([2, match(get('kind'), [[['ocean', 'sea'], 12]], 10)], [7, 15]),
        'text-letter-spacing': 0.04,
        'text-max-width': 6,
        'text-padding': 6,
        'symbol-sort-key': get('rank'),
      },
      paint: { 'text-color': palette.seaInk, 'text-halo-color': palette.water, 'text-halo-width': 0.8 },
    },
    {
      id: 'towns',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'towns',
      filter: all(isInZoom, isFree),
      layout: {
        'text-field': get(name),
        'text-font': [fonts.sans],
        'text-size': interpolateZoom([3, 10.5], [7, 13]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-padding': 3,
        'icon-image': `dot:town:${paletteName(theme, moreContrast)}`,
        'symbol-sort-key': subtract(get('rank'), divide(get('population'), 1e8)),
      },
      paint: { 'text-color': palette.muted, ...rim },
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'labels',
      filter: all(isCountry, isInZoom, isFree),
      maxzoom: 8,
      layout: countryNameLayout(name),
      paint: { 'text-color': palette.countryInk, ...rim },
    },
  ]
}

/** The layout of a country's name, of the basemap's countries and of the content's. `name` is the property that has it. */
export const countryNameLayout = (name: string) => ({
  'text-field': get(name),
  'text-font': [fonts.sans],
  'text-transform': 'uppercase' as const,
  'text-letter-spacing': 0.22,
  'text-size': interpolateZoom([2, 10], [6, 14]),
  'text-max-width': 7,
  'text-padding': 8,
})
