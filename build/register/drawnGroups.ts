/** The groups of a register's rows as pictures of the map draw them. */
import { tileExtent, tileRows, tilesWithRows, type TileGroup } from '../../src/content/register/tileRows.ts'
import type { EncodedRegister } from './encodeRegister.ts'

/** A group, and its position in Web Mercator from 0 to 1. */
export type DrawnGroup = Pick<TileGroup, 'row' | 'count' | 'topics' | 'x' | 'y'>

/** All groups that the map draws at a zoom. */
export function groupsAt({ columns, summary }: Pick<EncodedRegister, 'columns' | 'summary'>, zoom: number): DrawnGroup[] {
  const z = Math.max(0, Math.min(summary.lastZoom, Math.floor(zoom)))
  return tilesWithRows(columns, z).flatMap(([tileX, tileY]) =>
    tileRows(columns, summary.lastZoom, z, tileX, tileY).map((group) => ({
      ...group,
      x: (tileX + group.x / tileExtent) / 2 ** z,
      y: (tileY + group.y / tileExtent) / 2 ** z,
    })),
  )
}
