import config from 'virtual:atlas'
import { foremostKinds } from '../../content/priority'
import { areaKindsWith, kindRow, symbolOf } from '../../content/kinds'
import { inServiceStatuses } from '../../content/corridors/sections'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Feature } from '../../content/schema'
import { textIn } from '../../content/textIn'
import { corridorMode, dashStroke, lineStroke, plainWidth } from '../../design/corridorModes'
import { declaredColour } from '../../design/palette'
import { modeName, topicName } from '../../i18n/names'
import type { PictureSigns } from '../../state/pictures.svelte'
import { pointedSource, rowSource } from '../style/registerLayers'
import type { StyleContext } from '../style/context'
import type { FrameItem } from './frame/frameItem'
import type { KeyEntry } from './frame/layoutFrame'

/** A feature that a layer of the content has drawn, with the properties of `contentSources`. */
interface DrawnFeature {
  source: string
  properties: Record<string, unknown>
}

/** Returns the signs of the drawn features, by the source that they are from. */
export function signsOf(drawn: Iterable<DrawnFeature>): PictureSigns {
  const signs = {
    modes: new Set<string>(),
    unbuiltModes: new Set<string>(),
    topics: new Set<string>(),
    territories: new Set<string>(),
  }
  const outlined = areaKindsWith('territory')
  for (const { source, properties } of drawn) {
    const [kind, topic] = [String(properties.kind), String(properties.topic)]
    const isBadge = source === 'places' || source === pointedSource || source === rowSource
    if (isBadge && properties.topic !== undefined) signs.topics.add(topic)
    if (source === 'areas' && outlined.includes(kind)) signs.territories.add(kind)
    if (source !== 'corridors') continue
    const isBuilt = inServiceStatuses.some((status) => status === properties.section)
    const hasOwnSign = corridorMode(kind).planned !== null
    signs[isBuilt || !hasOwnSign ? 'modes' : 'unbuiltModes'].add(kind)
  }
  return signs
}

const lineWidthPx = 28
const badgePx = 22

/** A line of the key with a stroke of the legend, in a colour that is no custom property. */
const sampleLine = (stroke: ReturnType<typeof lineStroke>, opacity?: number): FrameItem => ({
  kind: 'line',
  x1: 1,
  x2: lineWidthPx - 1,
  y1: 0,
  y2: 0,
  stroke,
  ...(opacity !== undefined && { opacity }),
})

/** Returns the key of a picture, in the order of the legend: only the signs that the picture has. */
export function keyOf(
  signs: PictureSigns,
  features: AtlasContent['features'],
  context: StyleContext,
  unbuilt: (mode: string) => string,
): KeyEntry[] {
  const { language } = context
  return [
    ...config.modes.flatMap(({ id }) => [
      ...(signs.modes.has(id)
        ? [{ label: modeName(id, language), sample: corridorSample(id, context), width: lineWidthPx }]
        : []),
      ...(signs.unbuiltModes.has(id)
        ? [{ label: unbuilt(modeName(id, language)), sample: [unbuiltSample(id, context)], width: lineWidthPx }]
        : []),
    ]),
    ...config.topics
      .filter(({ id }) => signs.topics.has(id))
      .map(({ id }) => ({ label: topicName(id, language), sample: badge(id, features, context), width: badgePx })),
    ...[...signs.territories].map((kind) => ({
      label: textIn(kindRow(kind).name, language),
      sample: [territorySample(context)],
      width: lineWidthPx,
    })),
  ]
}

const colourOf = (mode: string, { theme, moreContrast }: StyleContext): string =>
  declaredColour(corridorMode(mode).colours, theme, moreContrast)

function corridorSample(mode: string, context: StyleContext): FrameItem[] {
  const dashes = dashStroke(mode, 'legend')
  return [
    sampleLine({ ...lineStroke(mode, 'legend'), stroke: colourOf(mode, context) }),
    ...(dashes ? [sampleLine({ ...dashes, stroke: context.palette.paper })] : []),
  ]
}

function unbuiltSample(mode: string, context: StyleContext): FrameItem {
  const { opacity, dash } = corridorMode(mode).planned!
  const width = plainWidth.legend
  const stroke = {
    stroke: colourOf(mode, context),
    'stroke-width': width,
    'stroke-dasharray': dash.map((length) => Number((length * width).toFixed(2))).join(' '),
  }
  return sampleLine(stroke, opacity)
}

/** The badge of a topic as the legend of the page has it: with the symbol of its most important kind. */
function badge(
  topic: string,
  features: readonly Feature[],
  { palette, theme, moreContrast }: StyleContext,
): FrameItem[] {
  const colours = config.topics.find(({ id }) => id === topic)!.colours
  const colour = declaredColour(colours, theme, moreContrast)
  // A topic that only rows of the register have has no kind of its own.
  const kind = foremostKinds(features).get(topic)
  const centre = badgePx / 2
  return [
    {
      kind: 'circle',
      x: centre,
      y: 0,
      radius: 10,
      fill: palette.raised,
      stroke: { stroke: colour, 'stroke-width': 1.5 },
    },
    ...(kind
      ? [{ kind: 'symbol' as const, x: centre - 6, y: -6, scale: 0.8, path: symbolOf(kind), fill: colour }]
      : []),
  ]
}

const territorySample = ({ palette }: StyleContext): FrameItem => ({
  kind: 'rect',
  x: 3,
  y: -7,
  width: 22,
  height: 14,
  fill: `${palette.territory}1a`,
  stroke: { stroke: palette.territory, 'stroke-width': 1.2, 'stroke-dasharray': '4.8 2.4' },
})
