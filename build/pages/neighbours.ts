/** Which other pages the page of a feature links to. */
import { isArea, isCorridor, isPlace, pointOf } from '../../src/content/features'
import { byName, grouped } from '../../src/content/grouping'
import type { AtlasContent } from '../../src/content/load/loadContent'
import { distanceTo, nearby, within } from '../../src/content/nearby/nearby'
import type { Corridor, Feature, Place } from '../../src/content/schema'
import { nearestOn } from '../../src/geometry/nearestPointOnLine'

export interface Neighbour {
  feature: Feature
  /** The distance in km from a place, or from the start of a corridor along it; none for what is in an area. */
  km?: number
}

/** Places this far from a corridor, in km, are near it: as on the strip map. */
const besideKm = 60
/** The largest distance of what is near a place, in km, and the number of its neighbours. */
const [aroundKm, most] = [300, 8]

const corridorsNear = (place: Place, { features, lines }: AtlasContent) =>
  features
    .filter(isCorridor)
    .map((feature) => ({ feature: feature as Feature, km: nearestOn(lines.get(feature.id)!, pointOf(place)).distance }))
    .filter(({ km }) => km <= besideKm)

const corridorsThrough = (country: string, features: readonly Feature[]): Corridor[] =>
  features
    .filter(isCorridor)
    .filter(({ properties }) => properties.drawn.countries.some((part) => part.country === country))

/**
 * The neighbours of a place, nearest first; the places that a corridor passes, in its order; the places in an area, and
 * the corridors through a country.
 */
export function neighboursOf(feature: Feature, content: AtlasContent): Neighbour[] {
  const places = content.features.filter(isPlace).filter(({ id }) => id !== feature.id)
  if (isCorridor(feature)) {
    return nearby(content.lines.get(feature.id)!, places, besideKm).map(({ feature, km }) => ({ feature, km }))
  }
  if (isArea(feature)) {
    const { kind, country } = feature.properties
    const corridors = kind === 'country' && country ? corridorsThrough(country, content.features) : []
    const inside = places.filter((place) => distanceTo(pointOf(place), feature) === 0)
    return [...corridors, ...inside].map((feature) => ({ feature }))
  }
  const around = within(pointOf(feature), places, aroundKm).map(({ feature, distance }) => ({ feature, km: distance }))
  return [...corridorsNear(feature, content), ...around].sort((a, b) => a.km - b.km).slice(0, most)
}

/** The features in the order of the list of all places: by topic, then by name. */
export const inListOrder = ({ features }: AtlasContent, language: string): Feature[] =>
  grouped(byName(features, language), 'topic').flatMap((group) => group.features)
