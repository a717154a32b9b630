/**
 * Lines for the names of rivers: smooth ones, as letters cannot follow the bends of a river, each as long as its name and
 * within a tile, as the map writes no name across the edge of one. Each zoom of the tiles has lines of its own.
 */
import type { Feature, Position } from 'geojson'
import { joinLines } from '../joinLines.ts'
import { namesOf } from '../names.ts'
import type { BasemapOptions } from '../options.ts'

/** First and last zoom with names of rivers. */
export const riverNameZooms: [number, number] = [4, 7]

/** The side of a tile in px. All lengths below are in px of the zoom. */
const tileSize = 512
/** How far a line may be from its river. */
const tolerance = 8
/** A shorter course through a lake is one of the river. */
const longestLake = 60
/** Between the middles of two names of a river, along it. */
const spacing = 300
/** What a line is longer than its name, as MapLibre begins names after two ems. */
const margin = 45
/** The width of a letter at the largest size of the map. */
const letter = 8.5
/** Between the places that are tried. */
const stride = 12
/** Least share of a line's length by which its ends are apart. */
const straight = 0.8

type Px = readonly [x: number, y: number]

/** Returns the lines with names, `scalerank` and `zoom`, the zoom of the tiles that have the line. */
export function riverNameLines(rivers: readonly Feature[], options: BasemapOptions): Feature[] {
  const byName = new Map<string, Feature[]>()
  for (const river of rivers) {
    const name = river.properties!['name'] as string | undefined
    if (name) byName.set(name, [...(byName.get(name) ?? []), river])
  }
  return [...byName.values()].flatMap((parts) => {
    const scalerank = Math.min(...parts.map(({ properties }) => Number(properties!['scalerank'])))
    const { names } = namesOf(parts[0]!, options)
    const length = Math.max(...Object.values(names).map((name) => [...name].length)) * letter + margin
    const [first, last] = riverNameZooms
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((zoom) => scalerank <= zoom + 1)
      .flatMap((zoom) => {
        const scale = tileSize * 2 ** zoom
        const courses = parts.flatMap(({ geometry, properties }) => {
          const lines = linesOf(geometry).map((line) => line.map((position) => toPx(position, scale)))
          return properties!['lake'] ? lines.filter((line) => lengthOf(line) < longestLake) : lines
        })
        const lines = joinLines(courses)
          .map((line) => smooth(simplify(line, tolerance)))
          .flatMap((line) => placesOn(line, length))
          .map((line) => line.map((point) => toDegrees(point, scale)))
        if (lines.length === 0) return []
        const geometry = { type: 'MultiLineString' as const, coordinates: lines }
        return [{ type: 'Feature' as const, properties: { ...names, scalerank, zoom }, geometry }]
      })
  })
}

const linesOf = (geometry: Feature['geometry']): Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : []

/** A position in Web Mercator, where the world is `scale` px wide. */
function toPx([lon = 0, lat = 0]: Position, scale: number): Px {
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)
  return [(lon / 360 + 0.5) * scale, (0.5 - north) * scale]
}

function toDegrees([x, y]: Px, scale: number): Position {
  const lat = Math.atan(Math.sinh((0.5 - y / scale) * 2 * Math.PI)) * (180 / Math.PI)
  return [(x / scale - 0.5) * 360, lat].map((degrees) => Math.round(degrees * 1e4) / 1e4)
}

const distance = ([x1, y1]: Px, [x2, y2]: Px): number => Math.hypot(x2 - x1, y2 - y1)
const between = ([x1, y1]: Px, [x2, y2]: Px, share: number): Px => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]

const lengthOf = (line: readonly Px[]): number =>
  line.slice(1).reduce((sum, point, index) => sum + distance(line[index]!, point), 0)

/** The parts of a line of a length that are the straightest, far enough from one another and each within a tile. */
function placesOn(line: readonly Px[], length: number): Px[][] {
  const count = Math.floor((lengthOf(line) - length) / stride) + 1
  const places = Array.from({ length: Math.max(0, count) }, (_, index) => {
    const part = partOf(line, index * stride, index * stride + length)
    return { part, start: index * stride, straightness: distance(part[0]!, part.at(-1)!) / length }
  })
  const fit = places
    .filter(({ part, straightness }) => straightness >= straight && isInTile(part))
    .sort((one, other) => other.straightness - one.straightness)
  const chosen: typeof fit = []
  for (const place of fit) if (chosen.every(({ start }) => Math.abs(start - place.start) >= spacing)) chosen.push(place)
  return chosen.map(({ part }) => part)
}

const isInTile = (line: readonly Px[]): boolean =>
  [0, 1].every((axis) => new Set(line.map((point) => Math.floor(point[axis]! / tileSize))).size === 1)

/** The part of a line between two distances from its start. */
function partOf(line: readonly Px[], from: number, to: number): Px[] {
  const part: Px[] = []
  let start = 0
  for (const [index, point] of line.slice(1).entries()) {
    const before = line[index]!
    const length = distance(before, point)
    if (start + length > from && start < to) {
      if (part.length === 0) part.push(between(before, point, (from - start) / length))
      part.push(start + length > to ? between(before, point, (to - start) / length) : point)
    }
    start += length
  }
  return part
}

/** Leaves out the points that are nearer than `limit` to the line without them (Douglas and Peucker 1973). */
function simplify(line: Px[], limit: number): Px[] {
  const [first, last] = [line[0]!, line.at(-1)!]
  let farthest = { index: 0, distance: limit }
  for (let index = 1; index < line.length - 1; index++) {
    const away = distanceTo(line[index]!, first, last)
    if (away > farthest.distance) farthest = { index, distance: away }
  }
  if (farthest.index === 0) return [first, last]
  const before = simplify(line.slice(0, farthest.index + 1), limit)
  return [...before, ...simplify(line.slice(farthest.index), limit).slice(1)]
}

function distanceTo(point: Px, start: Px, end: Px): number {
  const length = distance(start, end)
  if (length === 0) return distance(point, start)
  const along = (point[0] - start[0]) * (end[0] - start[0]) + (point[1] - start[1]) * (end[1] - start[1])
  return distance(point, between(start, end, Math.max(0, Math.min(1, along / length ** 2))))
}

/** Cuts the corners of a line (Chaikin 1974). */
function smooth(line: Px[]): Px[] {
  if (line.length < 3) return line
  const cut = line
    .slice(1)
    .flatMap((point, index) => [between(line[index]!, point, 0.25), between(line[index]!, point, 0.75)])
  return [line[0]!, ...cut.slice(1, -1), line.at(-1)!]
}
