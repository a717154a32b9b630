/**
 * Cuts the layers into vector tiles: the world coarse, the region detailed from zoom 5. The coarse world has tiles up to the
 * last zoom, because the map would draw a missing tile as land. The archive stores equal tiles of open sea once.
 */
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Feature } from 'geojson'
import { withProperties, type Layer } from './layers/layer.ts'
import type { BasemapOptions } from './options.ts'
import type { Tile } from './pmtiles.ts'
import { tilesOf } from './tilesOf.ts'

/** The zoom up to which the whole world has all layers. */
export const worldZoom = 4
/** The last zoom of the tiles. Without detailed shapes it is lower, and the map enlarges its tiles. */
export const lastZoom = { fine: 7, coarse: 5 }

const extent = 4096
/** In units of the extent: 16 px, as 4096 units are 512 px. It is wider than any line on the map. */
const buffer = 128
/** In units of the extent: less than half a px, and a px where coarse data is drawn above its zoom. */
const tolerance = 3.5
const coarseTolerance = 8
/** Layers that the coarse world lacks above `worldZoom`, to save bytes. */
const detailOnly = ['admin1', 'coast', 'depths']

/** Returns the tiles of all zooms, not compressed. */
export function vectorTiles(
  layers: Layer[],
  { region, detail }: Pick<BasemapOptions, 'region' | 'detail'>,
  report: (line: string) => void,
): Tile[] {
  const tiles: Tile[] = []
  const hasDetails = detail === 'fine'
  const last = lastZoom[detail]
  for (let z = 0; z <= last; z++) {
    const before = tiles.length
    const shown = layers.filter(({ zooms }) => z >= zooms[0] && z <= zooms[1])
    const coarse = shown
      .filter(({ name }) => z <= worldZoom || !detailOnly.includes(name))
      .map((layer) => ({ name: layer.name, index: indexFor(layer, false, z, last) }))
    const isInRegion = tilesOf(region, z)
    const regional =
      z > worldZoom &&
      region &&
      shown.map((layer) => ({ name: layer.name, index: indexFor(layer, hasDetails, z, last) }))
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const found: Record<string, GeoJSONVTTile> = {}
        for (const { name, index } of regional && isInRegion(x, y) ? regional : coarse) {
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
function indexFor(layer: Layer, fine: boolean, z: number, last: number): GeoJSONVT {
  const source: Feature[] = fine ? layer.fine : layer.coarse
  // The tiles of the last zoom have all features, as the map has no later ones to show them in.
  const zoom = z === last ? layer.zooms[1] : z
  const features = source
    .filter((feature) => layer.shown(feature.properties ?? {}, zoom))
    .map((feature) => withProperties(feature, fieldsOf(feature.properties ?? {}, layer)))
  // geojson-vt simplifies all zooms but `maxZoom`. Detailed data is not simplified at the last zoom, which the map enlarges.
  const maxZoom = z === last && fine && layer.tolerance === undefined ? z : z + 1
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    {
      maxZoom,
      indexMaxZoom: 0,
      indexMaxPoints: 0,
      extent,
      buffer,
      tolerance: layer.tolerance?.(z) ?? (fine || z <= worldZoom ? tolerance : coarseTolerance),
    },
  )
}

const fieldsOf = (properties: Record<string, unknown>, { fields }: Layer): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => name in fields))
