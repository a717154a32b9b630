import { distance } from '../../geometry/distance'
import { contains, extentOf, type Extent } from '../../geometry/extent'
import { longitudeFrom } from '../../geometry/longitude'
import { measureLine, type MeasuredLine } from '../../geometry/measuredLine'
import { nearestOn, sideOf, type Side } from '../../geometry/nearestPointOnLine'
import { isInside, ringsOf } from '../../geometry/pointInPolygon'
import { isArea, isPlace, pointOf } from '../features'
import { memoizeByRef } from '../memoizeByRef'
import type { Area, Feature, Place, Position } from '../schema'

/** A feature with its distance from a position or a line, in km along a great circle; 0 inside an area. */
export interface Near<F extends Feature = Feature> {
  feature: F
  distance: number
}

/** A place or area near a line, with the km of the line that is nearest to it. */
export interface Beside extends Near<Place | Area> {
  /** The km of the line that is nearest to the feature. */
  km: number
  /** The side of the line, seen from its start; `null` for an area. */
  side: Side | null
}

const kmOfDegree = 111.2

/** The extent and outlines of an area. Memoized, because many positions are compared with one area. */
const measured = memoizeByRef(({ geometry }: Area) => ({
  extent: extentOf(geometry),
  rings: ringsOf(geometry).map(measureLine),
}))

const extentOfFeature = (feature: Place | Area): Extent =>
  isArea(feature) ? measured(feature).extent : extentOf(feature.geometry)

/** Whether a position may be within `km` of an extent. Avoids measuring the distance to outlines that are far away. */
function mayBeWithin(position: Position, [west, south, east, north]: Extent, km: number): boolean {
  const tall = (1.1 * km) / kmOfDegree
  const wide = tall / Math.max(0.01, Math.cos((position[1] * Math.PI) / 180))
  return contains([west - wide, south - tall, east + wide, north + tall], position)
}

/** The distance in km from a position to a place, or to the outline of an area; 0 inside the area. */
export function distanceTo(position: Position, feature: Place | Area): number {
  if (isPlace(feature)) return distance(position, pointOf(feature))
  const { extent, rings } = measured(feature)
  // An extent across the antimeridian is that of parts on both sides of it, or of a part that goes on beyond 180.
  const copies = new Set([longitudeFrom(position[0], extent[0]), longitudeFrom(position[0], -180)])
  if ([...copies].some((longitude) => isInside([longitude, position[1]], feature.geometry))) return 0
  return Math.min(...rings.map((ring) => nearestOn(ring, position).distance))
}

/** The places and areas within `km` of a position, nearest first. */
export const within = <F extends Place | Area>(position: Position, features: readonly F[], km: number): Near<F>[] =>
  features
    .filter((feature) => mayBeWithin(position, extentOfFeature(feature), km))
    .map((feature) => ({ feature, distance: distanceTo(position, feature) }))
    .filter((near) => near.distance <= km)
    .sort((a, b) => a.distance - b.distance)

/** The vertex of a line that is nearest to an area, or the first one inside it; `null` if none is within `km`. */
function besideArea(line: MeasuredLine, area: Area, km: number): Beside | null {
  const { extent } = measured(area)
  let best: Beside | null = null
  for (const [index, position] of line.coordinates.entries()) {
    if (!mayBeWithin(position, extent, km)) continue
    const off = distanceTo(position, area)
    if (off <= km && off < (best?.distance ?? Infinity)) {
      best = { feature: area, distance: off, km: line.kms[index]!, side: null }
    }
    if (off === 0) break
  }
  return best
}

function besidePlace(line: MeasuredLine, place: Place): Beside {
  const position = pointOf(place)
  const { km, distance } = nearestOn(line, position)
  return { feature: place, km, distance, side: sideOf(line, km, position) }
}

/** The places and areas within `withinKm` of a line, by the km of the line that is nearest to them. */
export const nearby = (line: MeasuredLine, features: readonly Feature[], withinKm: number): Beside[] =>
  features
    .flatMap((feature) => {
      if (isArea(feature)) return besideArea(line, feature, withinKm) ?? []
      return isPlace(feature) ? besidePlace(line, feature) : []
    })
    .filter((beside) => beside.distance <= withinKm)
    .sort((a, b) => a.km - b.km)
