import { bearing } from '@turf/bearing'
import { destination } from '@turf/destination'
import { distance } from '@turf/distance'
import type { Corridor, Position, SectionStatus } from '../../geo/schema'
import { nearestOnPiece } from '../../geo/validate/sphere'

/** A line with the kilometres from its start to every vertex, on Turf's sphere (radius 6371.0088 km). */
export interface Route {
  coordinates: readonly Position[]
  km: readonly number[]
}

/** Measures a line once. */
export function routeOf(coordinates: readonly Position[]): Route {
  let total = 0
  const km = coordinates.map((position, index) => (total += index ? distance(coordinates[index - 1]!, position) : 0))
  return { coordinates, km }
}

/** The whole length in km. */
export const lengthOf = (route: Route): number => route.km.at(-1) ?? 0

/** A distance kept on the line: between 0 and its length, in km. */
export const onRoute = (route: Route, km: number): number => Math.max(0, Math.min(lengthOf(route), km))

/** The index of the piece that holds `km`: vertex i lies at or before it, vertex i + 1 behind it. */
export function pieceAt({ km }: Route, at: number): number {
  let low = 0
  let high = km.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (km[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The position at `km` from the start, along great circles between vertices; before the start and past the end, the ends. */
export function pointAt(route: Route, km: number): Position {
  const { coordinates, km: measured } = route
  if (!(km > 0)) return coordinates[0]!
  if (km >= lengthOf(route)) return coordinates.at(-1)!
  const piece = pieceAt(route, km)
  const from = coordinates[piece]!
  const along = km - measured[piece]!
  if (along === 0) return from
  const [longitude, latitude] = destination(from, along, bearing(from, coordinates[piece + 1]!)).geometry.coordinates
  return [wrapped(longitude!), latitude!]
}

/** A longitude between -180 and 180 degrees. */
const wrapped = (longitude: number): number =>
  longitude >= -180 && longitude <= 180 ? longitude : ((((longitude + 180) % 360) + 360) % 360) - 180

/** The kilometre of the line nearest to a position, and how far beside the line the position lies. Of equals, the first. */
export function kmAt(route: Route, position: Position): { km: number; offKm: number } {
  let nearest = { km: 0, offKm: distance(route.coordinates[0]!, position) }
  for (let piece = 0; piece < route.coordinates.length - 1; piece++) {
    const [from, to] = [route.coordinates[piece]!, route.coordinates[piece + 1]!]
    const { distance: offKm, along } = nearestOnPiece(position, from, to)
    if (offKm < nearest.offKm) nearest = { km: route.km[piece]! + along, offKm }
  }
  return nearest
}

/**
 * The course at `km`, in degrees clockwise from north (0 up to 360): that of the straight way from half of `over`
 * kilometres behind to `over` ahead, so that it turns gently where the line turns sharply.
 */
export function bearingAt(route: Route, km: number, over: number): number {
  const length = lengthOf(route)
  const ahead = Math.min(length, Math.max(km + over, over / 2))
  const behind = Math.max(0, Math.min(km - over / 2, length - over / 2))
  return (bearing(pointAt(route, behind), pointAt(route, ahead)) + 360) % 360
}

/** The part of the line between two distances in km, ends included. */
export function slice(route: Route, from: number, to: number): Position[] {
  const inner = route.coordinates.filter((_, index) => route.km[index]! > from + 1e-6 && route.km[index]! < to - 1e-6)
  return [pointAt(route, from), ...inner, pointAt(route, to)]
}

/** A stretch of a corridor with its own status; km from the corridor's start. */
export interface Stretch {
  from: number
  to: number
  status: SectionStatus
}

/** The sections of a corridor in km, by its stops. A section whose stops are not there is left out. */
export function stretches({ properties: { stops, sections } }: Corridor): Stretch[] {
  const kmOf = (name: string) => stops.find((stop) => stop.name.en === name)?.km
  return sections.flatMap(({ from, to, status }) => {
    const [start, end] = [kmOf(from), kmOf(to)]
    return start !== undefined && end !== undefined && start < end ? [{ from: start, to: end, status }] : []
  })
}
