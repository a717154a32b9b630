/** The view that the map opens with. */
import type { Extent } from '../geometry/extent'
import type { Direction } from '../content/atlas/config'
import { wrapLongitude } from '../geometry/longitude'
import { project, unproject } from '../geometry/mercator'

/**
 * Px around the first extent: the legend and the tools cover the upper edge. On a narrow page buttons cover the right one,
 * or the left one if text runs from right to left.
 */
function firstPadding({ clientWidth }: Pick<HTMLElement, 'clientWidth'>, direction: Direction) {
  if (clientWidth >= 640) return { top: 70, bottom: 40, left: 30, right: 30 }
  return { top: 125, bottom: 24, ...(direction === 'rtl' ? { left: 60, right: 24 } : { left: 24, right: 60 }) }
}

/** The side of a tile in px. */
const tilePx = 512

type Size = Pick<HTMLElement, 'clientWidth' | 'clientHeight'>

/** The room for the first extent in px, and the side of the world in px where the extent fills it. Negative without room. */
function firstRoom(size: Size, bottomInset: number, [west, south, east, north]: Extent, direction: Direction) {
  const { top, bottom, left, right } = firstPadding(size, direction)
  const [x0, y1] = project([west, south])
  const [x1, y0] = project([east, north])
  const [width, height] = [size.clientWidth - left - right, size.clientHeight - bottomInset - top - bottom]
  return {
    left,
    top,
    width,
    height,
    middle: [(x0 + x1) / 2, (y0 + y1) / 2] as const,
    world: Math.min(width / (x1 - x0), height / (y1 - y0)),
  }
}

/**
 * Returns the camera that fits the first extent, for a map whose padding is `bottomInset` px at the bottom. Null if the
 * map is too small. MapLibre's `cameraForBounds` fits the extent to the globe when a late size finds the map there.
 */
export function firstCamera(size: Size, bottomInset: number, extent: Extent, direction: Direction) {
  const { left, top, width, height, middle, world } = firstRoom(size, bottomInset, extent, direction)
  if (world <= 0) return null
  const [x, y] = [size.clientWidth / 2 - left - width / 2, (size.clientHeight - bottomInset) / 2 - top - height / 2]
  const [longitude, latitude] = unproject([middle[0] + x / world, middle[1] + y / world])
  return {
    center: [wrapLongitude(longitude), latitude] as [number, number],
    zoom: Math.log2(world / tilePx),
    bearing: 0,
    pitch: 0,
  }
}

export type TileId = [z: number, x: number, y: number]

/**
 * Returns the tiles that MapLibre requests for the first view in Web Mercator, for a source with tiles of 512 px.
 * @param bottomInset height in px of the map's lower part that the sheet covers
 * @param tileZoom the zoom of the tiles at a zoom of the map: `Math.floor` for vector tiles, `Math.round` for raster tiles
 */
export function firstTiles(
  size: Size,
  bottomInset: number,
  extent: Extent,
  direction: Direction,
  tileZoom: (zoom: number) => number,
): TileId[] {
  const { left, top, width, height, middle, world } = firstRoom(size, bottomInset, extent, direction)
  const z = Math.max(0, tileZoom(Math.log2(world / tilePx)))
  // The extent is centred inside the padding, but MapLibre also draws the map under the padding.
  const from = { x: middle[0] * world - width / 2 - left, y: middle[1] * world - height / 2 - top }
  const tile = world / 2 ** z
  const tiles: TileId[] = []
  for (let y = Math.max(0, Math.floor(from.y / tile)); y < 2 ** z && y * tile < from.y + size.clientHeight; y++) {
    for (let x = Math.floor(from.x / tile); x * tile < from.x + size.clientWidth; x++) {
      tiles.push([z, ((x % 2 ** z) + 2 ** z) % 2 ** z, y])
    }
  }
  return tiles
}
