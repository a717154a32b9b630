import { scriptOf } from '../../i18n/script'
import { resolveOverlaps } from './resolveOverlaps'
import { countLines, type Strip, type StripLabel } from './strip'

/** The sizes of a drawn strip map in px. Its columns, from the left: scale, left labels, strip, right labels. */
export interface StripMeasures {
  width: number
  /** The strip map is higher if its labels need the room. */
  minHeight: number
  scaleWidth: number
  leftLabelsWidth: number
  /** The strip with the leader lines on both sides. The right labels have the rest of the width. */
  stripWidth: number
  lineHeight: number
  /** The width of an average letter, rounded up. */
  letterWidth: number
  /** Larger on touch screens. */
  minLabelHeight: number
}

/** A label with its place in px from the top. */
export interface PlacedLabel extends StripLabel {
  /** Where its km is on the strip. */
  y: number
  /** The middle of its text. */
  middle: number
  height: number
}

export interface StripLayout {
  /** In px. */
  height: number
  /** Returns the y of a km, in px from the top of the drawing. The corridor starts at the bottom. */
  yOf: (km: number) => number
  /** In the order of travel. */
  labels: PlacedLabel[]
}

/**
 * The width in px of a letter of the strip map in the panel, by script: Latin letters are narrow, those of Chinese, Japanese
 * and Korean are square.
 */
export function letterWidth(language: string): number {
  const script = scriptOf(language)
  if (script === 'Latn') return 6.8
  return /^(Hans|Hant|Jpan|Kore)$/.test(script) ? 13.5 : 7.4
}

/** The empty space above and below the strip, in px. */
const margin = 18

/** Places every label as near to its km as possible without overlaps. `textOf` returns the text of a label. */
export function layoutStrip(strip: Strip, measures: StripMeasures, textOf: (label: StripLabel) => string): StripLayout {
  const { width, scaleWidth, leftLabelsWidth, stripWidth, lineHeight, letterWidth, minLabelHeight } = measures
  const columnWidth = { left: leftLabelsWidth, right: width - scaleWidth - leftLabelsWidth - stripWidth }
  const heightOf = (label: StripLabel) => {
    const lettersPerLine = Math.floor(columnWidth[label.column] / letterWidth)
    return Math.max(minLabelHeight, countLines(textOf(label), lettersPerLine) * lineHeight + 3)
  }
  const labels = strip.labels.map((label) => ({ ...label, height: heightOf(label) }))
  const inColumn = (column: StripLabel['column']) => labels.filter((label) => label.column === column)
  const totalHeight = (column: StripLabel['column']) => inColumn(column).reduce((sum, label) => sum + label.height, 0)
  const contentHeight = Math.max(totalHeight('left'), totalHeight('right')) + 2 * margin
  const height = Math.ceil(Math.max(measures.minHeight, contentHeight))
  const yOf = (km: number) => height - margin - (km / (strip.km || 1)) * (height - 2 * margin)
  const placed = (['left', 'right'] as const).flatMap((column): PlacedLabel[] => {
    const fromTop = inColumn(column).reverse()
    const requests = fromTop.map((label) => ({ center: yOf(label.km), size: label.height }))
    const middles = resolveOverlaps(requests, 0, height)
    return fromTop.map((label, index) => ({ ...label, y: yOf(label.km), middle: middles[index]! }))
  })
  const order = new Map(labels.map(({ key }, index) => [key, index]))
  return { height, yOf, labels: placed.sort((one, other) => order.get(one.key)! - order.get(other.key)!) }
}
