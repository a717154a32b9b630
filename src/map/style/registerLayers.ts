import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import config from 'virtual:atlas'
import type { RegisterSummary } from '../../content/register/registerTypes'
import { declaredColour } from '../../design/palette'
import { numberLocale } from '../../i18n/format'
import { badge, highlightedPlaces, nameLayout, onlyShown, sideOffsets, type ContentLayer } from './contentLayers'
import { halo, type StyleContext } from './context'
import { concat, firstOf, firstTrue, get, has, interpolateZoom, match, not, step, type Expression } from './expressions'
import { fonts } from './fonts'
import { clusterRadii } from './clusterRadii'
import { paletteName } from './imageShapes'

/** The source and the source layer of the register's rows and clusters, and the source of those that are highlighted. */
export const rowSource = 'register'
export const rowLayer = 'rows'
export const pointedSource = 'pointed'

/** A cluster, which stands for several rows. Its `count` says how many. */
const isCluster = has('count')

/** The value for a cluster by the number of digits of its count, with the radius in px of a circle that has room for it. */
const byDigits = (value: (radius: number) => number | Expression): Expression =>
  step(
    get('count'),
    value(clusterRadii[0]),
    ...clusterRadii.slice(1).map((radius, at) => [10 ** (at + 1), value(radius)] as const),
  )
const radius = byDigits((px) => px)

/** The name of a cluster's image (`imageShapes`): the ring has the colour of the topic of more than half of its rows. */
function clusterImage({ topics }: RegisterSummary, { theme, moreContrast }: StyleContext): Expression {
  const most = firstTrue(
    topics.map(([topic], at) => [['>', ['*', 2, ['coalesce', get(`t${at}`), 0]], get('count')], topic]),
    '',
  )
  return concat('cluster:', ['to-string', radius], ':', most, `:${paletteName(theme, moreContrast)}`)
}

const topicColour = ({ palette, theme, moreContrast }: StyleContext): Expression =>
  match(
    get('topic'),
    config.topics.map(({ id, colours }) => [id, declaredColour(colours, theme, moreContrast)]),
    palette.muted,
  )

/** The circle of a cluster with its count. */
const clusterSymbol = (summary: RegisterSummary, context: StyleContext) => ({
  type: 'symbol' as const,
  layout: {
    'text-field': ['number-format', get('count'), { locale: numberLocale(context.language) }] as Expression,
    'text-font': [fonts.sansBold],
    'text-size': 11.5,
    'text-padding': 0,
    'icon-image': clusterImage(summary, context),
    'icon-padding': 0,
    'symbol-sort-key': ['-', get('count')] as Expression,
  },
  paint: { 'text-color': context.palette.ink },
})

/**
 * The rows of the register and their clusters, below the content's own places and names. Bottom to top; MapLibre gives room to
 * the names of the top layer first. Every row has a dot, and every cluster a pale circle, so that a symbol without room leaves none
 * out.
 */
export function registerLayers(context: StyleContext, summary: RegisterSummary): LayerSpecification[] {
  const { palette, language } = context
  const source = { source: rowSource, 'source-layer': rowLayer }
  const rows: ContentLayer[] = [
    {
      ...source,
      id: 'row-dots',
      type: 'circle',
      filter: not(isCluster),
      paint: {
        'circle-radius': interpolateZoom([2, 2.6], [8, 4]),
        'circle-color': topicColour(context),
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': 1,
      },
    },
    {
      ...source,
      id: 'rows',
      type: 'symbol',
      filter: not(isCluster),
      layout: {
        ...nameLayout(firstOf(`name_${language}`, 'name')),
        'text-font': [fonts.sans],
        'text-size': interpolateZoom([3, 11], [7, 13]),
        'text-variable-anchor-offset': sideOffsets('EWSN', 1.1) as never,
        'text-optional': true,
        'icon-image': badge(context, false),
        'icon-size': 0.85,
        'icon-padding': 1,
      },
      paint: { 'text-color': palette.ink, ...halo(palette, 1.6) },
    },
  ]
  return [
    ...onlyShown(rows),
    {
      ...source,
      id: 'row-clusters',
      type: 'circle',
      filter: isCluster,
      paint: { 'circle-radius': radius, 'circle-color': `${palette.muted}40` },
    },
    { ...source, ...clusterSymbol(summary, context), id: 'row-counts', filter: isCluster },
  ]
}

/** The cluster and the rows that are highlighted, above everything. A row inside a cluster is drawn at its own place. */
export function pointedLayers(context: StyleContext, summary: RegisterSummary): LayerSpecification[] {
  const { layout, ...symbol } = clusterSymbol(summary, context)
  return [
    {
      ...symbol,
      id: 'pointed-cluster',
      source: pointedSource,
      filter: isCluster,
      layout: { ...layout, 'icon-allow-overlap': true, 'text-allow-overlap': true },
    },
    {
      id: 'pointed-ring',
      type: 'circle',
      source: pointedSource,
      filter: isCluster,
      paint: {
        'circle-radius': radius,
        'circle-color': `${context.palette.raised}00`,
        'circle-stroke-color': context.palette.accent,
        'circle-stroke-width': 2.5,
      },
    },
    { ...highlightedPlaces(context, pointedSource), id: 'pointed-rows', filter: not(isCluster) },
  ]
}
