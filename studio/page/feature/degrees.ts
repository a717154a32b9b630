import type { Precision } from '../../../src/content/schema'
import type { Position } from '../../../src/geometry/position'

/** Decimals of a position by the precision of its feature: docs/content-format.md. */
const decimals: Record<Precision, number> = { site: 4, town: 3, region: 2, schematic: 3 }

/** A position with as many decimals as the precision allows. */
export function roundFor(precision: Precision, [lon, lat]: Position): Position {
  const round = (degrees: number) => Number(degrees.toFixed(decimals[precision]))
  return [round(lon), round(lat)]
}

/** Degrees as an author types them, with a decimal point or comma. Null if they are none, or more than `most`. */
export function parseDegrees(text: string, most: 90 | 180): number | null {
  const tidy = text
    .trim()
    .replace(',', '.')
    .replace(/°$/, '')
    .replace(/^\u2212/, '-')
  if (!/^[-+]?\d+(\.\d*)?$/.test(tidy)) return null
  const degrees = Number(tidy)
  return Math.abs(degrees) <= most ? degrees : null
}
