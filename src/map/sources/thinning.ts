import type { Position } from '../../geometry/position'
import { project } from '../../geometry/mercator'

/** Up to this number of places MapLibre itself decides at every zoom which of them have room. */
const mostWithoutThinning = 500
/** The side in px of the cells that show one place each, and the zoom from which all places are drawn. */
const [cellPx, lastZoom] = [32, 10]

/**
 * Returns the zoom from which each place is drawn. MapLibre needs minutes to lay out tens of thousands of symbols, so at
 * every zoom a cell of the map shows only its most important place, as basemaps do with towns.
 * @param positions of the places, the most important first
 */
export function zoomsFrom(positions: readonly Position[]): number[] {
  if (positions.length <= mostWithoutThinning) return positions.map(() => 0)
  const taken = Array.from({ length: lastZoom }, () => new Set<number>())
  return positions.map((position) => {
    const [x, y] = project(position)
    const cellAt = (zoom: number) => {
      const cells = (512 / cellPx) * 2 ** zoom
      return Math.floor(y * cells) * cells + Math.floor(x * cells)
    }
    const free = taken.findIndex((cells, zoom) => !cells.has(cellAt(zoom)))
    const from = free < 0 ? lastZoom : free
    for (let zoom = from; zoom < lastZoom; zoom++) taken[zoom]!.add(cellAt(zoom))
    return from
  })
}
