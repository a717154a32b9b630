/** The groups of a register's rows as pictures of the map draw them. */
import { groupProperties } from '../../src/content/register/encodeTile.ts'
import { tileExtent, tileRows, tilesWithRows, type TileGroup } from '../../src/content/register/tileRows.ts'
import { unproject } from '../../src/geometry/mercator.ts'
import type { PictureFeature } from '../../src/map/picture/svg/drawStyle.ts'
import type { EncodedRegister } from './encodeRegister.ts'

/** The tiles of a zoom, exclusive of `right` and `bottom`. Columns may be of a copy of the world. */
interface TileRange {
  left: number
  top: number
  right: number
  bottom: number
}

/** The zoom of the tiles that the map draws at a zoom. */
export const rowZoom = ({ summary }: Pick<EncodedRegister, 'summary'>, zoom: number): number =>
  Math.max(0, Math.min(summary.lastZoom, Math.floor(zoom)))

/**
 * The groups of the tiles of a zoom, by `rowZoom`, with their positions in Web Mercator from 0 to 1: of all tiles, or of those in a
 * range.
 */
export function groupsAt(
  { columns, summary }: Pick<EncodedRegister, 'columns' | 'summary'>,
  z: number,
  range?: TileRange,
): TileGroup[] {
  const isIn = (x: number, y: number) => {
    if (!range) return true
    const column = range.left + ((((x - range.left) % 2 ** z) + 2 ** z) % 2 ** z)
    return column < range.right && y >= range.top && y < range.bottom
  }
  return tilesWithRows(columns, z)
    .filter(([x, y]) => isIn(x, y))
    .flatMap(([tileX, tileY]) =>
      tileRows(columns, summary.lastZoom, z, tileX, tileY).map((group) => ({
        ...group,
        x: (tileX + group.x / tileExtent) / 2 ** z,
        y: (tileY + group.y / tileExtent) / 2 ** z,
      })),
    )
}

/** The groups of tiles as the layers of the register read them. */
export const rowFeatures = (register: EncodedRegister, z: number, range: TileRange): PictureFeature[] =>
  groupsAt(register, z, range).map((group) => ({
    type: 'Point',
    geometry: [[unproject([group.x, group.y])]],
    properties: groupProperties(group, register.summary, register.columns, (row) => register.names[row]!),
  }))
