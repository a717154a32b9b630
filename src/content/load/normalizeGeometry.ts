/**
 * Turns a geometry as the files have it into the one that the atlas works with. The page, the build and the tools read
 * the files through these functions, by way of the schema.
 */
import { distance } from '../../geometry/distance.ts'
import { nearestLongitude, turned, unwrap, unwrapRing, wrapLongitude } from '../../geometry/longitude.ts'
import { signedArea } from '../../geometry/pointInPolygon.ts'
import type { PolygonGeometry, Position } from '../../geometry/position.ts'
import { mergeAtAntimeridian } from './mergeAtAntimeridian.ts'

/** A position of a file: its longitude may be beyond 180, and its height may follow. */
export type WrittenPosition = [longitude: number, latitude: number, ...rest: number[]]

type Geometry<Type extends string, Coordinates> = { type: Type; coordinates: Coordinates }
type Collection<Member> = { type: 'GeometryCollection'; geometries: Member[] }
type Points = Geometry<'Point', WrittenPosition> | Geometry<'MultiPoint', WrittenPosition[]>
type Polygons = Geometry<'Polygon', WrittenPosition[][]> | Geometry<'MultiPolygon', WrittenPosition[][][]>
type Lines = Geometry<'LineString', WrittenPosition[]> | Geometry<'MultiLineString', WrittenPosition[][]>

export type WrittenPoints = Points | Collection<Points>
export type WrittenPolygons = Polygons | Collection<Polygons>
export type WrittenLines = Lines | Collection<Lines>
export type WrittenGeometry = WrittenPoints | WrittenPolygons | WrittenLines

export type PointGeometry = Geometry<'Point', Position> | Geometry<'MultiPoint', Position[]>
export type LineGeometry = Geometry<'LineString', Position[]>

/** The geometries of a collection, or the geometry itself. */
export const membersOf = <Member extends { type: string }>(geometry: Member | Collection<Member>): Member[] =>
  geometry.type === 'GeometryCollection' ? (geometry as Collection<Member>).geometries : [geometry as Member]

/** A position without its height, with a longitude from -180 to 180. */
export const normalizePosition = ([longitude, latitude]: WrittenPosition): Position => [
  wrapLongitude(longitude),
  latitude,
]

/** The points of a geometry, in the order of the file. */
export const pointsIn = (geometry: WrittenPoints): WrittenPosition[] =>
  membersOf<Points>(geometry).flatMap((member) => (member.type === 'Point' ? [member.coordinates] : member.coordinates))

/** The polygons of a geometry, each a list of rings. */
export const polygonsIn = (geometry: WrittenPolygons): WrittenPosition[][][] =>
  membersOf<Polygons>(geometry).flatMap((member) =>
    member.type === 'Polygon' ? [member.coordinates] : member.coordinates,
  )

/** The lines of a geometry. */
export const linesIn = (geometry: WrittenLines): WrittenPosition[][] =>
  membersOf<Lines>(geometry).flatMap((member) =>
    member.type === 'LineString' ? [member.coordinates] : member.coordinates,
  )

/** A point, or several of them as one MultiPoint. */
export function normalizePoints(geometry: WrittenPoints): PointGeometry {
  const points = pointsIn(geometry).map(normalizePosition)
  return points.length === 1 ? { type: 'Point', coordinates: points[0]! } : { type: 'MultiPoint', coordinates: points }
}

const isSame = ([x, y]: Position, [otherX, otherY]: Position): boolean => x === otherX && y === otherY

/** A ring in one piece, closed, and wound counterclockwise, or clockwise around a hole (RFC 7946, 3.1.6). */
function normalizeRing(written: readonly WrittenPosition[], isHole: boolean): Position[] {
  const ring = unwrapRing(written)
  const [first, last] = [ring[0]!, ring.at(-1)!]
  const closed = isSame([nearestLongitude(last[0], first[0]), last[1]], first) ? ring : [...ring, first]
  return signedArea(closed) * (isHole ? 1 : -1) > 0 ? closed.reverse() : closed
}

const shifted = (ring: readonly Position[], turns: number): Position[] =>
  turns ? ring.map(([longitude, latitude]) => [turned(longitude, turns), latitude]) : [...ring]

/** The whole turns by which a ring must be moved so that its westernmost longitude is from -180 up to 180. */
const turnsHome = (ring: readonly Position[]): number => {
  const west = Math.min(...ring.map(([longitude]) => longitude))
  return -Math.floor((west + 180) / 360)
}

/** The rings of a polygon on one copy of the world: the holes on that of the outline. */
function normalizePolygon(rings: readonly WrittenPosition[][]): Position[][] {
  const [outline, ...holes] = rings.map((ring, index) => normalizeRing(ring, index > 0)) as [
    Position[],
    ...Position[][],
  ]
  const turns = turnsHome(outline)
  const [west, east] = [Math.min, Math.max].map((most) => most(...outline.map(([lon]) => lon))) as [number, number]
  return [
    shifted(outline, turns),
    ...holes.map((hole) => {
      const inside = nearestLongitude(hole[0]![0], (west + east) / 2)
      return shifted(hole, turns + Math.round((inside - hole[0]![0]) / 360))
    }),
  ]
}

/** The polygons with rings as RFC 7946 has them. Parts that were cut at the antimeridian are joined and go on beyond 180. */
export function normalizePolygons(geometry: WrittenPolygons): PolygonGeometry {
  const polygons = mergeAtAntimeridian(polygonsIn(geometry).map(normalizePolygon))
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** The parts of a line that end and begin within this distance of each other, in km, are one line. */
const joinKm = 0.01

/**
 * The parts of a corridor as one line, in their order. A part that fits only backwards is reversed. Across the
 * antimeridian the longitudes go on beyond 180.
 * @throws {Error} if a part does not begin where the one before it ends
 */
export function normalizeLines(geometry: WrittenLines): LineGeometry {
  const [first, ...others] = linesIn(geometry).map((line) => unwrap(line)) as [Position[], ...Position[][]]
  let joined = first
  for (const [index, part] of others.entries()) {
    const backwards = part.toReversed()
    const ways = [
      { line: joined, part },
      { line: joined, part: backwards },
      // Only the first part can be turned round: the others follow one that is in its place.
      ...(index === 0
        ? [
            { line: joined.toReversed(), part },
            { line: joined.toReversed(), part: backwards },
          ]
        : []),
    ].map((way) => ({ ...way, gap: distance(way.line.at(-1)!, way.part[0]!) }))
    const best = ways.reduce((least, way) => (way.gap < least.gap ? way : least))
    if (best.gap > joinKm) {
      const km = best.gap < 10 ? Math.round(best.gap * 100) / 100 : Math.round(best.gap)
      throw new Error(
        `a corridor is one line: part ${index + 2} begins ${km} km after part ${index + 1} ends; draw the line between them, or make two corridors`,
      )
    }
    joined = [...best.line, ...best.part.slice(1)]
  }
  const line = unwrap(joined)
  return {
    type: 'LineString',
    coordinates: shifted(line, Math.round((wrapLongitude(line[0]![0]) - line[0]![0]) / 360)),
  }
}
