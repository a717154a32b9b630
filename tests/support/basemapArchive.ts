/** Reads vector tiles of a basemap's archive. */
import { readFileSync } from 'node:fs'
import { VectorTile } from '@mapbox/vector-tile'
import type { Feature, Position } from 'geojson'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'

/** The column and row of the tile at a position. */
export function tileAt([lon = 0, lat = 0]: Position, z: number): [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180)
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return [Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)]
}

export function openArchive(file: string) {
  const bytes = readFileSync(file)
  const archive = new PMTiles({
    getKey: () => file,
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  })
  const features = async (z: number, x: number, y: number, layer: string): Promise<Feature[]> => {
    const tile = await archive.getZxy(z, x, y)
    if (!tile) return []
    const decoded = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer]
    return Array.from({ length: decoded?.length ?? 0 }, (_, i) => decoded!.feature(i).toGeoJSON(x, y, z) as Feature)
  }
  return {
    size: bytes.length,
    has: async (z: number, x: number, y: number) => Boolean(await archive.getZxy(z, x, y)),
    /** The features of a layer in the tile at a position. */
    at: (at: Position, z: number, layer: string) => features(z, ...tileAt(at, z), layer),
  }
}
