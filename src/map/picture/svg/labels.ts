/** Places the icons and names of symbol layers as MapLibre does, so that none cover another, and draws them as SVG. */
import type {
  Color,
  Formatted,
  Padding,
  ResolvedImage,
  VariableAnchorOffsetCollection,
} from '@maplibre/maplibre-gl-style-spec'
import type { PictureFeature, PictureFont, PictureImage, PictureInput, TextOutline } from './drawStyle'
import { escapeXml } from '../../../content/xml'
import { short, type PictureProjection, type Px } from './projection'
import { asHex, type LayerStyle } from './layerStyle'
import { textLines } from './textLines'

export type TextAnchor =
  'center' | 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

/** What a map has drawn of a symbol. */
export interface PlacedLabel {
  hasIcon: boolean
  /** The part of the name that is nearest to the point. Null if the name has no room. */
  anchor: TextAnchor | null
}

/** Px. */
export type Box = [left: number, top: number, right: number, bottom: number]

/** In ems, as MapLibre: the distance of lines, and from the middle of a line down to its baseline. */
const lineHeight = 1.2
const baseline = 10.5 / 24
/** Ems by which MapLibre brings names above and below a point nearer to it. */
const verticalShift = 7 / 24

const areOverlapping = (one: Box, other: Box): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]

/** The share of a text's size by which it lies left of and above its anchor. */
const shareBefore = (anchor: TextAnchor): Px => [
  anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? 1 : 0.5,
  anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? 1 : 0.5,
]

interface Text {
  lines: string[]
  font: PictureFont
  /** Px. */
  size: number
  width: number
  height: number
  /** Ems between letters. */
  spacing: number
  padding: number
  /** In order of preference, with offsets in px. */
  anchors: { anchor: TextAnchor; offset: Px }[]
}

/** As MapLibre's `icon-overlap`: what is cooperative may cover all but what never overlaps. */
type Overlap = 'never' | 'always' | 'cooperative'

/** A part of the picture that a symbol has taken. */
interface Taken {
  box: Box
  overlap: Overlap
}

interface Symbol {
  feature: PictureFeature
  point: Px
  image: PictureImage | null
  iconScale: number
  text: Text | null
  sortKey: number
}

type LabelInput = Pick<PictureInput, 'images' | 'fontOf' | 'textWidth' | 'outlineOf' | 'reserved'>

export interface SymbolLayer {
  layer: LayerStyle
  features: readonly PictureFeature[]
}

/** Returns the drawing of each symbol layer. The layers are from bottom to top; the top one is placed first. */
export function drawLabels(
  layers: readonly SymbolLayer[],
  frame: PictureProjection,
  input: LabelInput,
): Map<LayerStyle, string> {
  const taken: Taken[] = (input.reserved ?? []).map((box) => ({ box, overlap: 'never' }))
  const drawings = new Map<LayerStyle, string>()
  for (const { layer, features } of layers.toReversed()) {
    const symbols = features
      .flatMap((feature) => symbolsOf(layer, feature, frame, input))
      .sort((one, other) => one.sortKey - other.sortKey)
    let [icons, names] = ['', '']
    for (const symbol of symbols) {
      const placed = symbol.feature.placed ?? place(symbol, layer, frame, taken)
      if (placed.hasIcon && symbol.image?.svg) icons += drawIcon(symbol, symbol.image)
      if (placed.anchor && symbol.text) names += drawName(symbol, symbol.text, placed.anchor, layer, input.outlineOf)
    }
    drawings.set(layer, icons + names)
  }
  return drawings
}

function symbolsOf(
  layer: LayerStyle,
  feature: PictureFeature,
  frame: PictureProjection,
  { images, fontOf, textWidth }: LabelInput,
): Symbol[] {
  const isAlongLine = layer.value<string>('symbol-placement', feature) === 'line'
  // Names along lines, those of rivers, are left out: their letters would need places of their own.
  if (isAlongLine ? layer.has('text-field') : feature.type !== 'Point') return []
  const { width, height } = frame.view
  const isInView = ([x, y]: Px) => x >= 0 && x <= width && y >= 0 && y <= height
  const lines = frame.copies(feature.geometry).flat()
  const points = (
    isAlongLine
      ? lines.flatMap((line) => pointsAlong(line, layer.value<number>('symbol-spacing', feature)))
      : lines.flat()
  ).filter(isInView)
  if (points.length === 0) return []
  // A name that is no expression stays a string.
  const icon = layer.value<ResolvedImage | string | undefined>('icon-image', feature)
  const image = (icon ? images(typeof icon === 'string' ? icon : icon.name) : undefined) ?? null
  const iconScale = layer.value<number>('icon-size', feature)
  const text = textOf(layer, feature, fontOf, textWidth)
  const sortKey = layer.value<number | undefined>('symbol-sort-key', feature) ?? 0
  return points.map((point) => ({ feature, point, image, iconScale, text, sortKey }))
}

/** Points on a line, `spacing` px apart. */
function pointsAlong(line: readonly Px[], spacing: number): Px[] {
  const points: Px[] = []
  let next = 0
  for (const [index, [x2, y2]] of line.slice(1).entries()) {
    const [x1, y1] = line[index]!
    const length = Math.hypot(x2 - x1, y2 - y1)
    for (; next < length; next += spacing) {
      const share = next / length
      points.push([x1 + (x2 - x1) * share, y1 + (y2 - y1) * share])
    }
    next -= length
  }
  return points
}

function textOf(
  layer: LayerStyle,
  feature: PictureFeature,
  fontOf: PictureInput['fontOf'],
  textWidth: PictureInput['textWidth'],
): Text | null {
  const field = layer.value<Formatted | undefined>('text-field', feature)?.toString().trim()
  if (!field) return null
  const isUpper = layer.value<string>('text-transform', feature) === 'uppercase'
  const text = isUpper ? field.toLocaleUpperCase() : field
  const font = fontOf(layer.value<string[]>('text-font', feature)[0]!)
  const size = layer.value<number>('text-size', feature)
  // Letters that are joined cannot be spaced.
  const spacing = /\p{Script=Arabic}/u.test(text) ? 0 : layer.value<number>('text-letter-spacing', feature)
  const widthOf = (part: string) => textWidth(part, font) + spacing * [...part].length
  const maxWidth = layer.value<number>('text-max-width', feature)
  const lines = text.split('\n').flatMap((part) => textLines(part, maxWidth, widthOf))
  return {
    lines,
    font,
    size,
    width: Math.max(...lines.map(widthOf)) * size,
    height: lines.length * lineHeight * size,
    spacing,
    padding: layer.value<number>('text-padding', feature),
    anchors: anchorsOf(layer, feature, size),
  }
}

function anchorsOf(layer: LayerStyle, feature: PictureFeature, size: number): Text['anchors'] {
  const shifted = (anchor: TextAnchor, [x, y]: Px): Text['anchors'][number] => {
    const shift = anchor.startsWith('top') ? -verticalShift : anchor.startsWith('bottom') ? verticalShift : 0
    return { anchor, offset: [x * size, (y + shift) * size] }
  }
  const withOffsets = layer.value<VariableAnchorOffsetCollection | undefined>('text-variable-anchor-offset', feature)
  if (withOffsets) {
    const { values } = withOffsets
    return values.flatMap((anchor, at) =>
      at % 2 === 0 ? [shifted(anchor as TextAnchor, values[at + 1] as unknown as Px)] : [],
    )
  }
  const variable = layer.value<TextAnchor[] | undefined>('text-variable-anchor', feature)
  if (variable) {
    const radius = layer.value<number>('text-radial-offset', feature)
    return variable.map((anchor) => {
      const [x, y] = shareBefore(anchor).map((share) => 1 - 2 * share) as Px
      const length = x && y ? radius / Math.SQRT2 : radius
      return shifted(anchor, [x * length, y * length])
    })
  }
  return [{ anchor: layer.value<TextAnchor>('text-anchor', feature), offset: [0, 0] }]
}

/** The box of a name, without its padding. */
function textBox({ point: [x, y] }: Symbol, { width, height, anchors }: Text, wanted: TextAnchor): Box {
  const { offset } = anchors.find(({ anchor }) => anchor === wanted) ?? { offset: [0, 0] }
  const [before, above] = shareBefore(wanted)
  const left = x + offset[0] - before * width
  const top = y + offset[1] - above * height
  return [left, top, left + width, top + height]
}

const padded = ([left, top, right, bottom]: Box, above: number, end = above, below = above, start = end): Box => [
  left - start,
  top - above,
  right + end,
  bottom + below,
]

/** Finds room for a symbol and takes it. A name that would be cut at the edge of the picture has none. */
function place(symbol: Symbol, layer: LayerStyle, frame: PictureProjection, taken: Taken[]): PlacedLabel {
  const { feature, point, image, iconScale, text } = symbol
  const { width, height } = frame.view
  const isFree = (box: Box, mode: Overlap = 'never') =>
    mode === 'always' ||
    taken.every((other) => (mode === 'cooperative' && other.overlap !== 'never') || !areOverlapping(box, other.box))
  let iconBox: Box | null = null
  if (image) {
    const [halfWidth, halfHeight] = [(image.width * iconScale) / 2, (image.height * iconScale) / 2]
    const box: Box = [point[0] - halfWidth, point[1] - halfHeight, point[0] + halfWidth, point[1] + halfHeight]
    iconBox = padded(box, ...layer.value<Padding>('icon-padding', feature).values)
  }
  const overlap =
    layer.value<Overlap | undefined>('icon-overlap', feature) ??
    (layer.value<boolean>('icon-allow-overlap', feature) ? 'always' : 'never')
  const hasIcon = iconBox !== null && isFree(iconBox, overlap)
  const anchor =
    text?.anchors.find(({ anchor }) => {
      const box = textBox(symbol, text, anchor)
      const isInside = box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height
      return isInside && isFree(padded(box, text.padding))
    })?.anchor ?? null
  // The icon and the name need each other, except that the name may be optional.
  const isTextMissed = text !== null && anchor === null && !(layer.value<boolean>('text-optional', feature) && iconBox)
  const isIconMissed = iconBox !== null && !hasIcon
  if (isTextMissed || isIconMissed) return { hasIcon: false, anchor: null }
  if (iconBox) taken.push({ box: iconBox, overlap })
  if (text && anchor) taken.push({ box: padded(textBox(symbol, text, anchor), text.padding), overlap: 'never' })
  return { hasIcon, anchor }
}

function drawIcon({ point: [x, y], iconScale }: Symbol, { svg }: PictureImage): string {
  const scale = iconScale === 1 ? '' : ` scale(${iconScale})`
  return `<g transform="translate(${short(x)} ${short(y)})${scale}">${svg}</g>`
}

/**
 * A text for an element whose direction is from left to right. Marks around one from right to left keep the punctuation at
 * its ends in place.
 */
export const svgText = (text: string): string => {
  const isRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
  return escapeXml(isRightToLeft ? `\u200f${text}\u200f` : text)
}

function drawName(
  symbol: Symbol,
  text: Text,
  anchor: TextAnchor,
  layer: LayerStyle,
  outlineOf: PictureInput['outlineOf'],
): string {
  const { feature } = symbol
  const { lines, size } = text
  const box = textBox(symbol, text, anchor)
  const justify = layer.value<string>('text-justify', feature)
  const side = justify === 'auto' ? shareBefore(anchor)[0] : { left: 0, center: 0.5, right: 1 }[justify]!
  const x = box[0] + side * (box[2] - box[0])
  const placed = lines.map((line, at) => ({ line, x, y: box[1] + ((at + 0.5) * lineHeight + baseline) * size }))
  const fill = ` fill="${layer.colour('text-color', feature).colour}"`
  const halo = asHex(layer.value<Color>('text-halo-color', feature))
  const rim = halo.opacity ? layer.value<number>('text-halo-width', feature) : 0
  /** @param unit of the stroke's width, in px */
  const colours = (unit: number) =>
    rim
      ? `${fill} stroke="${halo.colour}" stroke-width="${short((2 * rim) / unit)}" stroke-linejoin="round" paint-order="stroke"`
      : fill
  const outlines = placed.map((place) => ({ ...place, outline: outlineOf?.(place.line, text.font, text.spacing) }))
  if (outlines.every(({ outline }) => outline)) {
    return outlines.map(({ x, y, outline }) => drawOutline(outline!, x, y, size, side, colours)).join('')
  }
  const spans = placed.map(({ line, x, y }) => `<tspan x="${short(x)}" y="${short(y)}">${svgText(line)}</tspan>`)
  return `<text${fontAttributes(text)} text-anchor="${side === 0 ? 'start' : side === 1 ? 'end' : 'middle'}"${colours(1)}>${spans.join('')}</text>`
}

function fontAttributes({ font: { family, weight, style }, size, spacing }: Text): string {
  const attributes = { weight: weight ?? '', style: style ?? '' }
  const given = Object.entries(attributes).map(([name, value]) => (value ? ` font-${name}="${value}"` : ''))
  const letters = spacing ? ` letter-spacing="${short(spacing * size)}"` : ''
  return ` font-family="${escapeXml(family)}" font-size="${short(size)}"${given.join('')}${letters}`
}

/**
 * An outline as SVG.
 * @param side the share of its width that is left of x
 * @param colours returns attributes; lengths in them are in units of the argument, in px
 */
export function drawOutline(
  { data, width, unitsPerEm }: TextOutline,
  x: number,
  y: number,
  size: number,
  side: number,
  colours: (unit: number) => string,
): string {
  const scale = size / unitsPerEm
  const rounded = Number(scale.toPrecision(5))
  return `<path transform="translate(${short(x - side * width * size)} ${short(y)}) scale(${rounded} ${-rounded})"${colours(scale)} d="${data}"/>`
}
