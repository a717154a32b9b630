import { isPlace } from '../features'
import type { Feature, Stop } from '../schema'
import { within } from './nearby'

/** The places within `km` of a stop, nearest first. */
export const placesAround = ({ coordinates }: Stop, features: readonly Feature[], km: number) =>
  within(coordinates, features.filter(isPlace), km)
