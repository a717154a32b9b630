import { destination } from '@turf/destination'
import { bearing, distance } from './distance.ts'
import { nearestLongitude, unwrap } from './longitude.ts'
import type { Position } from './position.ts'

/** A line with the distance of every vertex from its start. Lengths are km along great circles. */
export interface MeasuredLine {
  /** Across the antimeridian the longitudes go on: to 181, or to -181. */
  coordinates: readonly Position[]
  /** Distance of every vertex from the start, in km. */
  kms: readonly number[]
  /** In km. */
  length: number
}

export function measureLine(positions: readonly Position[]): MeasuredLine {
  const coordinates = unwrap(positions)
  const kms: number[] = []
  let length = 0
  coordinates.forEach((position, index) => {
    if (index > 0) length += distance(coordinates[index - 1]!, position)
    kms.push(length)
  })
  return { coordinates, kms, length }
}

/** The index of the piece that contains `km`: vertex i lies at or before it, vertex i + 1 after it. */
export function pieceAt({ kms }: MeasuredLine, km: number): number {
  let [low, high] = [0, kms.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (kms[middle]! <= km) low = middle
    else high = middle
  }
  return low
}

/**
 * The position `km` along the line, on the line's copy of the world; the line's first or last position where `km` is outside it. The result is that of
 * `@turf/along`, which measures the line from its start at every call: on the longest corridor this function is 250 times
 * as fast, and a ride calls it several times in each frame (`npx tsx bench/geometry.ts`).
 */
export function pointAt(line: MeasuredLine, km: number): Position {
  const { coordinates, kms } = line
  const piece = pieceAt(line, km)
  const [start, end] = [coordinates[piece]!, coordinates[piece + 1] ?? coordinates[piece]!]
  const along = km - kms[piece]!
  const length = (kms[piece + 1] ?? 0) - kms[piece]!
  if (!(along > 0) || length <= 0) return start
  if (along >= length) return end
  const [longitude, latitude] = destination(start, along, bearing(start, end)).geometry.coordinates as Position
  return [nearestLongitude(longitude, start[0]), latitude]
}

/** `km` limited to the line: from 0 to its length. */
export const clampKm = ({ length }: MeasuredLine, km: number): number => Math.max(0, Math.min(length, km))

/**
 * The course of the line at `km`: degrees clockwise from north, from 0 up to 360. It is the bearing from the position
 * `over / 2` km before to the position `over` km ahead, so that it changes gently where the line bends sharply.
 */
export function bearingAt(line: MeasuredLine, km: number, over: number): number {
  const { length } = line
  const ahead = Math.min(length, Math.max(km + over, over / 2))
  const behind = Math.max(0, Math.min(km - over / 2, length - over / 2))
  return (bearing(pointAt(line, behind), pointAt(line, ahead)) + 360) % 360
}

/**
 * The direction along the line that is nearer to `course` (degrees) at `km`: 1 from its start to its end, -1 back.
 * @param over km over which the line's course is taken, as for `bearingAt`
 */
export function directionLike(line: MeasuredLine, km: number, course: number, over: number): 1 | -1 {
  const turn = Math.abs(((((bearingAt(line, km, over) - course) % 360) + 540) % 360) - 180)
  return turn <= 90 ? 1 : -1
}

/** The positions of the line between two km, both ends included. */
export function slice(line: MeasuredLine, from: number, to: number): Position[] {
  const inner = line.coordinates.filter((_, index) => line.kms[index]! > from + 1e-6 && line.kms[index]! < to - 1e-6)
  return [pointAt(line, from), ...inner, pointAt(line, to)]
}
