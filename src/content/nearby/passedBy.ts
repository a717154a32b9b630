import { distance } from '../../geometry/distance'
import type { MeasuredLine } from '../../geometry/measuredLine'
import { nearestOn } from '../../geometry/nearestPointOnLine'
import { isPlace, pointOf } from '../features'
import { byPriority } from '../priority'
import type { Feature, Place } from '../schema'

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
    const isNear = (other: Place) => distance(pointOf(other), pointOf(place)) <= km
    if (!chosen.some(isNear)) chosen.push(place)
  }
  return chosen
    .map((place) => ({ id: place.id, ...nearestOn(line, pointOf(place)) }))
    .filter(({ distance }) => distance <= km)
    .map(({ id, km }) => ({ id, km }))
}
