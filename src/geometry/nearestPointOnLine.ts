/**
 * The nearest point of a line, computed with unit vectors instead of `@turf/nearest-point-on-line`, which creates features
 * for every piece. On the corridors of the atlas `nearestOn` is 30 times and `nearestOnPiece` 10 times as fast
 * (`npx tsx bench/geometry.ts`): the network calls the first 500 times, the validator the second 400,000 times.
 */
import { earthRadius } from '@turf/helpers'
import { bearing, distance } from './distance'
import { pointAt, type MeasuredLine } from './measuredLine'
import type { Position } from './position'

export type Side = 'left' | 'right'

/** The point of a line that is nearest to a position. */
export interface Nearest {
  /** Along the line from its start, in km. */
  km: number
  /** From the position to the line, in km. */
  distance: number
}

/** A position as a point of the unit sphere. */
type Vector = readonly [x: number, y: number, z: number]

const radiusKm = earthRadius / 1000
const radians = Math.PI / 180

function toVector([longitude, latitude]: Position): Vector {
  const [east, north] = [longitude * radians, latitude * radians]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

/**
 * The point of the great circle piece from `start` to `end` that is nearest to `position`. Its `km` is the distance
 * from `start`.
 */
export function nearestOnPiece(position: Position, start: Position, end: Position): Nearest {
  const [point, from, to] = [toVector(position), toVector(start), toVector(end)]
  const normal = cross(from, to)
  const size = Math.sqrt(dot(normal, normal))
  const angle = Math.atan2(size, dot(from, to))
  if (size > 1e-12) {
    const unit: Vector = [normal[0] / size, normal[1] / size, normal[2] / size]
    const along = Math.atan2(dot(cross(from, point), unit), dot(from, point))
    if (along >= 0 && along <= angle) {
      const sine = Math.max(-1, Math.min(1, dot(point, unit)))
      return { km: radiusKm * along, distance: radiusKm * Math.abs(Math.asin(sine)) }
    }
  }
  const [toStart, toEnd] = [distance(position, start), distance(position, end)]
  return toStart <= toEnd ? { km: 0, distance: toStart } : { km: radiusKm * angle, distance: toEnd }
}

/** The square of the straight distance between a point of the unit sphere and the chord from `start` to `end`. */
function squaredDistanceToChord(point: Vector, start: Vector, end: Vector): number {
  const [chord, away] = [minus(end, start), minus(point, start)]
  const length = dot(chord, chord)
  const share = length ? Math.min(1, Math.max(0, dot(away, chord) / length)) : 0
  const off = minus(away, [chord[0] * share, chord[1] * share, chord[2] * share])
  return dot(off, off)
}

/** The point of a line that is nearest to a position. Finds the piece by its chord, then the point on it exactly. */
export function nearestOn(line: MeasuredLine, position: Position): Nearest {
  const { coordinates, kms } = line
  const point = toVector(position)
  let [piece, least] = [0, Infinity]
  let start = toVector(coordinates[0]!)
  for (let index = 1; index < coordinates.length; index++) {
    const end = toVector(coordinates[index]!)
    const squared = squaredDistanceToChord(point, start, end)
    if (squared < least) [piece, least] = [index - 1, squared]
    start = end
  }
  const { km, distance } = nearestOnPiece(position, coordinates[piece]!, coordinates[piece + 1]!)
  return { km: kms[piece]! + km, distance }
}

/** The side of the line at `km` on which a position lies, seen from its start; the course is taken over 4 km. */
export function sideOf(line: MeasuredLine, km: number, position: Position): Side {
  const [behind, ahead] = [pointAt(line, km - 2), pointAt(line, km + 2)]
  const turn = (bearing(behind, position) - bearing(behind, ahead)) * radians
  return Math.sin(turn) <= 0 ? 'left' : 'right'
}
