import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { polygons } from './countries.ts'
import { covers, ringArea } from './inside.ts'
import { countryNames, countryPoints, unlabelled, waterLabels } from './label-names.ts'
import { countryId, waterId } from './labelId.ts'

const languages = ['en', 'ru', 'kk'] as const
const inLanguage = Object.fromEntries(languages.map((l) => [l, new Intl.DisplayNames(l, { type: 'region' })]))

/** Returns the labels of countries and waters as points, with names in three languages. */
export function deriveLabels(countries: FeatureCollection<Polygon | MultiPolygon>): FeatureCollection<Point> {
  const features = [...countries.features.flatMap(countryLabel), ...waterLabels.map(waterLabel)]
  features.sort((a, b) => a.properties!.rank - b.properties!.rank)
  return { type: 'FeatureCollection', features }
}

function countryLabel({ properties, geometry }: Feature<Polygon | MultiPolygon>): Feature<Point>[] {
  const country = String(properties!.country)
  if (unlabelled.includes(country)) return []
  const largest = polygons(geometry).sort((a, b) => ringArea(b[0]!) - ringArea(a[0]!))[0]!
  // Square degrees as stretched by the Mercator projection: the rank depends on the size on the map.
  const latitude = middle(largest[0]!)[1]!
  const size = ringArea(largest[0]!) / Math.cos((latitude * Math.PI) / 180)
  const rank = [600, 120, 25, 6, 1.2, 0.2].findIndex((limit) => size >= limit)
  if (rank < 0) return []
  const name = (l: (typeof languages)[number]) => countryNames[country]?.[l] ?? inLanguage[l]!.of(country) ?? country
  const names = { name_en: name('en'), name_ru: name('ru'), name_kk: name('kk') }
  const at = countryPoints[country] ?? widestPoint(largest)
  return [label({ id: countryId(country), kind: 'country', rank: rank + 1, country, ...names }, at)]
}

function waterLabel([lon, lat, rank, kind, name_en, name_ru, name_kk]: (typeof waterLabels)[number]): Feature<Point> {
  return label({ id: waterId(kind, name_en), kind, rank, name_en, name_ru, name_kk }, [lon, lat])
}

function label(properties: Feature['properties'], at: Position): Feature<Point> {
  const coordinates = at.map((degrees) => Math.round(degrees * 100) / 100)
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } }
}

function middle(ring: Position[]): Position {
  const lons = ring.map(([lon]) => lon!)
  const lats = ring.map(([, lat]) => lat!)
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2]
}

/** Returns the middle of the longest segment of a parallel inside a polygon, as labels are wide. Prefers central parallels. */
function widestPoint(rings: Position[][]): Position {
  const lats = rings[0]!.map(([, lat]) => lat!)
  const lons = rings[0]!.map(([lon]) => lon!)
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)]
  let best = { length: -1, at: [(west + east) / 2, (south + north) / 2] }
  for (let row = 6; row <= 14; row++) {
    const lat = south + ((north - south) * row) / 20
    let start: number | undefined
    for (let column = 0; column <= 200; column++) {
      const lon = west + ((east - west) * column) / 200
      const inside = column < 200 && covers(rings, [lon, lat])
      if (inside) start ??= lon
      else if (start !== undefined) {
        const length = (lon - start) * (1 - Math.abs(row - 10) / 12)
        if (length > best.length) best = { length, at: [(start + lon) / 2, lat] }
        start = undefined
      }
    }
  }
  return best.at
}
