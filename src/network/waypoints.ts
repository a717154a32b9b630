import { distance } from '@turf/distance'
import type { Feature, Name, Place, Position } from '../content/schema'
import type { Line, OnLine } from './junctions'
import { nearestOn } from '../geometry/nearestPointOnLine'
import { pointAt } from '../geometry/measuredLine'

/** Where a place joins a corridor, and how far in km it lies from it there. */
export interface AccessPoint extends OnLine {
  accessKm: number
}

/** A stop or a place that a way can begin or end at. */
export interface Waypoint {
  /** A feature's id, or `corridor-id:stop-slug`. */
  id: string
  name: Name
  position: Position
  /** The corridor whose stop it is; `null` for a place. */
  corridor: string | null
  /** Its accessPoints with the network, nearest first; none for a place that lies too far from every corridor. */
  accessPoints: readonly AccessPoint[]
  /** The nearest corridor, however far; `null` where there is none. */
  nearest: AccessPoint | null
}

/** A place further from every corridor than this is not on the network. */
export const reachKm = 100
/** Corridors that pass a place within this of its nearest one serve it as well. */
const alsoKm = 15
/** Stops and places of one name within this are offered once. */
const namesakeKm = 25

/** "Xi'an" → "xi-an": how a stop is named in an address. */
export const slugOf = (english: string): string =>
  english
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const stopId = (corridor: string, english: string): string => `${corridor}:${slugOf(english)}`

function accessPointsAt(position: Position, lines: readonly Line[], own?: OnLine): AccessPoint[] {
  return lines
    .map(({ id, line }): AccessPoint => {
      const { km, distance: accessKm } =
        own?.corridor === id
          ? { km: own.km, distance: distance(position, pointAt(line, own.km)) }
          : nearestOn(line, position)
      return { corridor: id, km, accessKm }
    })
    .sort((a, b) => a.accessKm - b.accessKm)
}

function endOf(end: Pick<Waypoint, 'id' | 'name' | 'corridor'>, position: Position, all: AccessPoint[]): Waypoint {
  const nearest = all[0] ?? null
  const accessPoints = all.filter(({ accessKm }) => accessKm <= reachKm && accessKm <= nearest!.accessKm + alsoKm)
  return { ...end, position, accessPoints, nearest }
}

/** Every stop, on its own line, and every point feature. */
export function waypointsOf(features: readonly Feature[], lines: readonly Line[]): Waypoint[] {
  const places = features
    .filter((feature): feature is Place => feature.geometry.type === 'Point')
    .map(({ id, properties: { name }, geometry: { coordinates } }) =>
      endOf({ id, name, corridor: null }, coordinates, accessPointsAt(coordinates, lines)),
    )
  const stops = lines.flatMap((line) =>
    line.corridor.properties.stops.map(({ name, km }) => {
      const position = pointAt(line.line, km)
      const end = { id: stopId(line.id, name.en), name, corridor: line.id }
      return endOf(end, position, accessPointsAt(position, lines, { corridor: line.id, km }))
    }),
  )
  return [...places, ...stops]
}

/** What a reader chooses from: of a place and its stops, or of one place's stops on several corridors, only the first. */
export const distinctWaypoints = (waypoints: readonly Waypoint[]): Waypoint[] =>
  waypoints.filter(
    (end, index) =>
      !waypoints
        .slice(0, index)
        .some((other) => other.name.en === end.name.en && distance(other.position, end.position) <= namesakeKm),
  )
