/** The view that the map opens with, and what it is made of. */
import type { Extent } from '../geometry/extent'
import { mercator } from '../geometry/mercator'

/** Around the first extent, in px: the key and the tools lie over the map's head, on a narrow page the buttons on its right. */
export const firstPadding = ({ clientWidth }: Pick<HTMLElement, 'clientWidth'>) =>
  clientWidth < 640 ? { top: 125, bottom: 24, left: 24, right: 60 } : { top: 70, bottom: 40, left: 30, right: 30 }

/** Whether an address asks for a camera of its own. */
export const hasCamera = (hash: string): boolean => /(^#|&)map=/.test(hash)

export type TileId = [z: number, x: number, y: number]
/** Px of a tile's side. */
const side = 512

/**
 * The tiles that the first view is drawn from, as MapLibre chooses them for a flat map of 512 px tiles.
 * @param bottomInset px of the map's foot that lie under the page
 * @param nearest how a zoom becomes that of the tiles: `Math.floor` for vector tiles, `Math.round` for pictures
 */
export function firstTiles(
  size: Pick<HTMLElement, 'clientWidth' | 'clientHeight'>,
  bottomInset: number,
  [west, south, east, north]: Extent,
  nearest: (zoom: number) => number,
): TileId[] {
  const { top, bottom, left, right } = firstPadding(size)
  const [x0, y1] = mercator([west, south])
  const [x1, y0] = mercator([east, north])
  const [width, height] = [size.clientWidth - left - right, size.clientHeight - bottomInset - top - bottom]
  /** Px of the world's side. */
  const world = Math.min(width / (x1 - x0), height / (y1 - y0))
  const z = Math.max(0, nearest(Math.log2(world / side)))
  // The extent lies in the middle of what the padding leaves; the map is drawn under the padding too.
  const from = { x: ((x0 + x1) / 2) * world - width / 2 - left, y: ((y0 + y1) / 2) * world - height / 2 - top }
  const tile = world / 2 ** z
  const tiles: TileId[] = []
  for (let y = Math.max(0, Math.floor(from.y / tile)); y < 2 ** z && y * tile < from.y + size.clientHeight; y++) {
    for (let x = Math.floor(from.x / tile); x * tile < from.x + size.clientWidth; x++) {
      tiles.push([z, ((x % 2 ** z) + 2 ** z) % 2 ** z, y])
    }
  }
  return tiles
}
