/**
 * Cuts the layers into vector tiles: the world coarse, Eurasia detailed from zoom 5. The coarse world has tiles up to the
 * last zoom, because the map would draw a missing tile as land. The archive stores equal tiles of open sea once.
 */
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Feature } from 'geojson'
import { project } from '../../src/geometry/mercator.ts'
import type { Layer } from './layers.ts'
import type { Tile } from './pmtiles.ts'

export const worldZoom = 4
export const detailZoom = 7
/** West, south, east, north in degrees of the area that is detailed above `worldZoom`. */
export const detailBox = [5, 25, 134.9, 66] as const

const extent = 4096
/** In units of the extent: 16 px, as 4096 units are 512 px. It is wider than any line on the map. */
const buffer = 128
/** In units of the extent: less than half a px, and a px where coarse data is drawn above its zoom. */
const tolerance = 3.5
const coarseTolerance = 8
/** Layers that the coarse world lacks above `worldZoom`, to save bytes. */
const detailOnly = ['admin1', 'coast']

/** Returns the tiles of all zooms, not compressed. */
export function vectorTiles(layers: Layer[], report: (line: string) => void): Tile[] {
  const tiles: Tile[] = []
  for (let z = 0; z <= detailZoom; z++) {
    const before = tiles.length
    const shown = layers.filter(({ zooms }) => z >= zooms[0] && z <= zooms[1])
    const coarse = shown
      .filter(({ name }) => z <= worldZoom || !detailOnly.includes(name))
      .map((layer) => ({ name: layer.name, index: indexFor(layer, layer.world, z) }))
    const fine = z > worldZoom && shown.map((layer) => ({ name: layer.name, index: indexFor(layer, layer.eurasia, z) }))
    const [west, north, east, south] = detailRange(z)
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const inBox = x >= west && x <= east && y >= north && y <= south
        const found: Record<string, GeoJSONVTTile> = {}
        for (const { name, index } of fine && inBox ? fine : coarse) {
          const tile = index.getTile(z, x, y)
          if (tile?.features.length) found[name] = tile
        }
        if (Object.keys(found).length) tiles.push({ z, x, y, data: fromGeojsonVt(found, { version: 2, extent }) })
      }
    }
    report(`zoom ${z}: ${tiles.length - before} tiles`)
  }
  return tiles
}

/** Returns an index for one zoom: each zoom has other features. */
function indexFor(layer: Layer, source: Feature[], z: number): GeoJSONVT {
  const features = source.filter((feature) => layer.shown(feature.properties ?? {}, z))
  // geojson-vt simplifies all zooms but `maxZoom`. Detailed data is not simplified at the last zoom, which the map enlarges.
  const fine = source === layer.eurasia
  const maxZoom = z === detailZoom && fine ? z : z + 1
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    {
      maxZoom,
      indexMaxZoom: 0,
      indexMaxPoints: 0,
      extent,
      buffer,
      tolerance: fine || z <= worldZoom ? tolerance : coarseTolerance,
    },
  )
}

/** Returns the first column, first row, last column and last row of the tiles in `detailBox`. */
function detailRange(z: number): [number, number, number, number] {
  const count = 2 ** z
  const [west, south, east, north] = detailBox
  const [left, top, right, bottom] = [...project([west, north]), ...project([east, south])]
  return [left, top, right, bottom].map((share) => Math.floor(share * count)) as [number, number, number, number]
}
