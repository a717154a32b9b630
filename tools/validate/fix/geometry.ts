/**
 * Mends the geometry of a feature as it is written, for `npm run validate -- --fix`. Pure functions: they return the same
 * object where nothing is to be mended.
 */
import { isDeepStrictEqual } from 'node:util'
import {
  linesIn,
  pointsIn,
  polygonsIn,
  type WrittenGeometry,
  type WrittenPosition,
} from '../../../src/content/load/normalizeGeometry.ts'
import type { WrittenFeature } from '../../../src/content/schema.ts'
import { nearestLongitude, turned, unwrap, unwrapRing, wrapLongitude } from '../../../src/geometry/longitude.ts'
import { isInside, signedArea } from '../../../src/geometry/pointInPolygon.ts'
import type { Position } from '../../../src/geometry/position.ts'
import { decimals } from '../../../src/content/precision.ts'
import { decimalsOfStop, samePosition } from '../rules/positions.ts'

type Rings = Position[][]

/** A position without its height, rounded. */
const rounded = ([longitude, latitude]: WrittenPosition, digits: number): Position => [
  Number(longitude.toFixed(digits)),
  Number(latitude.toFixed(digits)),
]

/** The positions, without those that repeat the one before. A line keeps two at least. */
function withoutRepeats(positions: readonly Position[]): Position[] {
  const kept = positions.filter((position, index) => index === 0 || !samePosition(position, positions[index - 1]!))
  return kept.length < 2 ? positions.slice(0, 2) : kept
}

/** The latitude, rounded, at which the piece between two positions crosses a meridian. */
const latitudeAt = (meridian: number, [x, y]: Position, [otherX, otherY]: Position, digits: number): number =>
  Number((y + ((meridian - x) / (otherX - x)) * (otherY - y)).toFixed(digits))

/** The number of the world, 0 for longitudes from -180 to 180, that a longitude lies on. */
const worldOf = (longitude: number): number => Math.ceil((longitude - 180) / 360)

const homeFrom = (positions: readonly Position[], world: number): Position[] =>
  positions.map(([longitude, latitude]) => [turned(longitude, -world), latitude])

/** The parts of a line between the antimeridians that it crosses, each with longitudes from -180 to 180. */
function splitLine(positions: readonly Position[], digits: number): Position[][] {
  const parts: Position[][] = []
  let part = [positions[0]!]
  // A line that begins on an antimeridian is in the world that it goes to.
  const inside = positions.find(([longitude]) => (longitude - 180) % 360 !== 0) ?? positions[0]!
  let world = worldOf(inside[0])
  const finish = () => {
    if (part.length > 1) parts.push(homeFrom(part, world))
  }
  for (const position of positions.slice(1)) {
    const [west, east] = [360 * world - 180, 360 * world + 180]
    const longitude = position[0]
    if (longitude < west || longitude > east) {
      const meridian = longitude > east ? east : west
      const crossing: Position = [meridian, latitudeAt(meridian, part.at(-1)!, position, digits)]
      if (!samePosition(part.at(-1)!, crossing)) part.push(crossing)
      finish()
      part = [crossing]
      world += longitude > east ? 1 : -1
    }
    part.push(position)
  }
  finish()
  return parts
}

/** A closed ring, wound counterclockwise, or clockwise around a hole. */
function mendRing(written: readonly Position[], isHole: boolean): Position[] {
  const ring = withoutRepeats(unwrapRing(written))
  const [first, last] = [ring[0]!, ring.at(-1)!]
  const isClosed = samePosition([nearestLongitude(last[0], first[0]), last[1]], first)
  const closed = isClosed ? ring : [...ring, first]
  return signedArea(closed) * (isHole ? 1 : -1) > 0 ? closed.reverse() : closed
}

/** The parts of rings on one side of a meridian, each from the meridian to the meridian, in the direction of its ring. */
interface Half {
  rings: Rings
  paths: Position[][]
}

/** Cuts rings at a meridian. A position on it is in the west. */
function halvesOf(rings: Rings, meridian: number, digits: number): { west: Half; east: Half } {
  const halves = { west: { rings: [], paths: [] } as Half, east: { rings: [], paths: [] } as Half }
  const halfOf = ([longitude]: Position) => (longitude > meridian ? halves.east : halves.west)
  for (const ring of rings) {
    const open = ring.slice(0, -1)
    const start = open.findIndex((position, index) => halfOf(position) !== halfOf(open.at(index - 1)!))
    if (start < 0) {
      halfOf(open[0]!).rings.push(ring)
      continue
    }
    let path: Position[] = []
    for (let step = 0; step <= open.length; step++) {
      const [before, position] = [open.at((start + step - 1) % open.length)!, open[(start + step) % open.length]!]
      if (halfOf(before) !== halfOf(position)) {
        const crossing: Position = [meridian, latitudeAt(meridian, before, position, digits)]
        if (step > 0) halfOf(before).paths.push(withoutRepeats([...path, crossing]))
        path = [crossing]
      }
      path.push(position)
    }
  }
  return halves
}

/**
 * The polygons of a half. On the meridian the inside is between the first and second crossing, the third and fourth, and so
 * on, so each path goes on with the path at the other end of its stretch.
 */
function polygonsOf({ rings, paths }: Half): Rings[] {
  const ends = paths.flatMap((path) => [
    { path, latitude: path[0]![1], isStart: true },
    { path, latitude: path.at(-1)![1], isStart: false },
  ])
  ends.sort((a, b) => a.latitude - b.latitude)
  const next = new Map<Position[], Position[]>()
  ends.forEach(({ path, isStart }, index) => {
    if (!isStart) next.set(path, ends[index ^ 1]!.path)
  })
  const outlines: Rings = []
  const left = new Set(paths)
  for (const first of left) {
    const outline: Position[] = []
    for (let path = first; left.delete(path); path = next.get(path)!) outline.push(...path)
    outlines.push(withoutRepeats([...outline, outline[0]!]))
  }
  const isOutline = (ring: Position[]) => signedArea(ring) > 0
  const holes = rings.filter((ring) => !isOutline(ring))
  const isIn = (hole: Position[], outline: Position[]) =>
    hole.every((position) => isInside(position, { type: 'Polygon', coordinates: [outline] }))
  const areas = outlines.filter(({ length }) => length > 3)
  return [...areas, ...rings.filter(isOutline)].map((outline) => [
    outline,
    ...holes.filter((hole) => isIn(hole, outline)),
  ])
}

/** The parts of a polygon between the antimeridians that it crosses, each with longitudes from -180 to 180. */
function splitPolygon(rings: Rings, digits: number): Rings[] {
  const longitudes = rings[0]!.map(([longitude]) => longitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const world = Math.floor((west + 180) / 360)
  const home = rings.map((ring) => homeFrom(ring, world))
  if (east - 360 * world <= 180) return [home]
  const halves = halvesOf(home, 180, digits)
  const beyond = polygonsOf(halves.east).map((polygon) => polygon.map((ring) => homeFrom(ring, 1)))
  return [...polygonsOf(halves.west), ...beyond]
}

/** The holes on the copy of the world on which the outline is. */
function onOneCopy([outline, ...holes]: Rings): Rings {
  const longitudes = outline!.map(([longitude]) => longitude)
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2
  return [
    outline!,
    ...holes.map((hole) => {
      const turns = Math.round((nearestLongitude(hole[0]![0], middle) - hole[0]![0]) / 360)
      return homeFrom(hole, -turns)
    }),
  ]
}

type Member = Exclude<WrittenGeometry, { type: 'GeometryCollection' }>

/** One geometry with several parts, or with one. */
const one = <C>(type: 'Point' | 'LineString' | 'Polygon', parts: C[]) =>
  (parts.length === 1 ? { type, coordinates: parts[0]! } : { type: `Multi${type}`, coordinates: parts }) as Member

function fixMember(member: Member, digits: number): Member {
  const round = (positions: readonly WrittenPosition[]) => positions.map((position) => rounded(position, digits))
  switch (member.type) {
    case 'Point':
    case 'MultiPoint':
      return one('Point', round(pointsIn(member)).map(onGlobe))
    case 'LineString':
    case 'MultiLineString':
      return one(
        'LineString',
        linesIn(member).flatMap((line) => splitLine(withoutRepeats(unwrap(round(line))), digits)),
      )
    case 'Polygon':
    case 'MultiPolygon':
      return one(
        'Polygon',
        polygonsIn(member).flatMap((rings) =>
          splitPolygon(onOneCopy(rings.map((ring, index) => mendRing(round(ring), index > 0))), digits),
        ),
      )
  }
}

const onGlobe = ([longitude, latitude]: Position): Position => [wrapLongitude(longitude), latitude]

/** `fixed`, or the value itself if that is the same. */
const kept = <T>(value: T, fixed: unknown): T => (isDeepStrictEqual(value, fixed) ? value : (fixed as T))

/**
 * A feature with positions as RFC 7946 and its precision have them: without heights, rounded, without repeats, with closed
 * and wound rings, cut at the antimeridian. Everything else, and all order, stays. Returns the same object if nothing is
 * to be mended.
 */
export function fixPositions<F extends WrittenFeature>(feature: F): F {
  const { geometry, properties } = feature
  const digits = decimals[properties.precision]
  const fixed =
    geometry.type === 'GeometryCollection'
      ? { ...geometry, geometries: geometry.geometries.map((member) => fixMember(member, digits)) }
      : fixMember(geometry, digits)
  return kept(feature, {
    ...feature,
    properties: {
      ...properties,
      ...('label' in properties && { label: onGlobe(rounded(properties.label, digits)) }),
      ...('stops' in properties && {
        stops: properties.stops.map((stop) => ({
          ...stop,
          coordinates: onGlobe(rounded(stop.coordinates, decimalsOfStop)),
        })),
      }),
    },
    geometry: fixed,
  })
}
