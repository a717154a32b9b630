import { sectionSpans } from '../content/corridors/sections'
import type { Name, SectionStatus, Stop } from '../content/schema'
import { distance } from '../geometry/distance'
import { pointAt } from '../geometry/measuredLine'
import type { CorridorPoint } from './junctions'
import { shortest, type Network } from './network'
import type { Waypoint } from './waypoints'

/** The part of an itinerary on one corridor. If the leg leads towards the start of the corridor, `from` is greater than `to`. */
export interface Leg {
  corridor: string
  /** In km from the corridor's start, like `to`. */
  from: number
  to: number
  km: number
  /** The stops between `from` and `to`, in the order of travel. */
  stops: readonly Stop[]
}

/** A change from one corridor to another. */
export interface Change {
  /** The name of the junction; `null` where the path changes at a waypoint that is no junction. */
  name: Name | null
  from: CorridorPoint
  to: CorridorPoint
  /** The distance between the two points. */
  km: number
}

export interface Itinerary {
  kind: 'itinerary'
  legs: readonly Leg[]
  /** One fewer than the legs. */
  changes: readonly Change[]
  /** The distances from the waypoints to the corridors, in km along a great circle. */
  accessLegs: { start: number; end: number }
  /** The sum of legs, changes and access legs. */
  km: number
  /** The distance between the waypoints along a great circle. */
  directKm: number
  countries: readonly { country: string; km: number }[]
  statuses: readonly { status: SectionStatus; km: number }[]
}

/**
 * The reason why there is no itinerary: `far`, if a waypoint is too far from every corridor; `apart`, if no
 * corridors connect the two; `beside`, if the two are nearer to each other than to the corridors.
 */
export type NoItinerary =
  | { kind: 'none'; reason: 'far'; end: Waypoint; directKm: number }
  | { kind: 'none'; reason: 'apart' | 'beside'; directKm: number }

const overlap = (a: { from: number; to: number }, low: number, high: number) =>
  Math.max(0, Math.min(a.to, high) - Math.max(a.from, low))

const isSamePoint = (a: CorridorPoint, b: CorridorPoint): boolean => a.corridor === b.corridor && a.km === b.km

function legOf({ lines }: Network, start: CorridorPoint, end: CorridorPoint): Leg {
  const [low, high] = [Math.min(start.km, end.km), Math.max(start.km, end.km)]
  const { stops } = lines.get(start.corridor)!.corridor.properties
  /** A stop this near to an end of the leg is that end, in km. */
  const near = Math.min(1, (high - low) / 10)
  const passed = stops.filter(({ km }) => km > low + near && km < high - near)
  return {
    corridor: start.corridor,
    from: start.km,
    to: end.km,
    km: high - low,
    stops: start.km > end.km ? passed.reverse() : passed,
  }
}

function changeOf({ lines, junctions }: Network, from: CorridorPoint, to: CorridorPoint): Change {
  const junction = junctions.find(
    ({ a, b }) => (isSamePoint(a, from) && isSamePoint(b, to)) || (isSamePoint(a, to) && isSamePoint(b, from)),
  )
  const positionOf = ({ corridor, km }: CorridorPoint) => pointAt(lines.get(corridor)!.line, km)
  return { name: junction?.name ?? null, from, to, km: distance(positionOf(from), positionOf(to)) }
}

/** Adds up km by key, in the order in which the keys first occur. */
function sums<K extends string>(parts: readonly (readonly [K, number])[]): [K, number][] {
  const found = new Map<K, number>()
  for (const [key, km] of parts) if (km > 0) found.set(key, (found.get(key) ?? 0) + km)
  return [...found]
}

/** The km of each leg on every stretch of its corridor, in the order of travel. */
const alongLegs = <T extends { from: number; to: number }>(
  legs: readonly Leg[],
  stretchesOf: (corridor: string) => readonly T[],
): (readonly [T, number])[] =>
  legs.flatMap((leg) => {
    const parts = stretchesOf(leg.corridor).map(
      (stretch) => [stretch, overlap(stretch, Math.min(leg.from, leg.to), Math.max(leg.from, leg.to))] as const,
    )
    return leg.from > leg.to ? parts.reverse() : parts
  })

/** Divides a path into its legs and the changes between them. */
function legsAndChanges(network: Network, path: readonly CorridorPoint[]): Pick<Itinerary, 'legs' | 'changes'> {
  const runs: CorridorPoint[][] = []
  for (const point of path) {
    const run = runs.at(-1)
    if (run && run[0]!.corridor === point.corridor) run.push(point)
    else runs.push([point])
  }
  return {
    legs: runs.map((run) => legOf(network, run[0]!, run.at(-1)!)),
    changes: runs.slice(1).map((run, index) => changeOf(network, runs[index]!.at(-1)!, run[0]!)),
  }
}

/** Finds the itinerary between two waypoints along the corridors, or the reason why there is none. */
export function findItinerary(network: Network, from: Waypoint, to: Waypoint): Itinerary | NoItinerary {
  const directKm = distance(from.position, to.position)
  const far = [from, to].find(({ accessPoints }) => accessPoints.length === 0)
  if (far) return { kind: 'none', reason: 'far', end: far, directKm }
  const path = shortest(network, from.accessPoints, to.accessPoints)
  if (path.length === 0) return { kind: 'none', reason: 'apart', directKm }
  const accessKm = ({ accessPoints }: Waypoint, point: CorridorPoint) =>
    accessPoints.find((access) => isSamePoint(access, point))!.accessKm
  const accessLegs = { start: accessKm(from, path[0]!), end: accessKm(to, path.at(-1)!) }
  if (directKm <= accessLegs.start + accessLegs.end) return { kind: 'none', reason: 'beside', directKm }
  const { legs, changes } = legsAndChanges(network, path)
  const corridorOf = (id: string) => network.lines.get(id)!.corridor
  const countries = alongLegs(legs, (id) => corridorOf(id).properties.drawn.countries)
  const sections = alongLegs(legs, (id) => sectionSpans(corridorOf(id)))
  const total = (parts: readonly { km: number }[]) => parts.reduce((sum, { km }) => sum + km, 0)
  return {
    kind: 'itinerary',
    legs,
    changes,
    accessLegs,
    km: total(legs) + total(changes) + accessLegs.start + accessLegs.end,
    directKm,
    countries: sums(countries.map(([{ country }, km]) => [country, km])).map(([country, km]) => ({ country, km })),
    statuses: sums(sections.map(([{ status }, km]) => [status, km])).map(([status, km]) => ({ status, km })),
  }
}
