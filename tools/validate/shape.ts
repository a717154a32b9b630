/** Polygons that are asked about many points: land of a country, or water. */
import type { Position } from '../../src/content/schema.ts'
import { distance } from '../../src/geometry/measuredLine.ts'

export interface Shape {
  contains(position: Position): boolean
  /** Kilometres to the nearest edge, from inside or outside. */
  distanceToEdge(position: Position): number
}

/** Height in degrees of the bands that edges are sorted into, so that a look-up meets few of them. */
const bandHeight = 0.25

/** Longitude and latitude of an edge's ends. */
type Edge = readonly [number, number, number, number]

/**
 * The shape of rings of any number of polygons that do not overlap: inside is what an odd number of rings surround.
 * Edges are straight in longitude and latitude, as RFC 7946 has them.
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
      return edges.reduce(
        (nearest, edge) => Math.min(nearest, distance(position, nearestOnEdge(position, edge))),
        Infinity,
      )
    },
  }
}

/** The nearest position of an edge, as if the earth were flat around the position. */
function nearestOnEdge([x, y]: Position, [ax, ay, bx, by]: Edge): Position {
  const narrowing = Math.cos((y * Math.PI) / 180)
  const [dx, dy] = [(bx - ax) * narrowing, by - ay]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((x - ax) * narrowing * dx + (y - ay) * dy) / square
  const fraction = Math.max(0, Math.min(1, along))
  return [ax + fraction * (bx - ax), ay + fraction * (by - ay)]
}

function band(latitude: number): number {
  return Math.floor(latitude / bandHeight)
}
