import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { halo, type StyleContext } from '../context'
import {
  all,
  any,
  atMost,
  divide,
  equals,
  get,
  globalState,
  inList,
  interpolateZoom,
  literal,
  match,
  not,
  subtract,
  zoom,
} from '../expressions'
import { fonts, italicFont } from '../fonts'
import { paletteName } from '../imageShapes'

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
