/**
 * Builds public/basemap.pmtiles from the derived files of this folder and copies public/relief.pmtiles: no network, no
 * packages beyond the project's own, the same bytes every time.
 *
 *   npx tsx tools/basemap.ts [--if-missing]
 */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gatherLayers } from '../basemap/pack/layers.ts'
import { writeArchive } from '../basemap/pack/pmtiles.ts'
import { detailBox, detailZoom, vectorTiles } from '../basemap/pack/tiles.ts'

const here = import.meta.dirname
const publicFolder = join(here, '../public')

export interface BuildOptions {
  /** Where the vector archive goes. */
  out: string
  /** Where the relief goes; nowhere if not given. */
  reliefOut?: string
  report?: (line: string) => void
}

/** Writes the archives and returns the size of the vector one in bytes. */
export function buildBasemap({ out, reliefOut, report = () => {} }: BuildOptions): number {
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
  if (reliefOut) copyFileSync(join(here, '../basemap/data/relief.pmtiles'), reliefOut)
  return archive.length
}

function main(): void {
  const files = { out: join(publicFolder, 'basemap.pmtiles'), reliefOut: join(publicFolder, 'relief.pmtiles') }
  if (process.argv.includes('--if-missing') && Object.values(files).every((file) => existsSync(file))) return
  const started = Date.now()
  const report = (line: string) => console.log(line)
  buildBasemap({ ...files, report })
  report(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
