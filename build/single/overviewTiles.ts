/** Packs the overview zooms of a basemap. */
import { readFileSync } from 'node:fs'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import { writeArchive, type Tile } from '../../basemap/pack/pmtiles.ts'

export interface OverviewTiles {
  archive: Buffer
  /** All names in the tiles, one after the other. */
  names: string
}

/**
 * @param file the path of an archive of vector tiles
 * @param maxZoom the last zoom to pack
 * @param language that of the names
 */
export async function overviewTiles(file: string, maxZoom: number, language: string): Promise<OverviewTiles> {
  const bytes = readFileSync(file)
  const source = new PMTiles({
    getKey: () => file,
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  })
  const tiles: Tile[] = []
  for (let z = 0; z <= maxZoom; z++) {
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const tile = await source.getZxy(z, x, y)
        if (tile) tiles.push({ z, x, y, data: new Uint8Array(tile.data) })
      }
    }
  }
  const { minLon, minLat, maxLon, maxLat, centerLon, centerLat } = await source.getHeader()
  const archive = writeArchive(tiles, {
    kind: 'mvt',
    bounds: [minLon, minLat, maxLon, maxLat],
    center: [centerLon, centerLat, 0],
    metadata: {},
  })
  return { archive, names: [...new Set(tiles.flatMap(({ data }) => namesIn(data, `name_${language}`)))].join(' ') }
}

function namesIn(data: Uint8Array, property: string): string[] {
  return Object.values(new VectorTile(new PbfReader(data)).layers).flatMap((layer) =>
    Array.from({ length: layer.length }, (_, index) => String(layer.feature(index).properties[property] ?? '')),
  )
}
