import { pointAt, type MeasuredLine } from '../../src/geometry/measuredLine.ts'
import type { Position } from '../../src/geometry/position.ts'

/** A part of a line over which a value is constant; km from the line's start. */
export interface Stretch<T> {
  value: T
  from: number
  to: number
}

/** Limits the time that a damaged line, some million km long, takes. */
const mostSamples = 20_000

/**
 * Divides a line where `valueAt` changes along it.
 * @param step km between samples: a stretch that is shorter may be missed
 * @param exactness km within which the place of a change is found
 */
export function stretches<T>(
  line: MeasuredLine,
  valueAt: (position: Position) => T,
  step: number,
  exactness = 0.05,
): Stretch<T>[] {
  const count = Math.max(1, Math.min(mostSamples, Math.ceil(line.length / step)))
  const found: Stretch<T>[] = [{ value: valueAt(pointAt(line, 0)), from: 0, to: line.length }]
  const current = () => found[found.length - 1]!
  let behind = 0
  for (let index = 1; index <= count; index++) {
    const ahead = (line.length * index) / count
    const value = valueAt(pointAt(line, ahead))
    while (current().value !== value) {
      let [same, changed] = [behind, ahead]
      while (changed - same > exactness) {
        const middle = (same + changed) / 2
        if (valueAt(pointAt(line, middle)) === current().value) same = middle
        else changed = middle
      }
      current().to = changed
      found.push({ value: valueAt(pointAt(line, changed)), from: changed, to: line.length })
      behind = changed
    }
    behind = ahead
  }
  return found
}
