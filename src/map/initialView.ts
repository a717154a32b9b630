/** The view that the map opens with. */
import type { Extent } from '../geometry/extent'
import { project } from '../geometry/mercator'

/** Px around the first extent: the legend and the tools cover the upper edge, on a narrow page buttons cover the right one. */
export const firstPadding = ({ clientWidth }: Pick<HTMLElement, 'clientWidth'>) =>
  clientWidth < 640 ? { top: 125, bottom: 24, left: 24, right: 60 } : { top: 70, bottom: 40, left: 30, right: 30 }

/** Whether the hash of an address has a camera. */
export const hasCamera = (hash: string): boolean => /(^#|&)map=/.test(hash)

export type TileId = [z: number, x: number, y: number]
/** The side of a tile in px. */
const tilePx = 512

/**
 * Returns the tiles that MapLibre requests for the first view in Web Mercator, for a source with tiles of 512 px.
 * @param bottomInset height in px of the map's lower part that the sheet covers
 * @param tileZoom the zoom of the tiles at a zoom of the map: `Math.floor` for vector tiles, `Math.round` for raster tiles
 */
export function firstTiles(
  size: Pick<HTMLElement, 'clientWidth' | 'clientHeight'>,
  bottomInset: number,
  [west, south, east, north]: Extent,
  tileZoom: (zoom: number) => number,
): TileId[] {
  const { top, bottom, left, right } = firstPadding(size)
  const [x0, y1] = project([west, south])
  const [x1, y0] = project([east, north])
  const [width, height] = [size.clientWidth - left - right, size.clientHeight - bottomInset - top - bottom]
  /** The side of the world in px. */
  const world = Math.min(width / (x1 - x0), height / (y1 - y0))
  const z = Math.max(0, tileZoom(Math.log2(world / tilePx)))
  // The extent is centred inside the padding, but MapLibre also draws the map under the padding.
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
