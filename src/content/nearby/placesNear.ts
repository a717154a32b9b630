import type { MeasuredLine } from '../../geometry/measuredLine'
import { nearestOn } from '../../geometry/nearestPointOnLine'
import { isPlace } from '../features'
import { byPriority } from '../priority'
import type { Feature, Place, Stop } from '../schema'
import { within } from './nearby'

/** The places within `km` of a stop, nearest first. */
export const placesAround = ({ coordinates }: Stop, features: readonly Feature[], km: number) =>
  within(coordinates, features.filter(isPlace), km)

/** The place feature that a stop is, if it names one. */
export function placeOf({ place }: Stop, byId: ReadonlyMap<string, Feature>): Place | undefined {
  const feature = place === undefined ? undefined : byId.get(place)
  return feature && isPlace(feature) ? feature : undefined
}

/** A place that a line passes, with the km of the line that is nearest to it. */
export interface Passed {
  id: string
  km: number
}

/**
 * The places within `km` of a line. Of places that are within `km` of each other it returns only the most important,
 * so that the museums of a capital do not hide the capital.
 */
export function passedBy(line: MeasuredLine, features: readonly Feature[], km: number): Passed[] {
  const chosen: Place[] = []
  for (const place of byPriority(features.filter(isPlace))) {
    if (!within(place.geometry.coordinates, chosen, km).length) chosen.push(place)
  }
  return chosen
    .map(({ id, geometry }) => ({ id, ...nearestOn(line, geometry.coordinates) }))
    .filter(({ distance }) => distance <= km)
    .map(({ id, km }) => ({ id, km }))
}
