/**
 * Water, rivers and boundary lines from the Natural Earth shapefiles, clipped and simplified by mapshaper: the whole
 * world coarse (0.01° ≈ 1 km), Eurasia fine (0.001° ≈ 100 m).
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { riverNames } from './label-names.ts'

/** Degrees; wider than the box of the fine tiles, so that no cut edge lies inside a tile's buffer. */
const clip = 'bbox=-1,19,137,71'
/** Countries whose regions are drawn (ISO alpha-3): Russia, Kazakhstan, China and what lies between and around. */
const regions = 'RUS KAZ CHN KGZ UZB TJK TKM MNG UKR BLR AFG IRN POL DEU PAK IND'.split(' ')

export function mapshaper(...args: string[]): void {
  execFileSync('npx', ['--yes', 'mapshaper@0.7', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Runs mapshaper on shapefiles below `magics` and writes GeoJSON files into `out`. */
export function deriveShapes(magics: string, out: string): void {
  const source = (name: string) => join(magics, '10m', `${name}.shp`)
  const save = (name: string, precision: number) => ['-o', join(out, `${name}.geojson`), 'format=geojson', `precision=${precision}`, 'force']
  const both = (name: string, prepare: string[], coarse: string[]) => {
    mapshaper(...prepare, ...coarse, ...save(`${name}-world`, 0.01))
    mapshaper(...prepare, '-clip', clip, '-simplify', 'visvalingam', 'weighted', 'interval=250', 'keep-shapes', ...save(`${name}-eurasia`, 0.001))
  }

  const waterKind = 'kind = featurecla == "Ocean" ? "ocean" : featurec_2 == "Reservoir" ? "reservoir" : "lake"'
  both(
    'water',
    ['-i', source('ne_10m_ocean'), '-each', `${waterKind}; km2 = Math.round(this.area / 1e6)`, '-filter-fields', 'kind,km2'],
    ['-simplify', 'visvalingam', 'weighted', 'interval=1800', 'keep-shapes', '-filter', 'km2 > 60'],
  )

  const names = JSON.stringify(riverNames)
  const rename = `const n = (${names})[this.properties.name]; if (n) [name_en, name_ru, name_kk] = n`
  both(
    'rivers',
    [
      ...['-i', source('ne_10m_rivers_lake_centerlines'), '-filter', 'featurecla == "River" || scalerank < 7'],
      ...['-each', 'name_en = name_ru = name_kk = undefined', '-each', rename.replace('const n', 'var n')],
      ...['-each', 'lake = featurecla == "River" ? undefined : 1', '-filter-fields', 'scalerank,lake,name_en,name_ru,name_kk'],
    ],
    ['-filter', 'scalerank <= 7', '-simplify', 'visvalingam', 'weighted', 'interval=1800'],
  )

  const borderKind =
    '/^Lease/.test(featurecla) ? "lease" : /^(Disputed|Indefinite|Indeterminant|Line of control|ForgetMagics)/.test(featurecla) ? "disputed" : "border"'
  both(
    'borders',
    ['-i', source('ne_10m_admin_0_boundary_lines_land'), '-filter', '!/^Overlay/.test(featurecla)', '-each', `kind = ${borderKind}`, '-filter-fields', 'kind'],
    ['-simplify', 'visvalingam', 'weighted', 'interval=1800'],
  )

  const wanted = `${JSON.stringify(regions)}.includes(adm0_a3) && featurecla == "Admin-1 boundary"`
  mapshaper(
    ...['-i', source('ne_10m_admin_1_states_provinces_lines'), '-filter', wanted, '-clip', clip],
    ...['-each', 'country = adm0_a3; km = Math.round(this.length / 1000)', '-filter-fields', 'country,min_zoom'],
    ...['-simplify', 'visvalingam', 'weighted', 'interval=400', ...save('admin1-eurasia', 0.001)],
  )
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
