import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gatherLayers } from './layers.ts'
import { writeArchive } from './pmtiles.ts'
import { detailBox, detailZoom, vectorTiles } from './tiles.ts'

export interface BuildOptions {
  /** Path of the vector archive. */
  out: string
  /** Path of the relief archive. It is not written without one. */
  reliefOut?: string
  report?: (line: string) => void
}

/** Packs `basemap/data` into PMTiles archives. The same data always gives the same bytes. */
export function buildBasemap({ out, reliefOut, report = () => {} }: BuildOptions): void {
  const layers = gatherLayers()
  const tiles = vectorTiles(layers, report)
  const archive = writeArchive(tiles, {
    kind: 'mvt',
    bounds: [-180, -85.0511287, 180, 85.0511287],
    center: [66, 48, 3],
    metadata: {
      name: 'Steppe Atlas basemap',
      description: `The world, and Eurasia (${detailBox.join(', ')}) in detail, to zoom ${detailZoom}`,
      attribution:
        '<a href="https://www.naturalearthdata.com/">Natural Earth</a>, <a href="https://www.geonames.org/">GeoNames</a> CC BY 4.0',
      type: 'baselayer',
      version: '1.0.0',
      vector_layers: layers.map(({ name, fields, zooms }) => ({
        id: name,
        fields,
        minzoom: zooms[0],
        maxzoom: zooms[1],
      })),
    },
  })
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, archive)
  report(`${tiles.length} tiles, ${(archive.length / 1e6).toFixed(2)} MB`)
  if (reliefOut) copyFileSync(join(import.meta.dirname, '../data/relief.pmtiles'), reliefOut)
}
