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
  kind: 'town' | 'country' | 'ocean' | 'sea' | 'lake'
  name: Name
  /** ISO 3166-1 alpha-2. */
  country?: string
  position: Position
}

/** Km between a town's label and the content's position of that town. */
const townDistance = 50

const waters = ['ocean', 'sea', 'lake']

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
 * Returns the ids of labels by feature id and by `stopKey`. A point or a stop matches a town within 50 km that has its
 * name in any language; a place with several points goes by the first. A country matches by country code, or by name; a sea by name. Other areas have no label.
 * @param features as loaded or as written
 * @param labels features of the basemap's layers `towns` and `labels`
 */
export function matchLabels(features: readonly Feature[], labels: readonly GeoJsonFeature[]): BasemapLabels {
  const all = labels.map(labelOf)
  const towns = all.filter(({ kind }) => kind === 'town')
  const countries = all.filter(({ kind }) => kind === 'country')
  const waterLabels = all.filter(({ kind }) => waters.includes(kind))

  const town = (name: Name, position: Position) =>
    towns.find((label) => sharesName(label.name, name) && distance(label.position, position) <= townDistance)

  function label(feature: Feature): Label | undefined {
    const { properties } = feature
    const { name, kind } = properties
    const isPlace = !('label' in properties) && !('stops' in properties)
    if (isPlace) return town(name, normalizePosition(pointsIn(feature.geometry as WrittenPoints)[0]!))
    if (kind === 'sea') return waterLabels.find((label) => sharesName(label.name, name))
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
        town(stop.name, stop.coordinates),
      ]),
    ]
  })
  return Object.fromEntries(found.flatMap(([key, label]) => (label ? [[key, label.id]] : [])))
}
