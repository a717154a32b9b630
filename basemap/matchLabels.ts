/** Finds the label of the basemap that names the same place as a feature or a stop of the content. */
import type { Feature as GeoJsonFeature } from 'geojson'
import { sharesName } from '../src/content/corridors/samePlace.ts'
import { normalizePosition, pointsIn, type WrittenPoints } from '../src/content/load/normalizeGeometry.ts'
import { distance } from '../src/geometry/distance.ts'
import type { Corridor, Feature, Name, Position } from '../src/content/schema.ts'
import { stopKey, type BasemapLabels } from '../src/content/basemapLabels.ts'

/** A feature of the layers `towns` and `labels`. */
interface Label {
  id: string
  /** `town`, or a kind of the layer `labels`. */
  kind: string
  name: Name
  /** ISO 3166-1 alpha-2. */
  country?: string
  position: Position
}

/** Km between the label of a town or a peak and the content's position of it. */
const townDistance = 50

const waters = ['ocean', 'sea', 'lake']
const heights = ['peak', 'depression']

/** The names of a label by language: the property `name_en` is its English name. */
const namesOf = (properties: Record<string, unknown>): Name =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([key, name]) =>
      key.startsWith('name_') && typeof name === 'string' ? [[key.slice('name_'.length), name]] : [],
    ),
  )

const labelOf = ({ properties, geometry }: GeoJsonFeature): Label => ({
  id: properties!.id,
  kind: properties!.kind ?? 'town',
  name: namesOf(properties!),
  country: properties!.country,
  position: (geometry as { coordinates: number[] }).coordinates as Position,
})

/**
 * Returns the ids of labels by feature id and by `stopKey`. A point or a stop matches a town or a peak within 50 km that
 * has its name in any language; a place with several points goes by the first. A country matches by country code, or by name;
 * a sea or a region by name. A territory has no label.
 * @param features as loaded or as written
 * @param labels features of the basemap's layers `towns` and `labels`
 */
export function matchLabels(features: readonly Feature[], labels: readonly GeoJsonFeature[]): BasemapLabels {
  const all = labels.map(labelOf)
  const countries = all.filter(({ kind }) => kind === 'country')
  const waterLabels = all.filter(({ kind }) => waters.includes(kind))
  const points = all.filter(({ kind }) => kind === 'town' || heights.includes(kind))
  const land = all.filter((label) => ![...waters, 'country'].includes(label.kind) && !points.includes(label))

  const point = (name: Name, position: Position) =>
    points.find((label) => sharesName(label.name, name) && distance(label.position, position) <= townDistance)

  function label(feature: Feature): Label | undefined {
    const { properties } = feature
    const { name, kind } = properties
    const isPlace = !('label' in properties) && !('stops' in properties)
    if (isPlace) return point(name, normalizePosition(pointsIn(feature.geometry as WrittenPoints)[0]!))
    if (kind === 'sea') return waterLabels.find((label) => sharesName(label.name, name))
    if (kind === 'region') return land.find((label) => sharesName(label.name, name))
    if (kind !== 'country') return undefined
    const { country } = properties
    return (
      (country && countries.find((label) => label.country === country)) ||
      countries.find((label) => sharesName(label.name, name))
    )
  }

  const found = features.flatMap((feature): [key: string, label: Label | undefined][] => {
    const corridor = feature.properties.kind === 'corridor' ? (feature as Corridor) : null
    const stops = corridor?.properties.stops ?? []
    return [
      [feature.id, label(feature)],
      ...stops.map((stop): [string, Label | undefined] => [
        stopKey(corridor!, stop),
        point(stop.name, stop.coordinates),
      ]),
    ]
  })
  return Object.fromEntries(found.flatMap(([key, label]) => (label ? [[key, label.id]] : [])))
}
