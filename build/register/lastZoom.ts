import { unitsPerDegree, type RegisterColumns } from '../../src/content/register/registerTypes.ts'
import { project } from '../../src/geometry/mercator.ts'

/** The zooms that register.pmtiles may have at most and at least as its last. The map goes to zoom 12. */
const zooms = { least: 5, most: 9 }
/** The share of positions that share their cell of 64 px with another one, below which clusters are no longer needed. */
const crowded = 0.05
/** Cells of 64 px on a side of the world at zoom 0, where it has 512 px. */
const cells = 8

/** The first zoom at which few positions would cover each other if each were drawn by itself. */
export function lastZoomOf({ longitude, latitude }: RegisterColumns): number {
  const positions = new Map<string, readonly [x: number, y: number]>()
  longitude.forEach((value, row) => {
    const position = [value / unitsPerDegree, latitude[row]! / unitsPerDegree] as const
    positions.set(position.join(), project([...position]))
  })
  for (let zoom = zooms.least; zoom < zooms.most; zoom++) {
    const side = cells * 2 ** zoom
    const used = new Set<number>()
    for (const [x, y] of positions.values()) used.add(Math.floor(x * side) * side + Math.floor(y * side))
    if (used.size >= positions.size * (1 - crowded)) return zoom
  }
  return zooms.most
}
