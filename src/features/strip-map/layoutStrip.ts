import { resolveOverlaps } from './resolveOverlaps'
import { linesOf, type Strip, type StripLabel } from './strip'

/** The measures of a drawn strip in px, from its left edge: scale, left labels, the strip itself, right labels. */
export interface StripMeasures {
  width: number
  /** At least; it grows until all labels fit. */
  height: number
  scale: number
  /** Of the labels on either side. */
  left: number
  /** Of the strip between them, leaders included. */
  middle: number
  lineHeight: number
  /** Of an average letter, generously. */
  letter: number
  /** The least height of a label: larger where fingers are to hit it. */
  least: number
}

export interface PlacedLabel extends StripLabel {
  /** Where its km is, and where the middle of its label stands, from the top. */
  y: number
  middle: number
  size: number
}

export interface StripLayout {
  height: number
  /** From the top: the corridor starts at the foot. */
  yOf: (km: number) => number
  /** In the order of travel. */
  labels: PlacedLabel[]
}

const edge = 18

/** Stands every label beside its km, none over another. `textOf` is what a label says. */
export function layoutStrip(strip: Strip, measures: StripMeasures, textOf: (label: StripLabel) => string): StripLayout {
  const { width, scale, left, middle, lineHeight, letter, least } = measures
  const right = width - scale - left - middle
  const sizeOf = (label: StripLabel) =>
    Math.max(
      least,
      linesOf(textOf(label), Math.floor((label.column === 'left' ? left : right) / letter)) * lineHeight + 3,
    )
  const labels = strip.labels.map((label) => ({ ...label, size: sizeOf(label) }))
  const taken = (column: string) => labels.reduce((sum, label) => sum + (label.column === column ? label.size : 0), 0)
  const height = Math.ceil(Math.max(measures.height, taken('left') + 2 * edge, taken('right') + 2 * edge))
  const yOf = (km: number) => height - edge - (km / strip.km) * (height - 2 * edge)
  const placed = (['left', 'right'] as const).flatMap((column): PlacedLabel[] => {
    const upwards = labels.filter((label) => label.column === column).reverse()
    const wanted = upwards.map(({ km, size }) => ({ at: yOf(km), size }))
    const middles = resolveOverlaps(wanted, 0, height)
    return upwards.map((label, index) => ({ ...label, y: yOf(label.km), middle: middles[index]! }))
  })
  const order = new Map(labels.map(({ key }, index) => [key, index]))
  return { height, yOf, labels: placed.sort((a, b) => order.get(a.key)! - order.get(b.key)!) }
}
