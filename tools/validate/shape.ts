/**
 * Point-in-polygon tests for many points, because the rules test every km of the corridors. The edges are sorted into bands
 * of latitude: on the areas of the atlas this is 16 times as fast as `@turf/boolean-point-in-polygon`
 * (`npx tsx bench/geometry.ts`).
 */
import { distance } from '../../src/geometry/distance.ts'
import { nearestLongitude } from '../../src/geometry/longitude.ts'
import type { Position } from '../../src/geometry/position.ts'

export interface Shape {
  contains(position: Position): boolean
  /** The distance in km to the nearest edge, from inside or outside. */
  distanceToEdge(position: Position): number
}

/** Height of a band in degrees of latitude. */
const bandHeight = 0.25

/** The longitudes and latitudes of an edge's ends. */
type Edge = readonly [number, number, number, number]

/**
 * The shape of the rings of polygons that do not overlap. A position is inside if an odd number of rings surround it.
 * Edges are straight lines in degrees (RFC 7946, 3.1.1).
 */
export function shape(rings: Position[][]): Shape {
  const bands = new Map<number, Edge[]>()
  const edges: Edge[] = []
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings) {
    for (let index = 0; index + 1 < ring.length; index++) {
      const [a, b] = [ring[index]!, ring[index + 1]!]
      const edge: Edge = [a[0], a[1], b[0], b[1]]
      edges.push(edge)
      west = Math.min(west, a[0], b[0])
      east = Math.max(east, a[0], b[0])
      south = Math.min(south, a[1], b[1])
      north = Math.max(north, a[1], b[1])
      const last = band(Math.max(a[1], b[1]))
      for (let at = band(Math.min(a[1], b[1])); at <= last; at++) {
        const inBand = bands.get(at)
        if (inBand) inBand.push(edge)
        else bands.set(at, [edge])
      }
    }
  }
  return {
    contains([x, y]) {
      if (x < west || x > east || y < south || y > north) return false
      let inside = false
      for (const [ax, ay, bx, by] of bands.get(band(y)) ?? []) {
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
      }
      return inside
    },
    distanceToEdge(position) {
      // The projection finds the edge: great-circle distances to all of them would take 20 times as long.
      const narrowing = Math.cos((position[1] * Math.PI) / 180)
      let [nearest, least]: [Position | undefined, number] = [undefined, Infinity]
      for (const edge of edges) {
        const [south, north] = edge[1] < edge[3] ? [edge[1], edge[3]] : [edge[3], edge[1]]
        const beside = Math.max(south - position[1], position[1] - north, 0)
        if (beside * beside >= least) continue
        const on = nearestOnEdge(position, edge)
        const dx = (nearestLongitude(position[0], on[0]) - on[0]) * narrowing
        const dy = position[1] - on[1]
        const square = dx * dx + dy * dy
        if (square < least) [nearest, least] = [on, square]
      }
      return nearest ? distance(position, nearest) : Infinity
    },
  }
}

/** The nearest position of an edge, in an equirectangular projection around the position. */
function nearestOnEdge([x, y]: Position, [ax, ay, bx, by]: Edge): Position {
  const narrowing = Math.cos((y * Math.PI) / 180)
  const [dx, dy] = [(bx - ax) * narrowing, by - ay]
  const square = dx * dx + dy * dy
  // The edge may be on the other side of the antimeridian.
  const away = nearestLongitude(x, ax) - ax
  const along = square === 0 ? 0 : (away * narrowing * dx + (y - ay) * dy) / square
  const fraction = Math.max(0, Math.min(1, along))
  return [ax + fraction * (bx - ax), ay + fraction * (by - ay)]
}

function band(latitude: number): number {
  return Math.floor(latitude / bandHeight)
}
