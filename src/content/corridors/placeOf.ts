import { isPlace } from '../features'
import type { Feature, Place, Stop } from '../schema'

/** The place feature that a stop is, if it names one. */
export function placeOf({ place }: Stop, byId: ReadonlyMap<string, Feature>): Place | undefined {
  const feature = place === undefined ? undefined : byId.get(place)
  return feature && isPlace(feature) ? feature : undefined
}
