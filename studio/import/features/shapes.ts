/** Geometries of files as an atlas has them. */
import type { Geometry } from 'geojson'
import {
  normalizeLines,
  normalizePoints,
  normalizePolygons,
  type LineGeometry,
  type PointGeometry,
  type WrittenLines,
  type WrittenPoints,
  type WrittenPolygons,
} from '../../../src/content/load/normalizeGeometry.ts'
import { lineGeometry, pointGeometry, polygonGeometry } from '../../../src/content/geometrySchema.ts'
import * as v from 'valibot'
import { distance } from '../../../src/geometry/distance.ts'
import type { PolygonGeometry, Position } from '../../../src/geometry/position.ts'
import { message, refuse, type Message } from '../messages.ts'
import { fileOf } from './ownProperties.ts'
import type { FeatureFile } from '../../../src/content/load/contentFiles.ts'

export type AtlasGeometry = PointGeometry | PolygonGeometry | LineGeometry

/** Parts of a recorded track that are no farther apart are one line, in km. */
const longestGap = 2
/** Lines and outlines with more positions are simplified. */
const mostPositions = 5000

const flat = (geometry: Geometry): Exclude<Geometry, { type: 'GeometryCollection' }>[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(flat) : [geometry]

/** The file of the atlas that a geometry belongs to. A collection must have one type. */
export function fileOfGeometry(geometry: Geometry): FeatureFile {
  const files = new Set(flat(geometry).map(({ type }) => fileOf(type)))
  const [file] = files
  if (files.size !== 1 || !file) return refuse('mixed-geometry')
  return file
}

function checkPosition(position: readonly number[]): void {
  const [longitude, latitude] = position
  if (
    typeof longitude !== 'number' ||
    typeof latitude !== 'number' ||
    !Number.isFinite(longitude) ||
    !Number.isFinite(latitude)
  ) {
    refuse('bad-position', { text: JSON.stringify(position) ?? '' })
  }
  if (Math.abs(longitude!) > 1000 || Math.abs(latitude!) > 1000)
    refuse('projected', { system: 'metres of a projection' })
  if (Math.abs(latitude!) > 90) refuse('bad-latitude', { value: latitude! })
  if (Math.abs(longitude!) > 360) refuse('bad-longitude', { value: longitude! })
}

function checkPositions(coordinates: unknown): void {
  if (!Array.isArray(coordinates) || coordinates.length === 0) refuse('no-position')
  const list = coordinates as unknown[]
  if (Array.isArray(list[0])) list.forEach(checkPositions)
  else checkPosition(list as number[])
}

/** The parts of a line joined where they are near one another, in their order. */
function joinedParts(geometry: Geometry): { geometry: Geometry; gap: number } {
  const parts = flat(geometry).flatMap((part) =>
    part.type === 'MultiLineString' ? part.coordinates : part.type === 'LineString' ? [part.coordinates] : [],
  )
  const filled = parts.filter((part) => part.length > 1)
  if (filled.length < 2)
    return { geometry: filled[0] ? { type: 'LineString', coordinates: filled[0] } : geometry, gap: 0 }
  let gap = 0
  const near = filled.slice(1).every((part, index) => {
    const between = distance(filled[index]!.at(-1)!.slice(0, 2) as Position, part[0]!.slice(0, 2) as Position)
    gap = Math.max(gap, between)
    return between <= longestGap
  })
  if (!near || gap <= 0.01) return { geometry, gap: 0 }
  return { geometry: { type: 'LineString', coordinates: filled.flat() }, gap }
}

/** Positions that are needed to draw a line within a tolerance in degrees (Douglas and Peucker). */
export function simplified(line: readonly Position[], tolerance: number): Position[] {
  const keep = new Uint8Array(line.length)
  keep[0] = keep[line.length - 1] = 1
  const left: [number, number][] = [[0, line.length - 1]]
  for (let range = left.pop(); range; range = left.pop()) {
    const [from, to] = range
    const [[ax, ay], [bx, by]] = [line[from]!, line[to]!]
    const length = Math.hypot(bx - ax, by - ay)
    let [farthest, at] = [tolerance, -1]
    for (let index = from + 1; index < to; index++) {
      const [x, y] = line[index]!
      const off =
        length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
      if (off > farthest) [farthest, at] = [off, index]
    }
    if (at < 0) continue
    keep[at] = 1
    left.push([from, at], [at, to])
  }
  return line.filter((_, index) => keep[index])
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

/** Rounded positions without those that repeat the one before. */
function tidied(line: readonly Position[], decimals: number): Position[] {
  const rounded = line.map(([x, y]): Position => [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))])
  return rounded.filter((position, index) => index === 0 || !isSame(position, rounded[index - 1]!))
}

/** The geometry as the atlas works with it, neither rounded nor simplified. */
export function normalized(geometry: Geometry, file: FeatureFile): { geometry: AtlasGeometry; notes: Message[] } {
  for (const part of flat(geometry)) checkPositions(part.coordinates)
  const schema = {
    'places.geojson': pointGeometry,
    'areas.geojson': polygonGeometry,
    'corridors.geojson': lineGeometry,
  }[file]
  if (file === 'places.geojson') return { geometry: normalizePoints(geometry as WrittenPoints), notes: [] }
  if (file === 'areas.geojson') {
    if (!v.is(schema, geometry)) refuse('ring-too-short')
    return { geometry: normalizePolygons(geometry as WrittenPolygons), notes: [] }
  }
  const { geometry: line, gap } = joinedParts(geometry)
  if (flat(line).every((part) => new Set((part.coordinates as number[][]).map(String)).size < 2))
    refuse('line-too-short')
  try {
    return {
      geometry: normalizeLines(line as WrittenLines),
      notes: gap > 0 ? [message('line-extended', { km: Math.round(gap * 10) / 10 })] : [],
    }
  } catch (error) {
    return refuse('line-in-parts', { reason: (error as Error).message.replace(/^a corridor is one line: /, '') })
  }
}

/** The geometry with as many decimals as its precision allows, and no more positions than are seen. */
export function fitted(geometry: AtlasGeometry, decimals: number): { geometry: AtlasGeometry; notes: Message[] } {
  const notes: Message[] = []
  const fit = (line: readonly Position[]): Position[] => {
    const tidy = tidied(line, decimals)
    if (tidy.length <= mostPositions) return tidy
    const fewer = tidied(simplified(tidy, 0.5 * 10 ** -decimals), decimals)
    if (fewer.length < tidy.length) notes.push(message('simplified', { before: line.length, after: fewer.length }))
    return fewer
  }
  const ring = (line: readonly Position[]) => {
    const fitting = fit(line)
    if (fitting.length < 4) refuse('ring-too-short')
    return fitting
  }
  const before = JSON.stringify(geometry)
  let result: AtlasGeometry
  switch (geometry.type) {
    case 'Point':
      result = { type: 'Point', coordinates: tidied([geometry.coordinates], decimals)[0]! }
      break
    case 'MultiPoint':
      result = { type: 'MultiPoint', coordinates: tidied(geometry.coordinates, decimals) }
      break
    case 'LineString':
      result = { type: 'LineString', coordinates: fit(geometry.coordinates) }
      if (result.coordinates.length < 2) refuse('line-too-short')
      break
    case 'Polygon':
      result = { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
      break
    case 'MultiPolygon':
      result = { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(ring)) }
  }
  if (JSON.stringify(result) !== before && notes.length === 0) notes.push(message('rounded', { decimals }))
  return { geometry: result, notes }
}

type Nested = Position | Nested[]

/** About a metre: tables round to it. */
const tolerance = 1.1e-5
const isNear = (a: Position, b: Position): boolean =>
  Math.abs(a[0] - b[0]) <= tolerance && Math.abs(a[1] - b[1]) <= tolerance

/** Whether two rings are the same, wherever they begin. */
function isSameRing(a: readonly Position[], b: readonly Position[]): boolean {
  if (a.length !== b.length) return false
  const [open, other] = [a.slice(0, -1), b.slice(0, -1)]
  return other.some((_, shift) =>
    open.every((position, index) => isNear(position, other[(index + shift) % other.length]!)),
  )
}

const polygonsOf = (geometry: PolygonGeometry): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
const isSamePolygon = (a: readonly Position[][], b: readonly Position[][]): boolean =>
  a.length === b.length && a.every((ring, index) => isSameRing(ring, b[index]!))

/** Whether two geometries are the same to about a metre. */
export function isSameGeometry(a: AtlasGeometry, b: AtlasGeometry): boolean {
  if (isPolygonal(a) && isPolygonal(b)) {
    const [polygons, others] = [polygonsOf(a), [...polygonsOf(b)]]
    if (polygons.length !== others.length) return false
    return polygons.every((polygon) => {
      const at = others.findIndex((other) => isSamePolygon(polygon, other))
      if (at < 0) return false
      others.splice(at, 1)
      return true
    })
  }
  const same = (one: Nested, other: Nested): boolean =>
    typeof one[0] === 'number'
      ? isNear(one as Position, other as Position)
      : one.length === other.length &&
        (one as Nested[]).every((inner, index) => same(inner, (other as Nested[])[index]!))
  return a.type === b.type && same(a.coordinates as Nested, b.coordinates as Nested)
}

export const isPolygonal = (geometry: AtlasGeometry): geometry is PolygonGeometry =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'

/** An area without the polygons of its members: exports add these. The area itself if none or all of it would go. */
export function withoutPolygons(geometry: PolygonGeometry, members: readonly PolygonGeometry[]): PolygonGeometry {
  const others = members.flatMap(polygonsOf)
  const left = polygonsOf(geometry).filter((polygon) => !others.some((other) => isSamePolygon(polygon, other)))
  if (left.length === 0 || left.length === polygonsOf(geometry).length) return geometry
  return left.length === 1 ? { type: 'Polygon', coordinates: left[0]! } : { type: 'MultiPolygon', coordinates: left }
}

/** A point inside or near the largest polygon, for the name of an area: the middle of its extent. */
export function labelOf(geometry: PolygonGeometry, decimals: number): Position {
  const size = (ring: readonly Position[]) => {
    const [west, east, south, north] = extentOf(ring)
    return (east - west) * (north - south)
  }
  const outlines = polygonsOf(geometry).map(([outline]) => outline!)
  const largest = outlines.reduce((a, b) => (size(b) > size(a) ? b : a))
  const [west, east, south, north] = extentOf(largest)
  return [Number(((west + east) / 2).toFixed(decimals)), Number(((south + north) / 2).toFixed(decimals))]
}

function extentOf(ring: readonly Position[]): [west: number, east: number, south: number, north: number] {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of ring) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return [west, east, south, north]
}
