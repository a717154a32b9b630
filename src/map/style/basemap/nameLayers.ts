import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { halo, type StyleContext } from '../context'
import {
  all,
  any,
  atMost,
  concat,
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
  property,
  subtract,
  zoom,
} from '../expressions'
import { fonts, italicFont } from '../fonts'
import { paletteName } from '../imageShapes'

/** The kinds of the layer `labels` (basemap/README.md). */
const waters = ['ocean', 'sea', 'lake']
const heights = ['peak', 'depression']
const areas = 'range,plateau,plain,basin,desert,region,valley,peninsula,island'.split(',')

/** The name of an area stands on its point or beside it. */
const around = {
  'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'] as (
    'center' | 'top' | 'bottom' | 'left' | 'right'
  )[],
  'text-radial-offset': 0.8,
  'text-justify': 'auto' as const,
}

/** A town or peak on a corridor keeps its sign, and its name stands beside the line. */
const besideLines = { 'icon-overlap': 'cooperative' as const }

/** The zooms for which the name of an area is on the map after the one at which it appears. */
const areaZooms = 4

/** A rank is the zoom at which a name appears. */
const isInZoom = atMost(get('rank'), zoom)
/** Whether the content does not write the label itself: its id is not in `taken`, or the content's name is filtered out. */
const isNotIn = (taken: readonly string[]) =>
  any(not(inList(get('id'), literal(taken))), inList(get('id'), globalState('releasedLabels')))

/** Names of the basemap other than those of countries, without the labels whose ids are in `taken`: the content writes these itself. */
export function nameLayers(
  { palette, theme, moreContrast, language }: StyleContext,
  taken: readonly string[],
): LayerSpecification[] {
  const name = `name_${language}`
  const isFree = isNotIn(taken)
  const rim = halo(palette, 1.4)
  const italic = { 'text-field': get(name), 'text-font': [italicFont(language)] }
  // MapLibre gives room to the names of the top layer first.
  return [
    {
      id: 'peaks',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'labels',
      filter: all(property('kind', ...heights), isInZoom, isFree),
      layout: {
        'text-field': concat(
          get(name),
          '\n',
          match(get('kind'), [['depression', concat('\u2212', subtract(0, get('metres')))]], concat(get('metres'))),
        ),
        'text-font': [italicFont(language)],
        'text-size': interpolateZoom([5, 10], [9, 12]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 3,
        'icon-image': concat(get('kind'), `:${paletteName(theme, moreContrast)}`),
        ...besideLines,
        'symbol-sort-key': subtract(get('rank'), divide(get('metres'), 1e4)),
      },
      paint: { 'text-color': palette.landInk, ...rim },
    },
    {
      id: 'land-names',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'labels',
      // The name of a large area would stand for a small part of it when the map is near.
      filter: all(property('kind', ...areas), isInZoom, atMost(subtract(zoom, get('rank')), areaZooms), isFree),
      layout: {
        ...italic,
        'text-size': interpolateZoom([3, 10.5], [7, interpolate(get('rank'), [3, 16], [7, 11.5])]),
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
        ...around,
        'text-padding': 6,
        'symbol-sort-key': get('rank'),
      },
      paint: { 'text-color': palette.landInk, ...rim },
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'river_names',
      minzoom: 4,
      layout: {
        ...italic,
        'symbol-placement': 'line',
        'symbol-spacing': 250,
        'text-size': interpolateZoom([4, 10], [8, interpolate(get('scalerank'), [2, 13.5], [8, 11])]),
        'text-letter-spacing': 0.1,
        'text-max-angle': 50,
        'text-offset': [0, -0.55],
        'text-padding': 4,
        'symbol-sort-key': get('scalerank'),
      },
      paint: { 'text-color': palette.seaInk, 'text-halo-color': palette.land, 'text-halo-width': 1 },
    },
    {
      id: 'sea-names',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'labels',
      filter: all(property('kind', ...waters), isInZoom, isFree),
      layout: {
        ...italic,
        'text-size': interpolateZoom(
          [2, match(get('kind'), [['lake', 10]], 12)],
          [7, match(get('kind'), [['lake', interpolate(get('km2'), [500, 10], [2000, 11], [15000, 15])]], 15)],
        ),
        'text-letter-spacing': 0.04,
        'text-max-width': 6,
        ...around,
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
        'text-size': interpolateZoom(
          [3, 10.5],
          [7, interpolate(get('rank'), [3, 14], [7, 11.5])],
          [10, interpolate(get('rank'), [3, 16], [8, 12])],
        ),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-padding': 3,
        'icon-image': `dot:town:${paletteName(theme, moreContrast)}`,
        ...besideLines,
        'symbol-sort-key': subtract(get('rank'), divide(get('population'), 1e8)),
      },
      paint: { 'text-color': palette.muted, ...rim },
    },
  ]
}

/** Names of countries, whose spaced letters may stand on lines. */
export const countryNameLayer = (
  { palette, language }: StyleContext,
  taken: readonly string[],
): LayerSpecification => ({
  id: 'country-names',
  type: 'symbol',
  source: 'basemap',
  'source-layer': 'labels',
  filter: all(equals(get('kind'), 'country'), isInZoom, isNotIn(taken)),
  maxzoom: 8,
  layout: countryNameLayout(`name_${language}`),
  paint: { 'text-color': palette.countryInk, ...halo(palette, 1.4) },
})

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
