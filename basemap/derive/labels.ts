import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { polygons } from './countries.ts'
import { covers, ringArea } from './inside.ts'
import { countryNames, countryPoints, unlabelled, waterLabels, worldWaterLabels } from './label-names.ts'
import { countryId, waterId } from './labelId.ts'
import { waterNames } from './water-names.ts'

/** Least size of a country's largest polygon by rank, in square degrees as stretched by the Mercator projection. */
const sizes = [600, 120, 25, 6, 1.2, 0.2, 0.03, 0]
/** Countries of this rank and above are in the selection `eurasia`. */
const smallestOfEurasia = 6

/**
 * Returns the labels of countries and waters as points. `name` and `names` of a country are only those that replace the
 * names of `Intl.DisplayNames`.
 */
export function deriveLabels(countries: FeatureCollection<Polygon | MultiPolygon>): FeatureCollection<Point> {
  const features = [
    ...countries.features.flatMap(countryLabel),
    ...waterLabels.map((water) => waterLabel(water, true)),
    ...worldWaterLabels.map((water) => waterLabel(water, false)),
  ]
  features.sort((a, b) => a.properties!.rank - b.properties!.rank)
  return { type: 'FeatureCollection', features }
}

function countryLabel({ properties, geometry }: Feature<Polygon | MultiPolygon>): Feature<Point>[] {
  const country = String(properties!.country)
  if (unlabelled.includes(country)) return []
  const largest = polygons(geometry).sort((a, b) => ringArea(b[0]!) - ringArea(a[0]!))[0]!
  const latitude = middle(largest[0]!)[1]!
  const size = ringArea(largest[0]!) / Math.cos((latitude * Math.PI) / 180)
  const rank = sizes.findIndex((limit) => size >= limit) + 1
  const { en, ...names } = countryNames[country] ?? {}
  const at = countryPoints[country] ?? widestPoint(largest)
  const id = countryId(country)
  const named = { ...(en ? { name: en } : {}), names }
  return [label({ id, kind: 'country', rank, country, ...named, ...selected(rank <= smallestOfEurasia) }, at)]
}

function waterLabel(water: (typeof waterLabels)[number], eurasia: boolean): Feature<Point> {
  const [lon, lat, rank, kind, name, ru, kk] = water
  const names = { ru, kk, ...waterNames.get(name) }
  return label({ id: waterId(kind, name), kind, rank, name, names, ...selected(eurasia) }, [lon, lat])
}

const selected = (eurasia: boolean) => (eurasia ? { eurasia: 1 } : {})

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
