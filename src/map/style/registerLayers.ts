import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import config from 'virtual:atlas'
import type { RegisterSummary } from '../../content/register/registerTypes'
import { declaredColour } from '../../design/palette'
import { numberLocale } from '../../i18n/format'
import { badge, highlightedPlaces, nameLayout, onlyShown, sideOffsets, type ContentLayer } from './contentLayers'
import { halo, type StyleContext } from './context'
import {
  firstOf,
  firstTrue,
  get,
  has,
  interpolate,
  interpolateZoom,
  match,
  not,
  type Expression,
} from './expressions'
import { fonts } from './fonts'

/** The source and the source layer of the register's rows and clusters, and the source of those that are highlighted. */
export const rowSource = 'register'
export const rowLayer = 'rows'
export const pointedSource = 'pointed'

/** A cluster, which stands for several rows. Its `count` says how many. */
const isCluster = has('count')

/** The radius of a cluster in px. It grows with the number of digits of its count, for which it has room. */
const radius: Expression = interpolate(['log10', get('count')], [0, 9], [1, 12], [2, 15.5], [3, 20], [4, 24.5], [5, 28.5])

/** The colour of the topic that more than half of a cluster's rows have, else that of no topic. */
function clusterColour({ topics }: RegisterSummary, { palette, theme, moreContrast }: StyleContext): Expression {
  const colours = new Map(config.topics.map(({ id, colours }) => [id, declaredColour(colours, theme, moreContrast)]))
  return firstTrue(
    topics.map(([topic], at) => [
      ['>', ['*', 2, ['coalesce', get(`t${at}`), 0]], get('count')],
      colours.get(topic) ?? palette.muted,
    ]),
    palette.muted,
  )
}

const topicColour = ({ palette, theme, moreContrast }: StyleContext): Expression =>
  match(
    get('topic'),
    config.topics.map(({ id, colours }) => [id, declaredColour(colours, theme, moreContrast)]),
    palette.muted,
  )

/**
 * The rows of the register and their clusters, below the content's own places and names. Bottom to top; MapLibre gives room to
 * the names of the top layer first. Every row has a dot, so that a badge without room leaves none out.
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
      layout: { 'circle-sort-key': get('count') },
      paint: {
        'circle-radius': radius,
        'circle-color': `${palette.raised}f0`,
        'circle-stroke-color': clusterColour(summary, context),
        'circle-stroke-width': 1.5,
      },
    },
    {
      ...source,
      id: 'row-counts',
      type: 'symbol',
      filter: isCluster,
      layout: {
        'text-field': ['number-format', get('count'), { locale: numberLocale(language) }],
        'text-font': [fonts.sansBold],
        'text-size': 11.5,
        'text-padding': 0,
        // Keeps the names of other layers away from the circle, also where the count itself has no room.
        'icon-image': 'room',
        'icon-size': ['/', radius, 5],
        'icon-padding': 0,
        'icon-overlap': 'always',
        'text-optional': true,
        'symbol-sort-key': ['-', get('count')],
      },
      paint: { 'text-color': palette.ink },
    },
  ]
}

/** The cluster and the rows that are highlighted, above everything. A row inside a cluster is drawn at its own place. */
export const pointedLayers = (context: StyleContext): LayerSpecification[] => [
  {
    id: 'pointed-cluster',
    type: 'circle',
    source: pointedSource,
    filter: isCluster,
    paint: {
      'circle-radius': radius,
      'circle-color': `${context.palette.raised}00`,
      'circle-stroke-color': context.palette.accent,
      'circle-stroke-width': 3,
    },
  },
  { ...highlightedPlaces(context, pointedSource), id: 'pointed-rows', filter: not(isCluster) },
]
