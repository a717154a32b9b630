import type { Position } from 'geojson'
import { covers } from './inside.ts'

/** Returns the middle of the box of a ring. */
export function middle(ring: Position[]): Position {
  const lons = ring.map(([lon]) => lon!)
  const lats = ring.map(([, lat]) => lat!)
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2]
}

/** Returns the middle of the longest segment of a parallel inside a polygon, as labels are wide. Prefers central parallels. */
export function widestPoint(rings: Position[][]): Position {
  const lats = rings[0]!.map(([, lat]) => lat!)
  const lons = rings[0]!.map(([lon]) => lon!)
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)]
  let best = { length: -1, at: [(west + east) / 2, (south + north) / 2] }
  for (let row = 6; row <= 14; row++) {
    const lat = south + ((north - south) * row) / 20
    let start: number | undefined
    for (let column = 0; column <= 200; column++) {
      const lon = west + ((east - west) * column) / 200
      const inside = column < 200 && covers(rings, [lon, lat])
      if (inside) start ??= lon
      else if (start !== undefined) {
        const length = (lon - start) * (1 - Math.abs(row - 10) / 12)
        if (length > best.length) best = { length, at: [(start + lon) / 2, lat] }
        start = undefined
      }
    }
  }
  return best.at
}
