import type { Direction } from '../../../content/atlas/config'
import type { Palette } from '../../../design/palette'
import { mirrored, moved, type FrameFont, type FrameItem } from './frameItem'

/** An entry of the key. The sample stands on the line `y = 0`, from `x = 0` on. */
export interface KeyEntry {
  label: string
  sample: readonly FrameItem[]
  /** Of the sample, in px. */
  width: number
}

export interface FrameInput {
  /** The map in px. */
  map: { width: number; height: number }
  title: string
  subtitle: string
  key: readonly KeyEntry[]
  scale: { px: number; text: string }
  /** Degrees clockwise from north that the map's upper edge points to. */
  bearing: number
  /** Texts below the key. Each is a list of parts, and a line is broken between two parts before within one. */
  notes: readonly (readonly string[])[]
  palette: Palette
  direction: Direction
  /** Returns the width of a text in px. */
  measure: (text: string, font: FrameFont) => number
}

export interface Frame {
  width: number
  height: number
  /** Where the map is: as wide as the frame. */
  mapTop: number
  items: FrameItem[]
}

const margin = 24
const fontOf = {
  title: { family: 'serif', size: 27, weight: 600 },
  subtitle: { family: 'sans', size: 14, weight: 400 },
  key: { family: 'sans', size: 13.5, weight: 400 },
  note: { family: 'sans', size: 11.5, weight: 400 },
} as const satisfies Record<string, FrameFont>
const lineHeight = { title: 34, subtitle: 21, key: 27, note: 17 }
/** Px from the middle of a line of the key to the baseline of its label. */
const keyBaseline = 4.5
const keyGap = { sample: 9, entries: 26 }
/** The room that the scale bar and the arrow to the north take at the end of the key. */
const scaleRoom = 190

const separator = ' · '

/** Breaks a text into lines of at most `width` px, between words. A word that is longer has a line of its own. */
function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    // Punctuation stays on the line of its word.
    const mayBreak = /[\p{L}\p{N}]/u.test(segment)
    if (line && mayBreak && /[\s\p{Script=Han}]$/u.test(line) && widthOf(line + segment) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += segment
  }
  return [...lines, line.trim()].filter(Boolean)
}

/** Joins parts to lines of at most `width` px. */
function joinedLines(parts: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const joined = lines.length ? lines.at(-1)! + separator + part : part
    if (lines.length && widthOf(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(...wrapped(part, width, widthOf))
  }
  return lines
}

/** Lays out what stands around a map: a title above it, the key, the scale bar, the credits and the date below. */
export function layoutFrame(input: FrameInput): Frame {
  const { map, title, subtitle, key, scale, bearing, notes, palette, direction, measure } = input
  const { width } = map
  const inner = width - 2 * margin
  const items: FrameItem[] = []
  const write = (text: string, style: keyof typeof fontOf, y: number, fill: string) =>
    items.push({ kind: 'text', x: margin, y, text, font: fontOf[style], fill, align: 'start' })

  let y = margin - 10
  for (const [style, text, fill] of [
    ['title', title, palette.ink],
    ['subtitle', subtitle, palette.muted],
  ] as const) {
    for (const line of wrapped(text, inner, (line) => measure(line, fontOf[style]))) {
      y += lineHeight[style]
      write(line, style, y - lineHeight[style] * 0.27, fill)
    }
  }
  const mapTop = Math.ceil(y + 14)
  y = mapTop + map.height
  for (const edge of [mapTop, y]) {
    const stroke = { stroke: palette.rule, 'stroke-width': 1 }
    items.push({ kind: 'line', x1: 0, x2: width, y1: edge, y2: edge, stroke })
  }

  y += 12
  const firstRow = y + lineHeight.key / 2
  let x = margin
  let middle = firstRow
  for (const { label, sample, width: sampleWidth } of key) {
    const entryWidth = sampleWidth + keyGap.sample + measure(label, fontOf.key)
    if (x > margin && x + entryWidth > width - margin - scaleRoom) [x, middle] = [margin, middle + lineHeight.key]
    items.push(...sample.map((item) => moved(item, x, middle)))
    const labelX = x + sampleWidth + keyGap.sample
    items.push({
      kind: 'text',
      x: labelX,
      y: middle + keyBaseline,
      text: label,
      font: fontOf.key,
      fill: palette.ink,
      align: 'start',
    })
    x += entryWidth + keyGap.entries
  }
  items.push(...scaleBar(scale, width - margin, firstRow + 4, palette))
  // North is on the side that the page calls north: the arrow is not mirrored with the rest.
  if (bearing) {
    const arrowX = width - margin - scale.px - 24
    const arrow = northArrow(arrowX, firstRow, direction === 'rtl' ? bearing : -bearing, palette)
    items.push(...arrow)
  }

  y = middle + lineHeight.key / 2 + 6
  for (const parts of notes) {
    for (const line of joinedLines(parts, inner, (text) => measure(text, fontOf.note))) {
      y += lineHeight.note
      write(line, 'note', y - 4, palette.muted)
    }
  }
  return {
    width,
    height: Math.ceil(y + margin - 8),
    mapTop,
    items: direction === 'rtl' ? items.map((item) => mirrored(item, width)) : items,
  }
}

/** A bar with a tick at each end, which ends at `end`, and its length above it. */
function scaleBar({ px, text }: FrameInput['scale'], end: number, y: number, { ink }: Palette): FrameItem[] {
  const stroke = { stroke: ink, 'stroke-width': 1.5 }
  const start = end - px
  return [
    { kind: 'line', x1: start, x2: end, y1: y + 4, y2: y + 4, stroke },
    ...[start + 0.75, end - 0.75].map((x): FrameItem => ({ kind: 'line', x1: x, x2: x, y1: y - 3, y2: y + 4, stroke })),
    { kind: 'text', x: (start + end) / 2, y: y - 6, text, font: fontOf.note, fill: ink, align: 'middle' },
  ]
}

/** An arrow of 22 px that points `turn` degrees clockwise from up. */
function northArrow(x: number, y: number, turn: number, { ink }: Palette): FrameItem[] {
  const radians = (turn * Math.PI) / 180
  const [east, north] = [Math.sin(radians), -Math.cos(radians)]
  const at = (along: number, aside: number) => ({
    x: x + along * east - aside * north,
    y: y + along * north + aside * east,
  })
  const [tip, tail, left, right] = [at(11, 0), at(-11, 0), at(3, -5), at(3, 5)]
  const stroke = { stroke: ink, 'stroke-width': 1.5, 'stroke-linecap': 'round' as const }
  return [tail, left, right].map((point): FrameItem => ({
    kind: 'line',
    x1: point.x,
    y1: point.y,
    x2: tip.x,
    y2: tip.y,
    stroke,
  }))
}
