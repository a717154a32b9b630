import type { Position } from '../../src/content/schema.ts'
import { nearestOnPiece, type MeasuredLine } from '../../src/geometry/measuredLine.ts'

/** Where a stop comes to stand on a line, and how far beside it it lies; both in kilometres. */
export interface PlacedStop {
  km: number
  distance: number
}

/** Farthest that a stop may lie beside its line, in kilometres. */
export const farthestFromLine = 3

/**
 * Puts stops on a line in their order: each beyond the one before it, so that a line which passes a place twice serves
 * it on the right pass. Of all ways to do that it takes the one nearest to the stops. Where no order fits, each stop
 * simply stands at its nearest point, and the order is for others to complain about.
 */
export function placeStops(line: MeasuredLine, stops: Position[]): PlacedStop[] {
  // One row for each stop: every pass of the line, with the cheapest way to come to it.
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

/** Every pass of the line within reach of the stop, each by its nearest point; at least the nearest of all. */
function passes({ coordinates, kms }: MeasuredLine, stop: Position): PlacedStop[] {
  const pieces = coordinates.slice(1).map((end, index) => {
    const { distance, along } = nearestOnPiece(stop, coordinates[index]!, end)
    return { km: kms[index]! + along, distance }
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

/** The first index of the least value. */
function indexOfLeast(values: number[]): number {
  return values.reduce((least, value, index) => (value < values[least]! ? index : least), 0)
}
