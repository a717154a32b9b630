import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PMTiles } from 'pmtiles'
import type { BasemapOptions } from './options.ts'
import type { Tile } from './pmtiles.ts'
import { dataFolder } from './readData.ts'
import { tilesOf } from './tilesOf.ts'

/** The zoom up to which the whole world has relief. */
const worldZoom = 3
/** The last zoom in the region. */
const lastZoom = { fine: 6, coarse: 5 }
/** Tiles around the region, by zoom, so that a view of the whole region does not show where the relief ends. */
const margins: Readonly<Record<number, number>> = { 4: 1, 5: 1 }

/** Returns the relief of the world to zoom 3 and of a region to zoom 6, or 5 where the data ends there. */
export async function reliefTiles({ region, detail }: Pick<BasemapOptions, 'region' | 'detail'>): Promise<Tile[]> {
  const bytes = readFileSync(join(dataFolder, 'relief.pmtiles'))
  const archive = new PMTiles({
    getKey: () => 'relief',
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  })
  const tiles: Tile[] = []
  for (let z = 0; z <= lastZoom[detail]; z++) {
    const isInRegion = tilesOf(region, z, margins[z])
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        if (z > worldZoom && !isInRegion(x, y)) continue
        const tile = await archive.getZxy(z, x, y)
        if (tile) tiles.push({ z, x, y, data: new Uint8Array(tile.data) })
      }
    }
  }
  return tiles
}
