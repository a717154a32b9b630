import type { LayerSpecification, LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { inServiceStatuses } from '../../content/corridors/sections'
import { areaKindsWith } from '../../content/kinds'
import { corridorMode, modesInDrawingOrder, modesWith } from '../../design/corridorModes'
import { declaredColour } from '../../design/palette'
import type { Side } from '../sources/labelSide'
import { sideWords } from '../sources/sidesInView'
import { countryNameLayout } from './basemap/nameLayers'
import { halo, type StyleContext } from './context'
import {
  all,
  any,
  atMost,
  concat,
  equals,
  get,
  globalState,
  inList,
  interpolateZoom,
  literal,
  match,
  not,
  property,
  zoom,
  type Expression,
} from './expressions'
import { fonts, italicFont } from './fonts'
import { paletteName } from './imageShapes'

/** The width of a road in px, and `extra` px more, times `scale`. */
export const lineWidth = (extra = 0, scale = 1): Expression => {
  const px = (width: number) => (width + extra) * scale
  return interpolateZoom([2, px(1.6)], [4, px(2.6)], [7, px(4)], [10, px(6)])
}

const idIs = (state: 'selected' | 'hovered' | 'riddenCorridor'): Expression => equals(get('id'), globalState(state))
const highlighted = any(idIs('selected'), idIs('hovered'), inList(get('id'), globalState('highlighted')))

/** Whether the filters leave a feature. Every layer of the content has this filter, also as a part of its own. */
export const shown = any(
  inList(get('id'), globalState('pinned')),
  all(
    not(inList(get('subject'), globalState('disabledFilters'))),
    not(inList(get('status'), globalState('disabledFilters'))),
    not(inList(get('id'), globalState('outsideTimeRange'))),
  ),
)
/** A layer of the content: its `filter` is an expression and not of the older form of the specification. */
export type ContentLayer = LayerSpecification & { filter?: Expression }

export const onlyShown = (layers: ContentLayer[]): LayerSpecification[] =>
  layers.map((layer) => ({ ...layer, filter: layer.filter ? all(shown, layer.filter) : shown }))

/** The areas that are filled. A fill of a country would show a boundary that may be disputed. */
const [waterAreas, territories] = [areaKindsWith('water'), areaKindsWith('territory')]
const filledAreas = property('kind', ...waterAreas, ...territories)

/** The name of a place's image (`drawImage`). */
export const badge = ({ theme, moreContrast }: StyleContext, isHighlighted: boolean): Expression =>
  concat(
    'badge:',
    get('topic'),
    ':',
    get('kind'),
    `:${isHighlighted ? 'on' : 'off'}:${paletteName(theme, moreContrast)}`,
  )

/** The id of a layer of a mode. The prefix tells it apart from other layers: a mode may be called `water`. */
const lineLayerId = (mode: string, part = '') => `mode-${mode}${part}`

/** The ids of the layers with the whole width of a corridor. Not each of them is in the style. */
export const lineLayerIds: readonly string[] = modesInDrawingOrder
  .toReversed()
  .flatMap((mode) => [lineLayerId(mode), lineLayerId(mode, '-planned')])

/** The layers of a mode's corridors, drawn as `corridorModes` says. */
function corridorLayers(mode: string, { palette, theme, moreContrast }: StyleContext): ContentLayer[] {
  const { colours, scale, width, pattern, planned } = corridorMode(mode)
  const colour = declaredColour(colours, theme, moreContrast)
  const isRound = pattern.kind !== 'dashes'
  const layer = (
    id: string,
    filter: Expression | null,
    paint: LineLayerSpecification['paint'],
    cap: 'round' | 'butt',
  ): ContentLayer => ({
    id: lineLayerId(mode, id),
    type: 'line',
    source: 'corridors',
    filter: filter ? all(property('kind', mode), filter) : property('kind', mode),
    layout: { 'line-join': 'round', 'line-cap': cap },
    paint,
  })
  const isBuilt = property('section', ...inServiceStatuses)
  const layers = [
    layer(
      '',
      planned && isBuilt,
      {
        'line-color': colour,
        'line-width': lineWidth(width.map, scale),
        ...(pattern.kind === 'dots' && { 'line-dasharray': [0, pattern.spacing.map] }),
      },
      isRound ? 'round' : 'butt',
    ),
  ]
  if (planned) {
    const paint = {
      'line-color': colour,
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

/** Areas and corridors of the content, above the basemap's lines and below all names. Bottom to top. */
export const lineLayers = (context: StyleContext): LayerSpecification[] => onlyShown(allLineLayers(context))
function allLineLayers(context: StyleContext): ContentLayer[] {
  const { palette } = context
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      filter: filledAreas,
      paint: {
        'fill-color': match(get('kind'), [[waterAreas, palette.waterArea]], palette.territory),
        'fill-opacity': match(get('kind'), [[waterAreas, 0]], 0.1),
      },
    },
    {
      id: 'areas-highlighted',
      type: 'line',
      source: 'areas',
      filter: highlighted,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.accent,
        'line-width': interpolateZoom([2, 3], [6, 6]),
        'line-opacity': 0.35,
        'line-blur': 1,
      },
    },
    {
      id: 'areas-outline',
      type: 'line',
      source: 'areas',
      filter: any(property('kind', ...territories), highlighted),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': match(get('kind'), [[territories, palette.territory]], palette.accent),
        'line-width': interpolateZoom([3, 0.8], [7, 1.4]),
        'line-dasharray': [4, 2],
      },
    },
    {
      id: 'corridors-highlighted',
      type: 'line',
      source: 'corridors',
      filter: all(highlighted, not(idIs('riddenCorridor'))),
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
    ...modesInDrawingOrder.flatMap((mode) => corridorLayers(mode, context)),
  ]
}

/**
 * Empty images along the corridors, above which MapLibre places no name of the layers below. They take no room from the
 * content's own names, which are placed first.
 */
export const corridorRoom: LayerSpecification = {
  id: 'corridor-room',
  type: 'symbol',
  source: 'corridors',
  minzoom: 3,
  filter: shown,
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 10,
    'icon-image': 'room',
    'icon-size': interpolateZoom([3, 0.6], [7, 1]),
    'icon-padding': 0,
    'icon-overlap': 'always',
  },
  // MapLibre draws no layer of this opacity.
  paint: { 'icon-opacity': 0 },
}

/**
 * The value of `text-variable-anchor-offset` for the sides of a word such as `EWSN`.
 * @param ems the distance from the point to the name
 * @param above the distance to a name above or below it
 */
export function sideOffsets(word: string, ems: number, above = ems) {
  const offsets = { E: ['left', [ems, 0]], W: ['right', [-ems, 0]], N: ['bottom', [0, -above]], S: ['top', [0, above]] }
  return [...word].flatMap((side) => offsets[side as Side])
}

/** The sides of a point on which its name may stand, the best first, as the feature's `sides` have them. */
function anchors(ems: number, above = ems): Expression {
  const inOrder = (word: string) => literal(sideOffsets(word, ems, above))
  const [first, ...others] = sideWords
  return match(
    get('sides'),
    others.map((word) => [word, inOrder(word)]),
    inOrder(first!),
  )
}

/** The layout of a name. */
export const nameLayout = (name: Expression) => ({
  'text-field': name,
  'text-max-width': 9,
  'text-justify': 'auto' as const,
})
/** The layout of a name beside its point. Where no side has room, the point is drawn without its name. */
const aside = (ems: number, above?: number) => ({
  'text-variable-anchor-offset': anchors(ems, above),
  'text-optional': true,
})

/** The badges of highlighted places, which are drawn over all others, and their names. */
export const highlightedPlaces = (context: StyleContext, source: string) => ({
  type: 'symbol' as const,
  source,
  layout: {
    ...nameLayout(get(`name_${context.language}`)),
    ...aside(1.5),
    'text-font': [fonts.sansBold],
    'text-size': interpolateZoom([3, 13], [7, 15]),
    'icon-image': badge(context, true),
    'icon-size': 1.2,
    'icon-allow-overlap': true,
    'icon-ignore-placement': false,
  },
  paint: { 'text-color': context.palette.ink, ...halo(context.palette, 1.6) },
})

/** Stops, places and names of the content, above the basemap's names. Bottom to top; MapLibre gives room to the names of the top layer first. */
export const placeLayers = (context: StyleContext): LayerSpecification[] => onlyShown(allPlaceLayers(context))
function allPlaceLayers(context: StyleContext): ContentLayer[] {
  const { palette, theme, moreContrast, language } = context
  const name = `name_${language}`
  const text = nameLayout(get(name))
  const rim = halo(palette, 1.6)
  return [
    {
      id: 'region-names',
      type: 'symbol',
      source: 'areaNames',
      minzoom: 3.5,
      filter: property('kind', ...areaKindsWith('region'), ...territories),
      layout: {
        ...text,
        'text-font': [italicFont(language)],
        'text-size': interpolateZoom([4, 11], [8, 14]),
        'text-letter-spacing': 0.05,
      },
      paint: { 'text-color': palette.countryInk, ...rim },
    },
    {
      id: 'content-country-names',
      type: 'symbol',
      source: 'areaNames',
      filter: property('kind', ...areaKindsWith('country')),
      layout: countryNameLayout(name),
      paint: { 'text-color': palette.countryInk, ...rim },
    },
    {
      id: 'content-sea-names',
      type: 'symbol',
      source: 'areaNames',
      filter: property('kind', ...waterAreas),
      layout: {
        ...text,
        'text-font': [italicFont(language)],
        'text-size': interpolateZoom([2, 12], [7, 17]),
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
        ...aside(0.6, 0.9),
        'text-font': [fonts.sans],
        'text-size': interpolateZoom([3, 10.5], [7, 13]),
      },
      paint: { 'text-color': palette.ink, ...rim },
    },
    {
      // A layer above the names: MapLibre places it first, so that no name stands on a dot.
      id: 'stop-dots',
      type: 'symbol',
      source: 'stops',
      minzoom: 3,
      layout: {
        'icon-image': `dot:stop:${paletteName(theme, moreContrast)}`,
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
    {
      id: 'places',
      type: 'symbol',
      source: 'places',
      filter: all(not(highlighted), atMost(get('from'), zoom)),
      layout: {
        ...text,
        ...aside(1.25),
        'text-font': [fonts.sansBold],
        'text-size': interpolateZoom([3, 11.5], [7, 14]),
        'icon-image': badge(context, false),
        'icon-padding': 1,
        'symbol-sort-key': get('priority'),
      },
      paint: { 'text-color': palette.ink, ...rim },
    },
    { ...highlightedPlaces(context, 'places'), id: 'places-highlighted', filter: highlighted },
  ]
}
