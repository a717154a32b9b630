import type { Position } from '../../content/schema'
import { mercator } from '../../geometry/mercator'

/** Of so many places each is drawn at every zoom, wherever it has room beside the others. */
const few = 500
/** Cells of this size, in px, show one place each; the last zoom shows all. */
const [cellPx, lastZoom] = [32, 10]

/**
 * From which zoom each of very many places is drawn. Laying out tens of thousands of symbols, to find room for fifty,
 * takes MapLibre minutes; so at every zoom the first of a cell stands for the others, as basemaps do it with towns.
 * @param positions the places', the most important first
 */
export function zoomsFrom(positions: readonly Position[]): number[] {
  if (positions.length <= few) return positions.map(() => 0)
  const taken = Array.from({ length: lastZoom }, () => new Set<number>())
  return positions.map((position) => {
    const [x, y] = mercator(position)
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
