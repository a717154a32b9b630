import { project } from '../../src/geometry/mercator.ts'
import { boxesOf, type Region } from './options.ts'

/**
 * Returns a function that tells whether a tile of a zoom touches a region.
 * @param margin tiles around the region that count too
 */
export function tilesOf(region: Region | null, z: number, margin = 0): (x: number, y: number) => boolean {
  const count = 2 ** z
  const index = (share: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)))
  const ranges = boxesOf(region).map(([west, south, east, north]) => {
    const [left, top, right, bottom] = [...project([west, north]), ...project([east, south])].map(index)
    return { left: left!, top: top!, right: right!, bottom: bottom! }
  })
  return (x, y) =>
    ranges.some(
      ({ left, top, right, bottom }) =>
        x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin,
    )
}
