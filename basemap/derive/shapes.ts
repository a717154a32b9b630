/**
 * Water, rivers and boundary lines from the Natural Earth shapefiles, simplified by mapshaper: coarse to 0.01° (about 1 km)
 * and fine to 0.001° (about 100 m).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, FeatureCollection } from 'geojson'
import type { RiverName } from './river-names.ts'

/** On the globe, water that touches Mercator's lower edge would be stretched to the South Pole. */
const southern = ['-clip', 'bbox=-180,-85,180,90']
/** `interval` is in metres. */
const coarse = ['-simplify', 'visvalingam', 'weighted', 'interval=1800']
const fine = ['-simplify', 'visvalingam', 'weighted', 'interval=250']
/** Countries whose regions the selection `eurasia` has: Russia, Kazakhstan, China and neighbours (ISO 3166-1 alpha-3). */
const regions = 'RUS KAZ CHN KGZ UZB TJK TKM MNG UKR BLR AFG IRN POL DEU PAK IND'.split(' ')

const waterKind = 'kind = featurecla == "Ocean" ? "ocean" : featurec_2 == "Reservoir" ? "reservoir" : "lake"'
const disputed = '/^(Disputed|Indefinite|Indeterminant|Line of control|ForgetMagics)/'
const borderKind = `kind = /^Lease/.test(featurecla) ? "lease" : ${disputed}.test(featurecla) ? "disputed" : "border"`
/**
 * Lines of first-level divisions. From zoom 9 on the class `Admin-1 boundary` has second-level divisions in countries that
 * also have lines of the other classes, such as Uganda's districts and regions.
 */
export const regionLine = 'min_zoom < 9 || (featurecla != "Admin-1 boundary" && min_zoom < 11)'
const regionFields = `eurasia = ${JSON.stringify(regions)}.includes(adm0_a3) && featurecla == "Admin-1 boundary" ? 1 : undefined`
/** Every country shows its divisions at the last zoom of the tiles. */
const regionZoom = 'min_zoom = Math.min(min_zoom, 7.9)'

/** Runs mapshaper and returns its output layer. `precision` is in degrees. */
export function mapshaper(args: string[], precision: number): FeatureCollection {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'))
  const out = join(folder, 'out.json')
  const output = ['-o', out, 'format=geojson', 'geojson-type=FeatureCollection', `precision=${precision}`]
  execFileSync('npx', ['--yes', 'mapshaper@0.7', ...args, ...output], { stdio: ['ignore', 'ignore', 'pipe'] })
  const collection = JSON.parse(readFileSync(out, 'utf8')) as FeatureCollection
  rmSync(folder, { recursive: true })
  collection.features = collection.features.filter((feature) => feature.geometry)
  return collection
}

/**
 * Returns the layers by file name. `magics` is the folder with a subfolder for each scale, and `riverNames` has the names of
 * rivers by their number in Natural Earth.
 */
export function deriveShapes(
  magics: string,
  riverNames: ReadonlyMap<number, RiverName>,
): Record<string, FeatureCollection> {
  const from = (name: string) => ['-i', join(magics, '10m', `ne_10m_${name}.shp`)]
  const area = `km2 = Math.round(this.area / 1e6)`
  const water = [...from('ocean'), '-each', `${waterKind}; ${area}`, '-filter-fields', 'kind,km2']
  const rivers = [...from('rivers_lake_centerlines'), '-filter-fields', 'featurecla,scalerank,rivernum']
  const borders = [
    ...[...from('admin_0_boundary_lines_land'), '-filter', '!/^Overlay/.test(featurecla)'],
    ...['-each', borderKind, '-filter-fields', 'kind'],
  ]
  const admin1 = [
    ...[...from('admin_1_states_provinces_lines'), '-filter', regionLine],
    ...['-each', `${regionFields}; ${regionZoom}`, '-filter-fields', 'min_zoom,eurasia'],
  ]
  const greatRivers = new Map([...riverNames].filter(([, { isGreat }]) => isGreat))
  return {
    'water-coarse': cut(
      mapshaper([...water, ...southern, ...coarse, 'keep-shapes', '-filter', 'km2 > 60'], 0.01),
      15,
      0.01,
    ),
    'water-fine': cut(mapshaper([...water, ...southern, ...fine, 'keep-shapes'], 0.001), 5, 0.001),
    'rivers-coarse': named(mapshaper([...rivers, '-filter', 'scalerank <= 7', ...coarse], 0.01), greatRivers),
    'rivers-fine': named(mapshaper([...rivers, ...fine], 0.001), riverNames),
    'borders-coarse': mapshaper([...borders, ...coarse], 0.01),
    'borders-fine': mapshaper([...borders, ...fine], 0.001),
    'admin1-fine': mapshaper([...admin1, ...fine], 0.001),
  }
}

/**
 * Cuts areas along a grid. In one piece the sea has thousands of holes, and MapLibre's triangulation then loses whole bays.
 * `shoreline` in pack/layers/ removes the cuts from the coast: they are at multiples of `step`.
 * @param step in degrees
 * @param fields the properties to keep, of which all areas have the first
 */
export function cut(
  areas: FeatureCollection,
  step: number,
  precision: number,
  fields: [string, ...string[]] = ['kind', 'km2'],
): FeatureCollection {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'))
  const grid: Feature[] = []
  for (let west = -180; west < 180; west += step) {
    for (let south = -90; south < 90; south += step) {
      const [east, north] = [west + step, south + step]
      const ring = [west, south, west, north, east, north, east, south, west, south]
      const coordinates = [Array.from({ length: 5 }, (_, i) => ring.slice(i * 2, i * 2 + 2))]
      grid.push({ type: 'Feature', properties: { cell: grid.length }, geometry: { type: 'Polygon', coordinates } })
    }
  }
  const files = { areas, grid: { type: 'FeatureCollection', features: grid } }
  for (const [name, layer] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(layer))
  const pieces = mapshaper(
    [
      ...['-i', join(folder, 'areas.json'), join(folder, 'grid.json'), 'combine-files', '-clean', 'target=areas'],
      ...['-union', 'target=areas,grid', '-filter', `${fields[0]} != null`, '-filter-fields', fields.join(',')],
    ],
    precision,
  )
  rmSync(folder, { recursive: true })
  return pieces
}

/** Names rivers by their number. The names in the source have lost their accents. */
function named(rivers: FeatureCollection, riverNames: ReadonlyMap<number, RiverName>): FeatureCollection {
  for (const feature of rivers.features) {
    const { featurecla, scalerank, rivernum } = feature.properties ?? {}
    const { name, names } = riverNames.get(Number(rivernum)) ?? {}
    feature.properties = {
      scalerank: Number(scalerank),
      ...(featurecla === 'River' ? {} : { lake: 1 }),
      ...(name ? { name, names } : {}),
    }
  }
  return rivers
}
