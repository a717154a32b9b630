import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { Mode } from '../../content/schema'
import { corridorMode, modesInDrawingOrder, modesWith } from '../../design/corridorModes'
import type { Palette } from '../../design/palette'
import { labelSideOrder, type Side } from '../sources/labelSide'
import { countryNameLayout } from './basemapLayers'
import { fonts } from './fonts'
import { paletteName } from './images'
import { byZoom, halo, type StyleContext } from './context'

/** The width of a road in px, and `extra` px more, times `scale`. */
export const lineWidth = (extra = 0, scale = 1) =>
  byZoom(
    ...(
      [
        [2, 1.6],
        [4, 2.6],
        [7, 4],
        [10, 6],
      ] as const
    ).map(([zoom, px]): [number, number] => [zoom, (px + extra) * scale]),
  )

const is = (state: 'selected' | 'hovered' | 'riddenCorridor'): FilterSpecification =>
  ['==', ['get', 'id'], ['global-state', state]] as never
const isHighlighted: FilterSpecification = ['in', ['get', 'id'], ['global-state', 'highlighted']] as never
const highlighted: FilterSpecification = ['any', is('selected'), is('hovered'), isHighlighted] as never
const all = (...filters: FilterSpecification[]): FilterSpecification => ['all', ...filters] as never
const not = (filter: FilterSpecification): FilterSpecification => ['!', filter] as never
const property = (name: string, ...values: string[]): FilterSpecification =>
  ['match', ['get', name], values, true, false] as never

/** What the filters leave on; every layer of the content keeps to it. */
const stateHas = (
  state: 'pinned' | 'outsideTimeRange' | 'disabledFilters',
  name: 'id' | 'subject' | 'status',
): FilterSpecification => ['in', ['get', name], ['global-state', state]] as never
export const shown: FilterSpecification = [
  'any',
  stateHas('pinned', 'id'),
  all(
    not(stateHas('disabledFilters', 'subject')),
    not(stateHas('disabledFilters', 'status')),
    not(stateHas('outsideTimeRange', 'id')),
  ),
] as never
const onlyShown = (layers: LayerSpecification[]): LayerSpecification[] =>
  layers.map((layer) =>
    'source' in layer
      ? ({ ...layer, filter: layer.filter ? all(shown, layer.filter) : shown } as LayerSpecification)
      : layer,
  )

/** Countries and wide regions are drawn as names alone: a fill would take sides, and hide the map. */
const drawnAreas = property('kind', 'sea', 'territory')

const badge = ({ theme, moreContrast }: StyleContext, isSelected: boolean): ExpressionSpecification =>
  [
    'concat',
    'badge:',
    ['get', 'topic'],
    ':',
    ['get', 'kind'],
    `:${isSelected ? 'on' : 'off'}:${paletteName(theme, moreContrast)}`,
  ] as never

/** The layers of a mode's corridors, drawn as `corridorModes` says. */
function corridorLayers(mode: Mode, palette: Palette): LayerSpecification[] {
  const { colour, scale, width, pattern, planned } = corridorMode(mode)
  const isRound = pattern.kind !== 'dashes'
  const layer = (
    id: string,
    filter: FilterSpecification | null,
    paint: LineLayerSpecification['paint'],
    cap: 'round' | 'butt',
  ): LayerSpecification => ({
    id: `${mode}${id}`,
    type: 'line',
    source: 'corridors',
    filter: filter ? all(property('kind', mode), filter) : property('kind', mode),
    layout: { 'line-join': 'round', 'line-cap': cap },
    paint,
  })
  const isBuilt = property('section', 'built')
  const layers = [
    layer(
      '',
      planned && isBuilt,
      {
        'line-color': palette[colour],
        'line-width': lineWidth(width.map, scale),
        ...(pattern.kind === 'dots' && { 'line-dasharray': [0, pattern.spacing.map] }),
      },
      isRound ? 'round' : 'butt',
    ),
  ]
  if (planned) {
    const paint = {
      'line-color': palette[colour],
      'line-width': lineWidth(),
      'line-opacity': planned.opacity,
      'line-dasharray': planned.dash,
    }
    layers.unshift(layer('-planned', not(isBuilt), paint, 'butt'))
  }
  if (pattern.kind === 'dashes') {
    const paint = {
      'line-color': palette.paper,
      'line-width': lineWidth(pattern.width.map, scale),
      'line-dasharray': [pattern.length.map, pattern.length.map],
    }
    layers.push(layer('-dashes', isBuilt, paint, 'butt'))
  }
  return layers
}

/** The content's areas and lines, above the ground and below all names. Bottom to top. */
export const lineLayers = (context: StyleContext): LayerSpecification[] => onlyShown(allLineLayers(context))
const allLineLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'areas',
    type: 'fill',
    source: 'areas',
    filter: drawnAreas,
    paint: {
      'fill-color': ['match', ['get', 'kind'], 'sea', palette.ferry, palette.space],
      'fill-opacity': ['match', ['get', 'kind'], 'sea', 0, 0.1],
    },
  },
  {
    id: 'areas-highlighted',
    type: 'line',
    source: 'areas',
    filter: highlighted,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.accent, 'line-width': byZoom([2, 3], [6, 6]), 'line-opacity': 0.35, 'line-blur': 1 },
  },
  {
    id: 'areas-outline',
    type: 'line',
    source: 'areas',
    filter: ['any', property('kind', 'territory'), highlighted] as never,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ['match', ['get', 'kind'], 'territory', palette.space, palette.accent],
      'line-width': byZoom([3, 0.8], [7, 1.4]),
      'line-dasharray': [4, 2],
    },
  },
  {
    id: 'corridors-highlighted',
    type: 'line',
    source: 'corridors',
    filter: all(highlighted, not(is('riddenCorridor'))),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.mark, 'line-width': lineWidth(8), 'line-opacity': 0.95 },
  },
  {
    id: 'corridors-casing',
    type: 'line',
    source: 'corridors',
    filter: property('kind', ...modesWith(({ hasCasing }) => hasCasing)),
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: { 'line-color': palette.land, 'line-width': lineWidth(2.6), 'line-opacity': 0.9 },
  },
  ...modesInDrawingOrder.flatMap((mode) => corridorLayers(mode, palette)),
]

/** The anchors to try for a name at a distance of `ems`, in the order of the point's `side`. */
function anchors(ems: number): ExpressionSpecification {
  const anchorOn = { E: ['left', [ems, 0]], W: ['right', [-ems, 0]], N: ['bottom', [0, -ems]], S: ['top', [0, ems]] }
  const inOrder = (side: Side) => ['literal', labelSideOrder[side].flatMap((tried) => anchorOn[tried])]
  return ['match', ['get', 'side'], 'N', inOrder('N'), 'S', inOrder('S'), 'W', inOrder('W'), inOrder('E')] as never
}

/** Stops, places and their names, above the basemap's names. Bottom to top; MapLibre places names top to bottom. */
export const placeLayers = (context: StyleContext): LayerSpecification[] => onlyShown(allPlaceLayers(context))
function allPlaceLayers(context: StyleContext): LayerSpecification[] {
  const { palette, theme, moreContrast, language } = context
  const name = `name_${language}`
  const text = { 'text-field': ['get', name] as never, 'text-max-width': 9, 'text-justify': 'auto' as const }
  const rim = halo(palette, 1.6)
  /** Names beside their point, first where no line runs through them (`side`), at a distance in ems. */
  const aside = (ems: number) => ({ 'text-variable-anchor-offset': anchors(ems), 'text-optional': true })
  return [
    {
      id: 'region-names',
      type: 'symbol',
      source: 'areaNames',
      minzoom: 3.5,
      filter: property('kind', 'region', 'territory'),
      layout: {
        ...text,
        'text-font': [fonts.serifItalic],
        'text-size': byZoom([4, 11], [8, 14]),
        'text-letter-spacing': 0.05,
      },
      paint: { 'text-color': palette.countryInk, ...rim },
    },
    {
      id: 'content-country-names',
      type: 'symbol',
      source: 'areaNames',
      filter: property('kind', 'country'),
      layout: countryNameLayout(name),
      paint: { 'text-color': palette.countryInk, ...rim },
    },
    {
      id: 'content-sea-names',
      type: 'symbol',
      source: 'areaNames',
      filter: property('kind', 'sea'),
      layout: {
        ...text,
        'text-font': [fonts.serifItalic],
        'text-size': byZoom([2, 12], [7, 17]),
        'text-letter-spacing': 0.04,
        'text-max-width': 5,
      },
      paint: { 'text-color': palette.seaInk, 'text-halo-color': palette.water, 'text-halo-width': 0.8 },
    },
    {
      id: 'stops',
      type: 'symbol',
      source: 'stops',
      minzoom: 3,
      layout: {
        ...text,
        ...aside(0.6),
        'text-font': [fonts.sans],
        'text-size': byZoom([3, 10.5], [7, 13]),
        'icon-image': `dot:stop:${paletteName(theme, moreContrast)}`,
        'icon-allow-overlap': true,
      },
      paint: { 'text-color': palette.ink, ...rim },
    },
    {
      id: 'places',
      type: 'symbol',
      source: 'places',
      filter: all(not(highlighted), ['<=', ['get', 'from'], ['zoom']] as never),
      layout: {
        ...text,
        ...aside(1.25),
        'text-font': [fonts.sansBold],
        'text-size': byZoom([3, 11.5], [7, 14]),
        'icon-image': badge(context, false),
        'icon-padding': 1,
        'symbol-sort-key': ['get', 'priority'],
      },
      paint: { 'text-color': palette.ink, ...rim },
    },
    {
      id: 'places-highlighted',
      type: 'symbol',
      source: 'places',
      filter: highlighted,
      layout: {
        ...text,
        ...aside(1.5),
        'text-font': [fonts.sansBold],
        'text-size': byZoom([3, 13], [7, 15]),
        'icon-image': badge(context, true),
        'icon-size': 1.2,
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
      },
      paint: { 'text-color': palette.ink, ...rim },
    },
  ]
}
