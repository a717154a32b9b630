/**
 * Geometries for files. The atlas works with lines and polygons whose longitudes go on beyond 180; RFC 7946 (3.1.9) and KML want
 * them cut at the antimeridian.
 */
import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson'
import { memoizeByRef } from '../../src/content/memoizeByRef.ts'
import type { Feature } from '../../src/content/schema.ts'
import { isInside, signedArea } from '../../src/geometry/pointInPolygon.ts'
import type { Position } from '../../src/geometry/position.ts'

export type CutGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon
type Rings = Position[][]

const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

/** The latitude at which a piece crosses a meridian. */
const latitudeAt = ([x, y]: Position, [nextX, nextY]: Position, meridian: number): number =>
  rounded(y + ((nextY - y) * (meridian - x)) / (nextX - x))

/** The number of the copy of the world on which a longitude lies: 0 from -180 up to 180. */
const copyOf = (longitude: number): number => Math.floor((longitude + 180) / 360)
const home = (copy: number, [longitude, latitude]: Position): Position => [rounded(longitude - 360 * copy), latitude]

/** The meridians at which a range of longitudes must be cut, from west to east. */
function seams(west: number, east: number): number[] {
  const first = copyOf(west) + 1
  return Array.from(
    { length: Math.max(0, copyOf(east) - first + 1) },
    (_, index) => 360 * (first + index) - 180,
  ).filter((seam) => seam > west && seam < east)
}

/** The parts of a line on each side of the antimeridian. */
export function cutLine(line: readonly Position[]): Position[][] {
  const parts: Position[][] = []
  let copy: number | undefined
  line.slice(1).forEach((end, index) => {
    const start = line[index]!
    const [west, east] = start[0] < end[0] ? [start[0], end[0]] : [end[0], start[0]]
    const crossings = seams(west, east).map((seam): Position => [seam, latitudeAt(start, end, seam)])
    if (end[0] < start[0]) crossings.reverse()
    const stations = [start, ...crossings, end]
    stations.slice(1).forEach((to, step) => {
      const from = stations[step]!
      const onCopy = copyOf((from[0] + to[0]) / 2)
      if (onCopy !== copy) parts.push([home(onCopy, from)])
      parts.at(-1)!.push(home(onCopy, to))
      copy = onCopy
    })
  })
  return parts
}

/** A part of a ring on one side of a meridian, from the meridian to the meridian. */
type Path = Position[]

/** The parts of a closed ring on each side of a meridian; a ring on one side is returned whole. */
function pathsOf(ring: readonly Position[], meridian: number): { west: Path[]; east: Path[] } | 'west' | 'east' {
  const open = ring.slice(0, -1)
  const isEast = open.map(([x]) => x >= meridian)
  if (isEast.every((east) => east)) return 'east'
  if (isEast.every((east) => !east)) return 'west'
  const sides: { west: Path[]; east: Path[] } = { west: [], east: [] }
  const start = open.findIndex((_, index) => isEast[index] !== isEast.at(index - 1))
  let path: Path = []
  for (let step = 0; step <= open.length; step++) {
    const [index, before] = [(start + step) % open.length, (start + step - 1 + open.length) % open.length]
    if (isEast[index] !== isEast[before]) {
      const crossing: Position = [meridian, latitudeAt(open[before]!, open[index]!, meridian)]
      if (step > 0) sides[isEast[before] ? 'east' : 'west'].push([...path, crossing])
      path = [crossing]
    }
    path.push(open[index]!)
  }
  return sides
}

/**
 * The rings that paths on one side of a meridian make with it. The inside is on the left of a path, so that west of the meridian the
 * ring goes on with the next path to the north, and east of it with the next to the south.
 */
function linked(paths: readonly Path[], northwards: boolean): Rings {
  const unused = new Set(paths)
  const distance = (end: Position, path: Path) => (path[0]![1] - end[1]) * (northwards ? 1 : -1)
  const rings: Rings = []
  for (const first of unused) {
    unused.delete(first)
    const ring = [...first]
    for (;;) {
      const end = ring.at(-1)!
      const ahead = [first, ...unused].filter((path) => distance(end, path) >= 0)
      const next = ahead.reduce<Path | undefined>(
        (nearest, path) => (nearest && distance(end, nearest) <= distance(end, path) ? nearest : path),
        undefined,
      )
      if (!next || next === first) break
      unused.delete(next)
      ring.push(...next)
    }
    rings.push([...ring, ring[0]!])
  }
  return rings
}

const isSame = ([x, y]: Position, [otherX, otherY]: Position): boolean => x === otherX && y === otherY
const withoutRepeats = (ring: Position[]): Position[] =>
  ring.filter((position, index) => index === 0 || !isSame(position, ring[index - 1]!))

/** The parts of a polygon west and east of a meridian. Its rings are wound as RFC 7946 has it. */
function split(rings: Rings, meridian: number): { west: Rings[]; east: Rings[] } {
  const whole: { west: Rings; east: Rings } = { west: [], east: [] }
  const paths: { west: Path[]; east: Path[] } = { west: [], east: [] }
  for (const ring of rings) {
    const parts = pathsOf(ring, meridian)
    if (typeof parts === 'string') whole[parts].push(ring)
    else for (const side of ['west', 'east'] as const) paths[side].push(...parts[side])
  }
  const polygonsOn = (side: 'west' | 'east'): Rings[] => {
    const made = linked(paths[side], side === 'west').map(withoutRepeats)
    const all = [...made, ...whole[side]]
    const outlines = all.filter((ring) => ring.length > 3 && signedArea(ring) > 0)
    const holes = all.filter((ring) => ring.length > 3 && signedArea(ring) < 0)
    const isIn = (hole: Position[], outline: Position[]) =>
      hole.some((position) => isInside(position, { type: 'Polygon', coordinates: [outline] }))
    return outlines.map((outline) => [outline, ...holes.filter((hole) => isIn(hole, outline))])
  }
  return { west: polygonsOn('west'), east: polygonsOn('east') }
}

/** The parts of a polygon, each between -180 and 180. */
export function cutPolygon(rings: Rings): Rings[] {
  const longitudes = rings[0]!.map(([longitude]) => longitude)
  const [west, east] = [longitudes.reduce((a, b) => Math.min(a, b)), longitudes.reduce((a, b) => Math.max(a, b))]
  const [seam] = seams(west, east)
  if (seam === undefined) {
    const copy = copyOf((west + east) / 2)
    return [copy ? rings.map((ring) => ring.map((position) => home(copy, position))) : rings]
  }
  const sides = split(rings, seam)
  return [...sides.west.flatMap(cutPolygon), ...sides.east.flatMap(cutPolygon)]
}

/** The geometry of a feature as RFC 7946 has it: no part crosses the antimeridian. Several files need it. */
export const cutAtAntimeridian = memoizeByRef(({ geometry }: Feature): CutGeometry => {
  switch (geometry.type) {
    case 'LineString': {
      const parts = cutLine(geometry.coordinates)
      return parts.length === 1
        ? { type: 'LineString', coordinates: parts[0]! }
        : { type: 'MultiLineString', coordinates: parts }
    }
    case 'Polygon':
    case 'MultiPolygon': {
      const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(cutPolygon)
      return parts.length === 1
        ? { type: 'Polygon', coordinates: parts[0]! }
        : { type: 'MultiPolygon', coordinates: parts }
    }
    default:
      return geometry
  }
})
