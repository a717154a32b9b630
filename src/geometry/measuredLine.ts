/**
 * Lines on the sphere, for the tools that measure the content and for the page that rides it. Positions are
 * [longitude, latitude] in degrees, lengths and distances kilometres along great circles of Turf's sphere.
 */
import type { Position } from '../content/schema.ts'

const earthRadius = 6371.0088
const radians = Math.PI / 180
export type Vector = readonly [number, number, number]

/** Great-circle distance in kilometres. */
export function distance(one: Position, other: Position): number {
  const halfLatitude = Math.sin(((other[1] - one[1]) * radians) / 2)
  const halfLongitude = Math.sin(((other[0] - one[0]) * radians) / 2)
  const chord = halfLatitude ** 2 + halfLongitude ** 2 * Math.cos(one[1] * radians) * Math.cos(other[1] * radians)
  return 2 * earthRadius * Math.atan2(Math.sqrt(chord), Math.sqrt(Math.max(0, 1 - chord)))
}

/** Course from one position to another in degrees, clockwise from north. */
export function bearing(from: Position, to: Position): number {
  const turn = (to[0] - from[0]) * radians
  const [fromLatitude, toLatitude] = [from[1] * radians, to[1] * radians]
  const east = Math.sin(turn) * Math.cos(toLatitude)
  const north =
    Math.cos(fromLatitude) * Math.sin(toLatitude) - Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(turn)
  return Math.atan2(east, north) / radians
}

/** The point of the piece a-b nearest to `point`: its distance from `point` and from a, in kilometres. */
export function nearestOnPiece(point: Position, a: Position, b: Position): { distance: number; along: number } {
  const [p, start, end] = [toVector(point), toVector(a), toVector(b)]
  const normal = cross(start, end)
  const size = Math.sqrt(dot(normal, normal))
  const angle = Math.atan2(size, dot(start, end))
  if (size > 1e-12) {
    const unit: Vector = [normal[0] / size, normal[1] / size, normal[2] / size]
    const along = Math.atan2(dot(cross(start, p), unit), dot(start, p))
    if (along >= 0 && along <= angle) {
      return { distance: earthRadius * Math.abs(Math.asin(clamp(dot(p, unit)))), along: earthRadius * along }
    }
  }
  const [toStart, toEnd] = [distance(point, a), distance(point, b)]
  return toStart <= toEnd ? { distance: toStart, along: 0 } : { distance: toEnd, along: earthRadius * angle }
}

/** A line with its lengths worked out. */
export interface MeasuredLine {
  coordinates: readonly Position[]
  /** Distance of every vertex from the start, in kilometres. */
  kms: readonly number[]
  /** In kilometres. */
  length: number
}

/** Measures a line once. */
export function measureLine(coordinates: readonly Position[]): MeasuredLine {
  const kms: number[] = []
  let length = 0
  coordinates.forEach((position, index) => {
    if (index > 0) length += distance(coordinates[index - 1]!, position)
    kms.push(length)
  })
  return { coordinates, kms, length }
}

/** The index of the piece that holds `km`: vertex i lies at or before it, vertex i + 1 behind it. */
export function pieceAt({ kms }: MeasuredLine, km: number): number {
  let [low, high] = [0, kms.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (kms[middle]! <= km) low = middle
    else high = middle
  }
  return low
}

/** Where the line is `km` kilometres after its start; its ends beyond them. */
export function pointAt(line: MeasuredLine, km: number): Position {
  const { coordinates, kms } = line
  const piece = pieceAt(line, km)
  const [a, b] = [coordinates[piece]!, coordinates[piece + 1] ?? coordinates[piece]!]
  const along = km - kms[piece]!
  const length = (kms[piece + 1] ?? 0) - kms[piece]!
  if (!(along > 0) || length <= 0) return a
  return along >= length ? b : between(a, b, along / length)
}

/** A stretch of a line over which something does not change; kilometres from the line's start. */
export interface Stretch<T> {
  value: T
  from: number
  to: number
}

/** More samples than this would only ever be taken of a broken line. */
const mostSamples = 20_000

/**
 * Walks the line and cuts it where `valueAt` changes.
 * @param step distance between looks in kilometres: what is shorter may be missed
 * @param exactness how near in kilometres a change is found
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
      let [same, other] = [behind, ahead]
      while (other - same > exactness) {
        const middle = (same + other) / 2
        if (valueAt(pointAt(line, middle)) === current().value) same = middle
        else other = middle
      }
      current().to = other
      found.push({ value: valueAt(pointAt(line, other)), from: other, to: line.length })
      behind = other
    }
    behind = ahead
  }
  return found
}

/** The position a fraction of the way from a to b. */
function between(a: Position, b: Position, fraction: number): Position {
  const [start, end] = [toVector(a), toVector(b)]
  const normal = cross(start, end)
  const angle = Math.atan2(Math.sqrt(dot(normal, normal)), dot(start, end))
  // Too near for the sines, or opposite and therefore without one great circle.
  if (angle < 1e-9 || Math.sin(angle) < 1e-9) return fraction < 0.5 ? a : b
  const [partOfStart, partOfEnd] = [Math.sin((1 - fraction) * angle), Math.sin(fraction * angle)]
  const [x, y, z] = [0, 1, 2].map((axis) => partOfStart * start[axis]! + partOfEnd * end[axis]!) as [
    number,
    number,
    number,
  ]
  return [Math.atan2(y, x) / radians, Math.atan2(z, Math.sqrt(x * x + y * y)) / radians]
}

export function toVector([longitude, latitude]: Position): Vector {
  const [east, north] = [longitude * radians, latitude * radians]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function clamp(value: number, least = -1): number {
  return Math.max(least, Math.min(1, value))
}

/** A distance kept on the line: between 0 and its length, in km. */
export const clampKm = ({ length }: MeasuredLine, km: number): number => Math.max(0, Math.min(length, km))

/**
 * The course at `km`, in degrees clockwise from north (0 up to 360): that of the straight way from half of `over`
 * kilometres behind to `over` ahead, so that it turns gently where the line turns sharply.
 */
export function bearingAt(line: MeasuredLine, km: number, over: number): number {
  const { length } = line
  const ahead = Math.min(length, Math.max(km + over, over / 2))
  const behind = Math.max(0, Math.min(km - over / 2, length - over / 2))
  return (bearing(pointAt(line, behind), pointAt(line, ahead)) + 360) % 360
}

/** Which way along a line leads on at `km` in a course in degrees: 1 as it is drawn, -1 back. */
export function directionLike(line: MeasuredLine, km: number, course: number, over: number): 1 | -1 {
  const turn = Math.abs(((((bearingAt(line, km, over) - course) % 360) + 540) % 360) - 180)
  return turn <= 90 ? 1 : -1
}

/** The part of the line between two distances in km, ends included. */
export function slice(line: MeasuredLine, from: number, to: number): Position[] {
  const inner = line.coordinates.filter((_, index) => line.kms[index]! > from + 1e-6 && line.kms[index]! < to - 1e-6)
  return [pointAt(line, from), ...inner, pointAt(line, to)]
}
