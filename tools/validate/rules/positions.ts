import { decimals } from '../../../src/content/precision.ts'
import { isWholeTurn, nearestLongitude } from '../../../src/geometry/longitude.ts'
import { signedArea } from '../../../src/geometry/pointInPolygon.ts'
import { entriesOf, problemAt, type Content, type Entry } from '../content.ts'
import { counted, fixHint, type Problem } from '../problem.ts'
import { positionsOf, runsOf } from '../runs.ts'

/** A position as it is written. */
type Numbers = readonly [number, number, ...number[]]

/** The last position of a ring is equal to its first (RFC 7946, 3.1.6). */
export function ringsAreClosed(content: Content): Problem[] {
  return content.areas.flatMap((entry) =>
    runsOf(entry.written).flatMap(({ path, positions }) => {
      const [first, last] = [positions[0]!, positions.at(-1)!]
      if (samePosition(first, last)) return []
      const message = `the ring is open: its last position must be its first, ${written(first)}, ${fixHint}`
      return [problemAt(entry, path, message, 'open ring')]
    }),
  )
}

/** Outer rings are counterclockwise, holes are clockwise (RFC 7946, 3.1.6). */
export function ringsAreWound(content: Content): Problem[] {
  return content.areas.flatMap((entry) =>
    runsOf(entry.written).flatMap(({ path, positions, isHole }) => {
      const area = signedArea(positions)
      if (isHole ? area <= 0 : area >= 0) return []
      const right = isHole ? 'a hole must be clockwise' : 'an outer ring must be counterclockwise'
      const message = `the ring has the wrong winding order: ${right}; reverse its positions, ${fixHint}`
      return [problemAt(entry, path, message, 'winding order')]
    }),
  )
}

/** No position is equal to the one before it. */
export function noPositionRepeats(content: Content): Problem[] {
  return entriesOf(content).flatMap((entry) =>
    runsOf(entry.written).flatMap(({ path, positions }) =>
      positions.flatMap((position, index) => {
        if (index === 0 || !samePosition(position, positions[index - 1]!)) return []
        const message = `repeats the position before it, ${written(position)}: remove it, ${fixHint}`
        return [problemAt(entry, `${path}[${index}]`, message, 'repeated position')]
      }),
    ),
  )
}

/** No piece leads around more than half of the world, as one from 179 to -179 does. */
export function piecesSpanLessThanHalfTheWorld(content: Content): Problem[] {
  return entriesOf(content).flatMap((entry) =>
    runsOf(entry.written).flatMap(({ path, positions, isRing }) =>
      positions.flatMap((position, index) => {
        const before = positions[index - 1]
        const span = before ? Math.abs(position[0] - before[0]) : 0
        if (!before || span <= 180 || (isRing && isWholeTurn(before, position))) return []
        const beyond = nearestLongitude(position[0], before[0])
        const message = `the piece from ${written(before)} to ${written(position)} leads around ${Math.round(span)}° of the world: write ${beyond} for ${position[0]}, as longitudes go on across the antimeridian, or divide the geometry at longitude 180, ${fixHint}; if it is meant, draw positions between`
        return [problemAt(entry, `${path}[${index}]`, message, 'long way round')]
      }),
    ),
  )
}

/** The position of a stop is known more exactly than a schematic line. */
export const decimalsOfStop = 4

/** A position with more decimals than allowed. */
interface FinePosition {
  entry: Entry
  /** The JSON path in the feature. */
  path: string
  at: Numbers
  /** The largest number of decimals that is allowed, and what allows it. */
  most: number
  of: string
}

/** The positions with more decimals than the precision of their feature allows. */
export function tooFinePositions(content: Content): FinePosition[] {
  return entriesOf(content).flatMap((entry) => {
    const { properties } = entry.written
    const of = `precision "${properties.precision}"`
    const most = decimals[properties.precision]
    const positions = [
      ...positionsOf(entry.written).map((position) => ({ ...position, most, of })),
      ...('label' in properties ? [{ at: properties.label, path: 'properties.label', most, of }] : []),
      ...('stops' in properties ? properties.stops : []).map((stop, index) => {
        return {
          at: stop.coordinates,
          path: `properties.stops[${index}].coordinates`,
          most: decimalsOfStop,
          of: 'a stop',
        }
      }),
    ]
    return positions
      .filter(({ at, most }) => Math.max(decimalsOf(at[0]), decimalsOf(at[1])) > most)
      .map((position) => ({ ...position, entry }))
  })
}

/** Coordinates do not have more decimals than the precision of their feature allows. One problem for each file and limit. */
export function coordinatesAreNoFinerThanPrecision(content: Content): Problem[] {
  const found = tooFinePositions(content)
  const causes = new Map<string, typeof found>()
  for (const position of found) {
    const cause = `${position.entry.file} ${position.of}`
    const group = causes.get(cause)
    if (group) group.push(position)
    else causes.set(cause, [position])
  }
  return [...causes.values()].map((group) => {
    const { entry, path, at, most, of } = group[0]!
    const subject =
      group.length === 1
        ? `${written(at)} has too many decimals`
        : `${counted(group.length)} positions from here on have more than ${most} decimals, as ${written(at)}`
    return problemAt(entry, path, `${subject}: ${of} allows at most ${most}, ${fixHint}`)
  })
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}

export function samePosition(a: Numbers, b: Numbers): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

export function written(position: Numbers): string {
  return `[${position.join(', ')}]`
}
