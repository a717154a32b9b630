import type { Atlas } from '../../state/atlas.svelte'
import { corridorMode } from '../../design/corridorModes'
import { declaredColour } from '../../design/palette'
import { pointAt } from '../../geometry/measuredLine'
import { roundLength } from '../../geometry/roundLength'
import { formatNumber } from '../../i18n/format'
import { panelMessagesIn } from '../../i18n/panelMessages'
import type { Map } from '../engine'
import { kmAcross } from '../kmAcross'
import type { StyleContext } from '../style/context'
import { layoutFrame, type Frame } from './frame/layoutFrame'
import type { FrameFont, FrameItem } from './frame/frameItem'
import { canvasFont } from './frame/paintFrame'
import type { PictureMap } from './pictureMap'
import { headingOf, notesOf } from './pictureTexts'
import { keyOf } from './visibleKey'

/** The length of the longest scale bar in px. */
const longestBar = 120

/** The scale bar: true at the centre of the map, in any projection. */
function scaleOf(map: Map, { settings: { language, messages } }: Pick<Atlas, 'settings'>) {
  const km = kmAcross(map, longestBar)
  const length = roundLength(km)
  const [value, unit] = length < 1 ? [length * 1000, messages.zoom.m] : [length, messages.zoom.km]
  return { px: (longestBar * length) / km, text: `${formatNumber(language, value)}\u00a0${unit}` }
}

function textMeasure(): (text: string, font: FrameFont) => number {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!
  return (text, font) => {
    context.font = canvasFont(font)
    return context.measureText(text).width
  }
}

/** Loads the fonts of the frame: the page itself may not have used them for all of these letters. */
async function loadFonts(letters: string): Promise<void> {
  const wanted: FrameFont[] = [
    { family: 'serif', size: 16, weight: 600 },
    { family: 'sans', size: 16, weight: 400 },
  ]
  await Promise.allSettled(wanted.map((font) => document.fonts.load(canvasFont(font), letters)))
}

/** Lays out what stands around a picture. */
export async function frameOf({ map, context, size, signs }: PictureMap, atlas: Atlas): Promise<Frame> {
  const { settings, content } = atlas
  const heading = headingOf(atlas)
  const notes = notesOf(atlas, new Date())
  const key = keyOf(signs, content.features, context, panelMessagesIn(settings.language).picture.unbuilt)
  await loadFonts([heading.title, heading.subtitle, ...key.map(({ label }) => label), ...notes.flat()].join(''))
  return layoutFrame({
    map: size,
    ...heading,
    key,
    scale: scaleOf(map, atlas),
    bearing: map.getBearing(),
    notes,
    palette: context.palette,
    direction: settings.direction,
    measure: textMeasure(),
  })
}

/** The vehicle of a ride, which is no part of the map's style, in px of the map. */
export function vehicleOf(
  map: Map,
  { rides: { current: ride } }: Pick<Atlas, 'rides'>,
  context: StyleContext,
): FrameItem[] {
  if (!ride) return []
  const { x, y } = map.project(pointAt(ride.line, ride.km))
  const fill = declaredColour(corridorMode(ride.corridor.properties.mode).colours, context.theme, context.moreContrast)
  return [{ kind: 'circle', x, y, radius: 8, fill, stroke: { stroke: context.palette.raised, 'stroke-width': 3 } }]
}
