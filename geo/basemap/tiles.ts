/** Cuts the layers into vector tiles: the whole world for the low zooms, the Eurasia box for the high ones. */
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Layer } from './layers.ts'
import type { Tile } from './pmtiles.ts'

export const worldZoom = 4
export const detailZoom = 7
/** Degrees: west, south, east, north of what the zooms above `worldZoom` cover. */
export const detailBox = [5, 25, 128, 66] as const

const extent = 4096
/** In units of the extent; 4096 to 512 px, so 16 px: wider than any line drawn. */
const buffer = 128
/** In the same units: less than half a pixel. */
const tolerance = 3.5

export function vectorTiles(layers: Layer[], report: (line: string) => void): Tile[] {
  const tiles: Tile[] = []
  for (let z = 0; z <= detailZoom; z++) {
    const before = tiles.length
    const indexes = layers
      .filter(({ zooms }) => z >= zooms[0] && z <= zooms[1])
      .map((layer) => ({ name: layer.name, index: indexFor(layer, z) }))
    const [west, north, east, south] = range(z)
    for (let x = west; x <= east; x++) {
      for (let y = north; y <= south; y++) {
        const found: Record<string, GeoJSONVTTile> = {}
        for (const { name, index } of indexes) {
          const tile = index.getTile(z, x, y)
          if (tile?.features.length) found[name] = tile
        }
        if (Object.keys(found).length) tiles.push({ z, x, y, data: fromGeojsonVt(found, { version: 2, extent }) })
      }
    }
    const bytes = tiles.slice(before).reduce((sum, tile) => sum + tile.data.length, 0)
    report(`zoom ${z}: ${tiles.length - before} tiles, ${(bytes / 1000).toFixed(0)} kB before compression`)
  }
  return tiles
}

/** An index of one zoom only, so that each zoom has its own choice of features. */
function indexFor(layer: Layer, z: number): GeoJSONVT {
  const features = (z <= worldZoom ? layer.world : layer.eurasia).filter((f) => layer.shown(f.properties ?? {}, z))
  // The last zoom is drawn larger than it is, so nothing more is taken from it; geojson-vt simplifies all but `maxZoom`.
  const maxZoom = z === detailZoom ? z : z + 1
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom, indexMaxZoom: 0, indexMaxPoints: 0, tolerance, extent, buffer },
  )
}

/** First and last column and row of a zoom. */
function range(z: number): [number, number, number, number] {
  const count = 2 ** z
  if (z <= worldZoom) return [0, 0, count - 1, count - 1]
  const [west, south, east, north] = detailBox
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * count)
  const row = (lat: number) => {
    const sine = Math.sin((lat * Math.PI) / 180)
    return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * count)
  }
  return [column(west), row(north), column(east), row(south)]
}
