import { distance } from '@turf/distance'
import type { Name, SectionStatus, Stop } from '../content/schema'
import type { Waypoint } from './waypoints'
import type { OnLine } from './junctions'
import { shortest, type Network } from './network'
import { pointAt } from '../geometry/measuredLine'
import { sectionSpans } from '../content/corridors/sections'

/** A part of a way on one corridor; `from` is greater than `to` where it is travelled towards the corridor's start. */
export interface Leg {
  corridor: string
  /** Kilometres of the corridor. */
  from: number
  to: number
  km: number
  /** The stops passed on the way, without those it begins and waypoints at. */
  stops: readonly Stop[]
}

/** Where a way goes over from one corridor to another, and how far apart they are there. */
export interface Change {
  /** The junction's name; `null` only where the corridors' joint is no junction. */
  name: Name | null
  from: OnLine
  to: OnLine
  km: number
}

export interface Itinerary {
  kind: 'itinerary'
  legs: readonly Leg[]
  /** One fewer than the legs. */
  changes: readonly Change[]
  /** From the places to the corridors, in km along a great circle. */
  accessLegs: { start: number; end: number }
  /** Legs, changes and accessLegs together. */
  km: number
  /** Along a great circle. */
  directKm: number
  countries: readonly { country: string; km: number }[]
  statuses: readonly { status: SectionStatus; km: number }[]
}

/** Why there is none: one place is too far from every corridor, they are on parts that do not meet, or nearer to each other than to a line. */
export type NoItinerary =
  | { kind: 'none'; why: 'far'; end: Waypoint; directKm: number }
  | { kind: 'none'; why: 'apart' | 'beside'; directKm: number }

const overlap = (a: { from: number; to: number }, low: number, high: number) =>
  Math.max(0, Math.min(a.to, high) - Math.max(a.from, low))

function legOf({ lines }: Network, start: OnLine, end: OnLine): Leg {
  const [low, high] = [Math.min(start.km, end.km), Math.max(start.km, end.km)]
  const { stops } = lines.get(start.corridor)!.corridor.properties
  const passed = stops.filter(({ km }) => km > low + 1 && km < high - 1)
  return {
    corridor: start.corridor,
    from: start.km,
    to: end.km,
    km: high - low,
    stops: start.km > end.km ? passed.reverse() : passed,
  }
}

function changeOf({ lines, junctions }: Network, from: OnLine, to: OnLine): Change {
  const at = (a: OnLine, b: OnLine) => a.corridor === b.corridor && a.km === b.km
  const junction = junctions.find(({ a, b }) => (at(a, from) && at(b, to)) || (at(a, to) && at(b, from)))
  const positionOf = ({ corridor, km }: OnLine) => pointAt(lines.get(corridor)!.line, km)
  return { name: junction?.name ?? null, from, to, km: distance(positionOf(from), positionOf(to)) }
}

/** Sums km by a value, in the order the values first come. */
function sums<K extends string>(parts: readonly (readonly [K, number])[]): [K, number][] {
  const found = new Map<K, number>()
  for (const [key, km] of parts) if (km > 0) found.set(key, (found.get(key) ?? 0) + km)
  return [...found]
}

/** What each leg has of every stretch of its corridor, in the order of travel. */
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

/** The places a shortest path passes as legs and the changes between them. */
function travelled(network: Network, passed: readonly OnLine[]): Pick<Itinerary, 'legs' | 'changes'> {
  const runs: OnLine[][] = []
  for (const at of passed) {
    const run = runs.at(-1)
    if (run && run[0]!.corridor === at.corridor) run.push(at)
    else runs.push([at])
  }
  return {
    legs: runs.map((run) => legOf(network, run[0]!, run.at(-1)!)),
    changes: runs.slice(1).map((run, index) => changeOf(network, runs[index]!.at(-1)!, run[0]!)),
  }
}

/** The way between two places along the corridors, or why there is none. */
export function findItinerary(network: Network, from: Waypoint, to: Waypoint): Itinerary | NoItinerary {
  const directKm = distance(from.position, to.position)
  const far = [from, to].find(({ accessPoints }) => accessPoints.length === 0)
  if (far) return { kind: 'none', why: 'far', end: far, directKm }
  const passed = shortest(network, from.accessPoints, to.accessPoints)
  if (passed.length === 0) return { kind: 'none', why: 'apart', directKm }
  const gap = (end: Waypoint, at: OnLine) =>
    end.accessPoints.find(({ corridor, km }) => corridor === at.corridor && km === at.km)!.accessKm
  const accessLegs = { start: gap(from, passed[0]!), end: gap(to, passed.at(-1)!) }
  if (directKm <= accessLegs.start + accessLegs.end) return { kind: 'none', why: 'beside', directKm }
  const { legs, changes } = travelled(network, passed)
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
