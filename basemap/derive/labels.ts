import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { polygons } from './countries.ts'
import { ringArea } from './inside.ts'
import { countryNames, countryPoints, unlabelled, waterLabels, worldWaterLabels } from './label-names.ts'
import { eurasiaBox } from './eurasiaBox.ts'
import { countryId, naturalId } from './labelId.ts'
import { landLabels, peakLabels, type LandSources } from './land.ts'
import { naturalNames } from './natural-names.ts'
import { waterNames } from './water-names.ts'
import { middle, widestPoint } from './widestPoint.ts'
import { contains } from '../pack/options.ts'

/** Least size of a country's largest polygon by rank, in square degrees as stretched by the Mercator projection. */
const sizes = [600, 120, 25, 6, 1.2, 0.2, 0.03, 0]
/** Countries of this rank and above are in the selection `eurasia`. */
const smallestOfEurasia = 6

/**
 * Returns the labels of countries, waters, land and peaks as points. `name` and `names` of a country are only those that
 * replace the names of `Intl.DisplayNames`.
 */
export function deriveLabels(
  countries: FeatureCollection<Polygon | MultiPolygon>,
  land: LandSources,
): FeatureCollection<Point> {
  const features = [
    ...countries.features.flatMap(countryLabel),
    ...waterLabels.map((water) => waterLabel(water, true)),
    ...worldWaterLabels.map((water) => waterLabel(water, contains(eurasiaBox, water as unknown as Position))),
    ...naturalNames.map(({ lon, lat, kind, rank, name, names }) =>
      label({ id: naturalId(kind, name), kind, rank, name, names, ...selected(true) }, [lon, lat]),
    ),
    ...[...peakLabels(land), ...landLabels(land)].map(({ at, isInEurasia, ...properties }) =>
      label({ ...properties, ...selected(isInEurasia) }, at),
    ),
  ]
  const ids = new Map<string, number>()
  for (const { properties } of features) {
    const id = properties!.id as string
    const number = (ids.get(id) ?? 0) + 1
    ids.set(id, number)
    if (number > 1) properties!.id = `${id}-${number}`
  }
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
  return label({ id: naturalId(kind, name), kind, rank, name, names, ...selected(eurasia) }, [lon, lat])
}

const selected = (eurasia: boolean) => (eurasia ? { eurasia: 1 } : {})

function label(properties: Feature['properties'], at: Position): Feature<Point> {
  const coordinates = at.map((degrees) => Math.round(degrees * 100) / 100)
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } }
}
