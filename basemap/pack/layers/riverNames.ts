/**
 * Lines for the names of rivers: smooth ones, as letters cannot follow the bends of a river. Each zoom of the tiles has lines
 * of its own.
 */
import type { Feature, Position } from 'geojson'
import { joinLines } from '../joinLines.ts'
import { namesOf } from '../names.ts'
import type { BasemapOptions } from '../options.ts'

/** First and last zoom with names of rivers. */
export const riverNameZooms: [number, number] = [4, 7]

/** In px: how far a line may be from its river, and the length that the shortest name needs. */
const [tolerance, shortest] = [8, 70]

/** Returns the lines with names, `scalerank` and `zoom`, the zoom of the tiles that have the line. */
export function riverNameLines(rivers: readonly Feature[], options: BasemapOptions): Feature[] {
  const byName = new Map<string, Feature[]>()
  for (const river of rivers) {
    const { name, lake } = river.properties!
    if (name && !lake) byName.set(name as string, [...(byName.get(name as string) ?? []), river])
  }
  return [...byName.values()].flatMap((parts) => {
    const scalerank = Math.min(...parts.map(({ properties }) => Number(properties!['scalerank'])))
    const { names } = namesOf(parts[0]!, options)
    const courses = joinLines(parts.flatMap(linesOf))
    const [first, last] = riverNameZooms
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((zoom) => scalerank <= zoom)
      .flatMap((zoom) => {
        const px = 360 / (512 * 2 ** zoom)
        const lines = courses
          .map((line) => smooth(simplify(line, tolerance * px)))
          .filter((line) => lengthOf(line) > shortest * px)
        if (lines.length === 0) return []
        const geometry = { type: 'MultiLineString' as const, coordinates: lines }
        return [{ type: 'Feature' as const, properties: { ...names, scalerank, zoom }, geometry }]
      })
  })
}

const linesOf = ({ geometry }: Feature): Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : []

/** Degrees of longitude in which a step is as long on a Mercator map as on the equator: [east, north]. */
function step([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): [number, number] {
  return [lon2 - lon1, (lat2 - lat1) / Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180)]
}

const lengthOf = (line: Position[]): number =>
  line.slice(1).reduce((sum, point, index) => sum + Math.hypot(...step(line[index]!, point)), 0)

/** Leaves out the points that are nearer than `limit` to the line without them (Douglas and Peucker 1973). */
function simplify(line: Position[], limit: number): Position[] {
  const [first, last] = [line[0]!, line.at(-1)!]
  let farthest = { index: 0, distance: limit }
  for (let index = 1; index < line.length - 1; index++) {
    const distance = distanceTo(line[index]!, first, last)
    if (distance > farthest.distance) farthest = { index, distance }
  }
  if (farthest.index === 0) return [first, last]
  const before = simplify(line.slice(0, farthest.index + 1), limit)
  return [...before, ...simplify(line.slice(farthest.index), limit).slice(1)]
}

function distanceTo(point: Position, start: Position, end: Position): number {
  const [dx, dy] = step(start, end)
  const [px, py] = step(start, point)
  const share = dx || dy ? Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy))) : 0
  return Math.hypot(px - share * dx, py - share * dy)
}

/** Cuts the corners of a line (Chaikin 1974). */
function smooth(line: Position[]): Position[] {
  if (line.length < 3) return line
  const between = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, share: number): Position => [
    x1 + (x2 - x1) * share,
    y1 + (y2 - y1) * share,
  ]
  const cut = line
    .slice(1)
    .flatMap((point, index) => [between(line[index]!, point, 0.25), between(line[index]!, point, 0.75)])
  return [line[0]!, ...cut.slice(1, -1), line.at(-1)!]
}
