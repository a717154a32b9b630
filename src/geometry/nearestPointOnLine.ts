import type { Position } from '../content/schema'
import { cross, dot, nearestOnPiece, toVector, type Vector } from './measuredLine'
import { pointAt, type MeasuredLine } from './measuredLine'

export type Side = 'left' | 'right'

/** Where a line comes nearest to a position. */
export interface Nearest {
  /** Along the line from its start, in km. */
  km: number
  /** From the position to the line, in km along a great circle. */
  distance: number
}

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]

/** The square of the straight distance from a point to the chord between two others, all on the unit sphere. */
function offChord(point: Vector, from: Vector, to: Vector): number {
  const [chord, away] = [minus(to, from), minus(point, from)]
  const length = dot(chord, chord)
  const share = length ? Math.min(1, Math.max(0, dot(away, chord) / length)) : 0
  const off = minus(away, [chord[0] * share, chord[1] * share, chord[2] * share])
  return dot(off, off)
}

/** Where a line comes nearest to a position: the piece is found by its chord, which is quick, the point on it exactly. */
export function nearestOn(line: MeasuredLine, position: Position): Nearest {
  const { coordinates, kms } = line
  const point = toVector(position)
  let [best, least] = [0, Infinity]
  let before = toVector(coordinates[0]!)
  for (let index = 1; index < coordinates.length; index++) {
    const here = toVector(coordinates[index]!)
    const off = offChord(point, before, here)
    if (off < least) [best, least] = [index - 1, off]
    before = here
  }
  const { distance, along } = nearestOnPiece(position, coordinates[best]!, coordinates[best + 1]!)
  return { km: kms[best]! + along, distance }
}

/** On which hand of a traveller who passes `km` a position lies; the direction is taken over the 4 km around it. */
export function sideOf(line: MeasuredLine, km: number, position: Position): Side {
  const along = cross(toVector(pointAt(line, km - 2)), toVector(pointAt(line, km + 2)))
  return dot(along, toVector(position)) >= 0 ? 'left' : 'right'
}
