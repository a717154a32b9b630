import { isSamePlace, samePlaceKm } from '../content/corridors/samePlace'
import { isPlace, pointOf } from '../content/features'
import type { Feature, Name, Position } from '../content/schema'
import { distance } from '../geometry/distance'
import { pointAt, type MeasuredLine } from '../geometry/measuredLine'
import { nearestOn } from '../geometry/nearestPointOnLine'
import type { CorridorPoint, NetworkLine } from './junctions'

/** The point of a corridor where a traveller from a waypoint reaches it. */
export interface AccessPoint extends CorridorPoint {
  /** The distance from the waypoint to the point, in km along a great circle. */
  accessKm: number
}

/** A stop or place where an itinerary can begin or end. */
export interface Waypoint {
  /** The id of a place feature, or `corridor:stop` of a stop. */
  id: string
  name: Name
  position: Position
  /** The id of the stop's corridor; `null` for a place feature. */
  corridor: string | null
  /** The id of the place feature that the waypoint is, if it is one. */
  place?: string
  /** The access points to the network, nearest first; empty for a place that is too far from every corridor. */
  accessPoints: readonly AccessPoint[]
  /** The nearest point of the network, at any distance; `null` without corridors. */
  nearest: AccessPoint | null
}

/** A place has an access point only on corridors within this distance, in km. A short corridor is not worth a long way to it. */
const reachKm = ({ length }: MeasuredLine): number => Math.min(100, length / 2)
/** Of these, a place has an access point on every corridor that is at most this much further away than the nearest, in km. */
const alternativeKm = 15

/** The waypoint id of a stop, which links to itineraries contain. */
export const stopWaypointId = (corridor: string, stop: string): string => `${corridor}:${stop}`

/** The nearest point of every corridor, nearest first. On the corridor of `own` it is `own` itself. */
function pointsNear(position: Position, lines: readonly NetworkLine[], own?: CorridorPoint): AccessPoint[] {
  return lines
    .map(({ corridor: { id }, line }): AccessPoint => {
      if (own?.corridor === id) return { ...own, accessKm: distance(position, pointAt(line, own.km)) }
      const { km, distance: accessKm } = nearestOn(line, position)
      return { corridor: id, km, accessKm }
    })
    .sort((a, b) => a.accessKm - b.accessKm)
}

function withAccess(
  waypoint: Omit<Waypoint, 'accessPoints' | 'nearest'>,
  lines: readonly NetworkLine[],
  points: AccessPoint[],
): Waypoint {
  const reach = new Map(lines.map(({ corridor, line }) => [corridor.id, reachKm(line)]))
  const reachable = points.filter(({ corridor, accessKm }) => accessKm <= reach.get(corridor)!)
  const accessPoints = reachable.filter(({ accessKm }) => accessKm <= reachable[0]!.accessKm + alternativeKm)
  return { ...waypoint, accessPoints, nearest: points[0] ?? null }
}

/** The waypoints: every place, then every stop. */
export function waypointsOf(features: readonly Feature[], lines: readonly NetworkLine[]): Waypoint[] {
  const places = features.filter(isPlace).map((place) => {
    const { id, properties } = place
    const position = pointOf(place)
    return withAccess(
      { id, name: properties.name, position, corridor: null, place: id },
      lines,
      pointsNear(position, lines),
    )
  })
  const stops = lines.flatMap(({ corridor: { id: corridor, properties }, line }) =>
    properties.stops.map(({ id, name, place, km }) => {
      const position = pointAt(line, km)
      const points = pointsNear(position, lines, { corridor, km })
      return withAccess({ id: stopWaypointId(corridor, id), name, position, corridor, place }, lines, points)
    }),
  )
  return [...places, ...stops]
}

/** The waypoints that a reader chooses from: of those that are one place only the first. */
export const distinctWaypoints = (waypoints: readonly Waypoint[]): Waypoint[] =>
  waypoints.filter(
    (waypoint, index) =>
      !waypoints
        .slice(0, index)
        .some((other) => isSamePlace(other, waypoint) && distance(other.position, waypoint.position) <= samePlaceKm),
  )
