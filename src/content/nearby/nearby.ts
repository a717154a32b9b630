import { distance } from '@turf/distance'
import type { Area, Feature, Position } from '../schema'
import { extentOf, type Extent } from '../../geometry/extent'
import { isInside, ringsOf } from '../../geometry/pointInPolygon'
import { nearestOn, sideOf, type Side } from '../../geometry/nearestPointOnLine'
import { measureLine, type MeasuredLine } from '../../geometry/measuredLine'

/** A feature with its distance in km along a great circle; an area that holds the place is at 0 km. */
export interface Near<F extends Feature = Feature> {
  feature: F
  distance: number
}

/** A feature beside a line: the km of the line nearest to it, and on which hand it lies; what the line runs through, on neither. */
export interface Beside extends Near {
  km: number
  side: Side | null
}

const degreeKm = 111.2
const isArea = (feature: Feature): feature is Area => feature.geometry.type.endsWith('Polygon')

/** Whether a position can be within `km` of a box at all, generously. Saves measuring to every far border. */
function mayBeWithin([lon, lat]: Position, [west, south, east, north]: Extent, km: number): boolean {
  const tall = (1.1 * km) / degreeKm
  const wide = tall / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  return lat >= south - tall && lat <= north + tall && lon >= west - wide && lon <= east + wide
}

/** From a position to a feature in km: to the point, the line, or the border of an area that does not hold it. */
export function distanceTo(position: Position, feature: Feature): number {
  if (feature.geometry.type === 'Point') return distance(position, feature.geometry.coordinates)
  if (feature.geometry.type === 'LineString')
    return nearestOn(measureLine(feature.geometry.coordinates), position).distance
  const area = feature as Area
  if (isInside(position, area)) return 0
  return Math.min(...ringsOf(area).map((ring) => nearestOn(measureLine(ring), position).distance))
}

/** The features within a radius in km, nearest first. */
export const within = <F extends Feature>(position: Position, features: readonly F[], km: number): Near<F>[] =>
  features
    .filter((feature) => mayBeWithin(position, extentOf(feature), km))
    .map((feature) => ({ feature, distance: distanceTo(position, feature) }))
    .filter((near) => near.distance <= km)
    .sort((a, b) => a.distance - b.distance)

/** Where a line first comes nearest to an area, by the line's vertices; `null` if never within `km`. */
function besideArea(line: MeasuredLine, area: Area, km: number): Beside | null {
  const box = extentOf(area)
  let best: Beside | null = null
  for (const [index, position] of line.coordinates.entries()) {
    if (!mayBeWithin(position, box, km)) continue
    const off = distanceTo(position, area)
    if (off <= km && off < (best?.distance ?? Infinity)) {
      best = { feature: area, distance: off, km: line.kms[index]!, side: null }
    }
    if (off === 0) break
  }
  return best
}

function besidePoint(line: MeasuredLine, feature: Feature, position: Position): Beside {
  const { km, distance } = nearestOn(line, position)
  return { feature, km, distance, side: sideOf(line, km, position) }
}

/** Points and areas beside a line, within a distance in km of it, in the order a traveller passes them. */
export const nearby = (line: MeasuredLine, features: readonly Feature[], withinKm: number): Beside[] =>
  features
    .flatMap((feature) => {
      if (isArea(feature)) return besideArea(line, feature, withinKm) ?? []
      return feature.geometry.type === 'Point' ? besidePoint(line, feature, feature.geometry.coordinates) : []
    })
    .filter((beside) => beside.distance <= withinKm)
    .sort((a, b) => a.km - b.km)
