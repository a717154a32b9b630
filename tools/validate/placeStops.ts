import type { MeasuredLine } from '../../src/geometry/measuredLine.ts'
import { nearestOnPiece } from '../../src/geometry/nearestPointOnLine.ts'
import type { Position } from '../../src/geometry/position.ts'

/** The point of a line that a stop belongs to. */
export interface PlacedStop {
  /** From the line's start. */
  km: number
  /** Between the stop and the line, in km. */
  distance: number
}

/** Largest distance between a stop and its line, in km. */
export const farthestFromLine = 3

/**
 * Assigns each stop a point of the line so that the km increase from stop to stop and the sum of all distances is minimal.
 * This finds the right pass where a line passes a place twice. Where the stops cannot be in order, each gets its nearest
 * point; the rule `stopsAreInOrder` then reports them.
 */
export function placeStops(line: MeasuredLine, stops: Position[]): PlacedStop[] {
  // One row for each stop: every pass of the line with the least sum of distances that leads to it.
  const rows: (PlacedStop & { cost: number; before: number })[][] = []
  for (const stop of stops) {
    const previous = rows.at(-1)
    rows.push(
      passes(line, stop).map((pass) => {
        let [cost, before] = [previous ? Infinity : 0, -1]
        previous?.forEach((earlier, index) => {
          if (earlier.km <= pass.km && earlier.cost < cost) [cost, before] = [earlier.cost, index]
        })
        return { ...pass, cost: cost + pass.distance, before }
      }),
    )
  }
  const last = rows.at(-1) ?? []
  let index = indexOfLeast(last.map(({ cost }) => cost))
  if (last[index]?.cost === Infinity) {
    return rows.map((row) => nearest(row))
  }
  const placed: PlacedStop[] = []
  for (const row of rows.toReversed()) {
    const { km, distance, before } = row[index]!
    placed.unshift({ km, distance })
    index = before
  }
  return placed
}

/** The nearest point of every part of the line that is close to the stop; at least the nearest point of the line. */
function passes({ coordinates, kms }: MeasuredLine, stop: Position): PlacedStop[] {
  const pieces = coordinates.slice(1).map((end, index) => {
    const { distance, km } = nearestOnPiece(stop, coordinates[index]!, end)
    return { km: kms[index]! + km, distance }
  })
  const reach = Math.max(farthestFromLine, nearest(pieces).distance)
  const found: PlacedStop[] = []
  let pass: PlacedStop[] = []
  for (const piece of [...pieces, undefined]) {
    if (piece && piece.distance <= reach) pass.push(piece)
    else if (pass.length > 0) {
      found.push(nearest(pass))
      pass = []
    }
  }
  return found
}

function nearest(candidates: PlacedStop[]): PlacedStop {
  const { km, distance } = candidates[indexOfLeast(candidates.map((candidate) => candidate.distance))]!
  return { km, distance }
}

/** The index of the least value, the first one if several are equal. */
function indexOfLeast(values: number[]): number {
  return values.reduce((least, value, index) => (value < values[least]! ? index : least), 0)
}
