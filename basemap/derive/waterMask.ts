import { project } from '../../src/geometry/mercator.ts'
import { elevationGrid } from '../elevation.ts'

const { width, height, west, north, worldSize } = elevationGrid

/** Sets the cells of the elevation grid whose centres lie in a polygon to 1. */
export function fillPolygon(mask: Uint8Array, { coordinates }: GeoJSON.Polygon): void {
  const rings = coordinates.map((ring) =>
    ring.map(([lon, lat]) => {
      const [x, y] = project([lon!, lat!])
      return [x * worldSize - west, y * worldSize - north] as const
    }),
  )
  const rows = rings.flat().map(([, y]) => y)
  const top = Math.max(0, Math.floor(Math.min(...rows)))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(...rows)))
  for (let row = top; row <= bottom; row++) {
    const crossings = rings.flatMap((ring) => crossingsOf(ring, row + 0.5)).sort((a, b) => a - b)
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil(crossings[pair]! - 0.5))
      const to = Math.min(width, Math.ceil(crossings[pair + 1]! - 0.5))
      if (to > from) mask.fill(1, row * width + from, row * width + to)
    }
  }
}

function crossingsOf(ring: readonly (readonly [number, number])[], y: number): number[] {
  const crossings: number[] = []
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!
    const [x1, y1] = ring[i]!
    if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
  }
  return crossings
}

/** Returns the cells of a mask and those within `reach` cells of one, measured along rows and columns. */
export function widened(mask: Uint8Array, reach: number): Uint8Array {
  const along = new Uint8Array(mask.length)
  mask.forEach((inside, i) => {
    if (inside) along.fill(1, Math.max(0, i - reach), i + reach + 1)
  })
  const wide = new Uint8Array(mask.length)
  along.forEach((inside, i) => {
    if (!inside) return
    for (let step = -reach; step <= reach; step++) {
      const at = i + step * width
      if (at >= 0 && at < wide.length) wide[at] = 1
    }
  })
  return wide
}
