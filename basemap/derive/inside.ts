import type { Position } from 'geojson'

/** Returns whether a polygon's rings, in degrees, contain a point, by the even-odd rule. */
export function covers(rings: Position[][], point: Position): boolean {
  const [x = 0, y = 0] = point
  let inside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i]!
      const [xj = 0, yj = 0] = ring[j]!
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
    }
  }
  return inside
}

/** Returns the area of a ring in square degrees. */
export function ringArea(ring: Position[]): number {
  let sum = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!
  }
  return Math.abs(sum) / 2
}
