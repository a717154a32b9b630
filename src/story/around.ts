import { distance } from '@turf/distance'
import type { Feature, Place, Position, Stop } from '../../geo/schema'
import { kindOf, kinds } from './kinds'
import { kmAt, type Route } from './route'

/** A place with its distance in km. */
export interface Near {
  feature: Place
  distance: number
}

const isPlace = (feature: Feature): feature is Place => feature.geometry.type === 'Point'

/** The places within `km` of a position, nearest first. */
export const placesWithin = (position: Position, features: readonly Feature[], km: number): Near[] =>
  features
    .filter(isPlace)
    .map((feature) => ({ feature, distance: distance(position, feature.geometry.coordinates) }))
    .filter((near) => near.distance <= km)
    .sort((one, other) => one.distance - other.distance)

/** The place that a stop is: the one whose name it bears, within 25 km. */
export const placeOf = (stop: Stop, features: readonly Feature[]): Place | undefined =>
  placesWithin(stop.coordinates, features, 25).find(({ feature }) =>
    stop.name.en.startsWith(feature.properties.name.en),
  )?.feature

/** A place that a line passes, with the kilometre of the line nearest to it. */
export interface Passed {
  id: string
  km: number
}

/**
 * The places within `within` km of a line. Of places that stand closer than that together only the first by kind, so
 * that a capital is not hidden under its own museums.
 */
export function passedBy(route: Route, features: readonly Feature[], within: number): Passed[] {
  const chosen: Place[] = []
  const places = features
    .filter(isPlace)
    .toSorted((one, other) => kinds[kindOf(one)].order - kinds[kindOf(other)].order)
  for (const place of places) {
    if (!placesWithin(place.geometry.coordinates, chosen, within).length) chosen.push(place)
  }
  return chosen
    .map(({ id, geometry }) => ({ id, ...kmAt(route, geometry.coordinates) }))
    .filter(({ offKm }) => offKm <= within)
    .map(({ id, km }) => ({ id, km }))
}
