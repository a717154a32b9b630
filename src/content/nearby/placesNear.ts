import type { Feature, Place, Stop } from '../schema'
import { kindOf, kinds } from '../kinds'
import { within } from './nearby'
import { nearestOn } from '../../geometry/nearestPointOnLine'
import type { MeasuredLine } from '../../geometry/measuredLine'

const isPlace = (feature: Feature): feature is Place => feature.geometry.type === 'Point'

/** The places within `km` of a stop, nearest first. */
export const placesAround = ({ coordinates }: Stop, features: readonly Feature[], km: number) =>
  within(coordinates, features.filter(isPlace), km)

/** The place that a stop is: the one whose name it bears, within 25 km. */
export const placeOf = (stop: Stop, features: readonly Feature[]): Place | undefined =>
  placesAround(stop, features, 25).find(({ feature }) => stop.name.en.startsWith(feature.properties.name.en))?.feature

/** A place that a line passes, with the kilometre of the line nearest to it. */
export interface Passed {
  id: string
  km: number
}

/**
 * The places within `km` of a line. Of places that stand closer than that together only the first by kind, so
 * that a capital is not hidden under its own museums.
 */
export function passedBy(line: MeasuredLine, features: readonly Feature[], km: number): Passed[] {
  const chosen: Place[] = []
  const places = features
    .filter(isPlace)
    .toSorted((one, other) => kinds[kindOf(one)].order - kinds[kindOf(other)].order)
  for (const place of places) {
    if (!within(place.geometry.coordinates, chosen, km).length) chosen.push(place)
  }
  return chosen
    .map(({ id, geometry }) => ({ id, ...nearestOn(line, geometry.coordinates) }))
    .filter(({ distance }) => distance <= km)
    .map(({ id, km }) => ({ id, km }))
}
