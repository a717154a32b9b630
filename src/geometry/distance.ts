import { bearing as turfBearing } from '@turf/bearing'
import { distance as turfDistance } from '@turf/distance'
import type { Position } from './position'

/** Great-circle distance in km, on Turf's sphere of radius 6371.0088 km. */
export const distance = (from: Position, to: Position): number => turfDistance(from, to)

/** Initial bearing of the great circle between two positions: degrees clockwise from north, -180 to 180. */
export const bearing = (from: Position, to: Position): number => turfBearing(from, to)
