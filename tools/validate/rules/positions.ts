import type { Feature, Position } from '../../../src/content/schema.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import type { Problem } from '../problem.ts'

/** The positions of a line, or of one ring of an area. */
export interface Run {
  /** The JSON path in the feature. */
  path: string
  positions: Position[]
  /** Whether it is the ring of a hole. */
  hole?: boolean
}

/** The line or the rings of a feature; an empty list for a place. */
export function runsOf({ geometry }: Feature): Run[] {
  const path = 'geometry.coordinates'
  if (geometry.type === 'Point') return []
  if (geometry.type === 'LineString') return [{ path, positions: geometry.coordinates }]
  if (geometry.type === 'Polygon') return ringsOf(geometry.coordinates, path)
  return geometry.coordinates.flatMap((rings, index) => ringsOf(rings, `${path}[${index}]`))
}

function ringsOf(rings: Position[][], path: string): Run[] {
  return rings.map((positions, index) => ({ path: `${path}[${index}]`, positions, hole: index > 0 }))
}

/** The last position of a ring is equal to its first (RFC 7946, 3.1.6). */
export function ringsAreClosed(content: Content): Problem[] {
  return content.areas.flatMap((entry) =>
    runsOf(entry.feature).flatMap(({ path, positions }) => {
      const [first, last] = [positions[0]!, positions.at(-1)!]
      if (samePosition(first, last)) return []
      return [problemAt(entry, path, `the ring is open: its last position must be its first, ${written(first)}`)]
    }),
  )
}

/** Outer rings are counterclockwise, holes are clockwise (RFC 7946, 3.1.6). */
export function ringsAreWound(content: Content): Problem[] {
  return content.areas.flatMap((entry) =>
    runsOf(entry.feature).flatMap(({ path, positions, hole }) => {
      const area = signedArea(positions)
      if (hole ? area <= 0 : area >= 0) return []
      const right = hole ? 'a hole must be clockwise' : 'an outer ring must be counterclockwise'
      return [problemAt(entry, path, `the ring has the wrong winding order: ${right}; reverse its positions`)]
    }),
  )
}

/** No position is equal to the one before it. */
export function noPositionRepeats(content: Content): Problem[] {
  return entriesOf(content).flatMap((entry) =>
    runsOf(entry.feature).flatMap(({ path, positions }) =>
      positions.flatMap((position, index) =>
        index > 0 && samePosition(position, positions[index - 1]!)
          ? [problemAt(entry, `${path}[${index}]`, `repeats the position before it, ${written(position)}: remove it`)]
          : [],
      ),
    ),
  )
}

/** No geometry crosses the 180th meridian (RFC 7946, 3.1.9). */
export function nothingCrossesTheAntimeridian(content: Content): Problem[] {
  return entriesOf(content).flatMap((entry) =>
    runsOf(entry.feature).flatMap(({ path, positions }) =>
      positions.flatMap((position, index) =>
        index > 0 && Math.abs(position[0] - positions[index - 1]![0]) > 180
          ? [problemAt(entry, `${path}[${index}]`, 'crosses the antimeridian: divide the geometry at longitude 180')]
          : [],
      ),
    ),
  )
}

/** Largest number of decimals of a coordinate, by precision. 0.01° is about 1 km. */
const decimals = { site: 4, town: 3, region: 2, schematic: 3 }
/** The position of a stop is known more exactly than a schematic line. */
const decimalsOfStop = 4

/** Coordinates do not have more decimals than the precision of their feature allows. */
export function coordinatesAreNoFinerThanPrecision(content: Content): Problem[] {
  return entriesOf(content).flatMap((entry) => {
    const { geometry, properties } = entry.feature
    const most = decimals[properties.precision]
    const runs: Run[] = geometry.type === 'Point' ? [{ path: '', positions: [] }] : runsOf(entry.feature)
    const positions = [
      ...runs.flatMap(({ path, positions }) => positions.map((at, index) => ({ at, path: `${path}[${index}]`, most }))),
      ...(geometry.type === 'Point' ? [{ at: geometry.coordinates, path: 'geometry.coordinates', most }] : []),
      ...('label' in properties ? [{ at: properties.label, path: 'properties.label', most }] : []),
      ...('stops' in properties ? properties.stops : []).map((stop, index) => {
        return { at: stop.coordinates, path: `properties.stops[${index}].coordinates`, most: decimalsOfStop }
      }),
    ]
    return positions
      .filter(({ at, most }) => Math.max(...at.map(decimalsOf)) > most)
      .map(({ at, path, most }) => {
        const of = path.includes('stops') ? 'a stop' : `precision "${properties.precision}"`
        return problemAt(entry, path, `${written(at)} has too many decimals: ${of} allows at most ${most}`)
      })
  })
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}

export function samePosition(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

export function written(position: Position): string {
  return `[${position.join(', ')}]`
}

/** Twice the area of a ring in square degrees; positive if it is counterclockwise. */
function signedArea(ring: Position[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)
}
