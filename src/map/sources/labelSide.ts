import { bearing, distance } from '../../geometry/distance'
import { longitudeFrom, nearestLongitude } from '../../geometry/longitude'
import type { Position } from '../../geometry/position'

/** The side of a point where its name stands, as a compass direction. */
export type Side = 'E' | 'W' | 'N' | 'S'
/** The sides to try for a point's name, best first, by its `labelSide`. */
export const labelSideOrder: Record<Side, readonly Side[]> = {
  N: ['N', 'S', 'E', 'W'],
  S: ['S', 'N', 'E', 'W'],
  W: ['W', 'E', 'N', 'S'],
  E: ['E', 'W', 'S', 'N'],
}

const directions: Record<Side, number> = { E: 90, W: 270, N: 0, S: 180 }

const turn = (one: number, other: number): number => Math.abs(((one - other + 540) % 360) - 180)

/** The bearings, in degrees, in which a line leads away from a point. None if the line is more than `withinKm` away. */
function bearingsOfLine(point: Position, line: readonly Position[], withinKm: number): number[] {
  // The nearest vertex is found in plain degrees, many times faster than with great circles.
  const narrowing = Math.cos((point[1] * Math.PI) / 180)
  let nearest = 0
  let least = Infinity
  line.forEach(([lon, lat], index) => {
    const away = ((nearestLongitude(lon, point[0]) - point[0]) * narrowing) ** 2 + (lat - point[1]) ** 2
    if (away < least) [nearest, least] = [index, away]
  })
  if (line.length === 0 || distance(point, line[nearest]!) > withinKm) return []
  // Uses the vertices four before and four after, because the line can bend sharply at the point.
  return [line[nearest - 4] ?? line[0], line[nearest + 4] ?? line.at(-1)]
    .filter((vertex): vertex is Position => vertex !== undefined && distance(point, vertex) > 1)
    .map((vertex) => (bearing(point, vertex) + 360) % 360)
}

/** Cells of one degree that have a vertex of a line, and the cells around them. */
const cellsOf = new WeakMap<readonly (readonly Position[])[], Set<number>>()
const cell = (lon: number, lat: number): number => Math.floor(longitudeFrom(lon, -180)) * 1000 + Math.floor(lat)
function cellsAlong(lines: readonly (readonly Position[])[]): Set<number> {
  const known = cellsOf.get(lines)
  if (known) return known
  const cells = new Set<number>()
  for (const [lon, lat] of lines.flat()) {
    for (const east of [-1, 0, 1]) for (const north of [-1, 0, 1]) cells.add(cell(lon + east, lat + north))
  }
  cellsOf.set(lines, cells)
  return cells
}

/** Returns the side of a point on which lines cross its name least: east if no line is within `withinKm`. */
export function labelSide(point: Position, lines: readonly (readonly Position[])[], withinKm = 25): Side {
  // A degree of longitude is longer than 25 km up to 76° north.
  if (withinKm <= 25 && Math.abs(point[1]) < 76 && !cellsAlong(lines).has(cell(...point))) return 'E'
  const taken = lines.flatMap((line) => bearingsOfLine(point, line, withinKm))
  const freedom = (side: Side) => Math.min(180, ...taken.map((way) => turn(way, directions[side])))
  // Names are wide: lines cross them less beside a point than above or below it.
  const score = (side: Side) => freedom(side) * (side === 'E' ? 1.15 : side === 'W' ? 1.1 : side === 'N' ? 1.05 : 1)
  return (Object.keys(directions) as Side[]).reduce((best, side) => (score(side) > score(best) ? side : best))
}
