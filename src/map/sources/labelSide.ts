import { bearing } from '@turf/bearing'
import { distance } from '@turf/distance'
import type { Position } from '../../content/schema'

/** The side of a point, as a compass direction, on which its name is least crossed by lines. */
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

/** Which ways a line leaves a point that it passes within `withinKm`, as bearings in degrees. */
function leaving(point: Position, line: readonly Position[], withinKm: number): number[] {
  // Flat degrees find the nearest vertex many times faster than great circles, which then measure that one.
  const narrowing = Math.cos((point[1] * Math.PI) / 180)
  let nearest = 0
  let least = Infinity
  line.forEach(([lon, lat], index) => {
    const away = ((lon - point[0]) * narrowing) ** 2 + (lat - point[1]) ** 2
    if (away < least) [nearest, least] = [index, away]
  })
  if (line.length === 0 || distance(point, line[nearest]!) > withinKm) return []
  // Some way along, where the name would stand; the nearest pieces may wind.
  return [line[nearest - 4] ?? line[0], line[nearest + 4] ?? line.at(-1)]
    .filter((vertex): vertex is Position => vertex !== undefined && distance(point, vertex) > 1)
    .map((vertex) => (bearing(point, vertex) + 360) % 360)
}

/** Cells of one degree that have a vertex of a line in them or beside them. */
const cellsOf = new WeakMap<readonly (readonly Position[])[], Set<number>>()
const cell = (lon: number, lat: number): number => Math.floor(lon) * 1000 + Math.floor(lat)
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

/** Where a point's name should stand so that the lines there do not run through it; east where there are none. */
export function labelSide(point: Position, lines: readonly (readonly Position[])[], withinKm = 25): Side {
  // No line is near most of many thousand points. A degree is more than 25 km up to 76° north.
  if (withinKm <= 25 && Math.abs(point[1]) < 76 && !cellsAlong(lines).has(cell(...point))) return 'E'
  const taken = lines.flatMap((line) => leaving(point, line, withinKm))
  const freedom = (side: Side) => Math.min(180, ...taken.map((way) => turn(way, directions[side])))
  // Names are wide: beside a point they need less room than above or below it.
  const score = (side: Side) => freedom(side) * (side === 'E' ? 1.15 : side === 'W' ? 1.1 : side === 'N' ? 1.05 : 1)
  return (Object.keys(directions) as Side[]).reduce((best, side) => (score(side) > score(best) ? side : best))
}
