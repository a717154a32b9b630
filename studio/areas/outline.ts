/** Outlines of areas, as few positions as their precision needs. */
import type { Precision, WrittenFeature } from '../../src/content/schema.ts'
import { signedArea } from '../../src/geometry/pointInPolygon.ts'
import type { PolygonGeometry, Position } from '../../src/geometry/position.ts'
import { fixPositions } from '../../tools/validate/fix/geometry.ts'
import { crossingRuns } from '../../tools/validate/rules/crossings.ts'

/** Degrees by which a ring may be off: the first that gives one which does not cross itself counts. */
const tolerances = [0.03, 0.02, 0.01, 0.05, 0.1]
/** Square degrees. Smaller islands and holes are left out, except the largest polygon. */
const smallest = 0.01
/** The part of the largest polygon. */
const smallestPart = 0.0002

/** An outline that is off by 3 km at most, with the decimals of a town, as RFC 7946 has it. */
export function simpleOutline(geometry: PolygonGeometry): PolygonGeometry {
  let outline = tidy(simplified(polygonsOf(geometry)), 'town')
  // Of two rings that meet, such as an exclave and the ring around it, the smaller one is left out.
  for (let clash = clashIn(outline); clash && clash[0] !== clash[1]; clash = clashIn(outline)) {
    const smaller = areaOf(ringsIn(outline)[clash[0]]!) < areaOf(ringsIn(outline)[clash[1]]!) ? clash[0] : clash[1]
    outline = withoutRing(outline, ringsIn(outline)[smaller]!)
  }
  return outline
}

const polygonsOf = (geometry: PolygonGeometry): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
const ringsIn = (geometry: PolygonGeometry): Position[][] => polygonsOf(geometry).flat()
const areaOf = (ring: Position[]): number => Math.abs(signedArea(ring))

const geometryOf = (polygons: Position[][][]): PolygonGeometry =>
  polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons }

/** The geometry without a ring, and without the holes in it. */
const withoutRing = (geometry: PolygonGeometry, ring: Position[]): PolygonGeometry =>
  geometryOf(
    polygonsOf(geometry)
      .filter(([outer]) => outer !== ring)
      .map((rings) => rings.filter((one) => one !== ring)),
  )

/** Rounds, closes and winds the rings, and cuts them at the antimeridian. */
export const tidy = (geometry: PolygonGeometry, precision: Precision): PolygonGeometry =>
  fixPositions(featureOf(geometry, precision)).geometry as PolygonGeometry

export const crossesItself = (geometry: PolygonGeometry): boolean => clashIn(geometry) !== undefined

const clashIn = (geometry: PolygonGeometry) => crossingRuns(featureOf(geometry, 'town'))

const featureOf = (geometry: PolygonGeometry, precision: Precision) =>
  ({ type: 'Feature', id: 'area', geometry, properties: { precision, label: [0, 0] } }) as unknown as WrittenFeature

function simplified(polygons: readonly Position[][][]): PolygonGeometry {
  const largest = Math.max(...polygons.map(([outer]) => areaOf(outer!)))
  const least = Math.min(largest, Math.max(smallest, largest * smallestPart))
  return geometryOf(
    polygons
      .filter(([outer]) => areaOf(outer!) >= least)
      .map(([outer, ...holes]) =>
        [outer!, ...holes.filter((hole) => areaOf(hole) >= smallest)].map((ring) => simplifiedRing(ring)),
      ),
  )
}

function simplifiedRing(ring: readonly Position[]): Position[] {
  const rings = tolerances.map((tolerance) => withTolerance(ring, tolerance)).filter(({ length }) => length > 3)
  return rings.find((one) => !clashIn(tidy(geometryOf([[one]]), 'town'))) ?? [...ring]
}

/** A ring by the algorithm of Douglas and Peucker, in two halves: it begins where it ends. */
function withTolerance(ring: readonly Position[], tolerance: number): Position[] {
  let far = 0
  for (let index = 1; index < ring.length; index++)
    if (squared(ring[index]!, ring[0]!) > squared(ring[far]!, ring[0]!)) far = index
  return [...simplifiedLine(ring.slice(0, far + 1), tolerance), ...simplifiedLine(ring.slice(far), tolerance).slice(1)]
}

const squared = ([x, y]: Position, [otherX, otherY]: Position): number => (x - otherX) ** 2 + (y - otherY) ** 2

function simplifiedLine(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1])
  const left: [number, number][] = [[0, line.length - 1]]
  for (let part = left.pop(); part; part = left.pop()) {
    const [from, to] = part
    let [far, most] = [0, tolerance ** 2]
    for (let index = from + 1; index < to; index++) {
      const off = squaredOff(line[index]!, line[from]!, line[to]!)
      if (off > most) [far, most] = [index, off]
    }
    if (far === 0) continue
    kept.add(far)
    left.push([from, far], [far, to])
  }
  return line.filter((_, index) => kept.has(index))
}

/** The square of the distance from a position to the piece between two others, in degrees. */
function squaredOff(position: Position, start: Position, end: Position): number {
  const length = squared(start, end)
  if (length === 0) return squared(position, start)
  const along =
    ((position[0] - start[0]) * (end[0] - start[0]) + (position[1] - start[1]) * (end[1] - start[1])) / length
  const share = Math.max(0, Math.min(1, along))
  return squared(position, [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])])
}
