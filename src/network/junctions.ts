import { isSamePlace, samePlaceKm } from '../content/corridors/samePlace'
import type { Corridor, Name, Stop } from '../content/schema'
import { distance } from '../geometry/distance'
import { pointAt, type MeasuredLine } from '../geometry/measuredLine'
import { nearestOn } from '../geometry/nearestPointOnLine'

/** A corridor and its measured line. */
export interface NetworkLine {
  corridor: Corridor
  line: MeasuredLine
}

/** A point of the network. */
export interface CorridorPoint {
  /** The corridor's id. */
  corridor: string
  /** From the corridor's start. */
  km: number
}

/** A place where travellers can change from one corridor to another. */
export interface Junction {
  name: Name
  a: CorridorPoint
  b: CorridorPoint
  /** The distance between the two corridors there. */
  transferKm: number
}

const shorterOf = (a: NetworkLine, b: NetworkLine): number => Math.min(a.line.length, b.line.length)
/** Two corridors meet at a stop if it is within this distance, in km, of the other's line or of a stop of it. */
const meetingKmOf = (a: NetworkLine, b: NetworkLine): number => Math.max(2, Math.min(10, shorterOf(a, b) / 10))
/** Of meetings that are closer to each other than this, in km along both lines, one becomes a junction. */
const clusterKmOf = (a: NetworkLine, b: NetworkLine): number => Math.min(30, shorterOf(a, b) / 4)

interface Meeting extends Junction {
  /** The lowest rank becomes the junction: 0 for two stops of one place, 1 for two stops, 2 for a stop beside a line. */
  rank: 0 | 1 | 2
}

const firstText = (name: Name): string => Object.values(name)[0] ?? ''
/** The shorter name: "Khorgos" for "Nur Zholy – Khorgos". */
const shorterName = (a: Name, b: Name): Name => (firstText(b).length < firstText(a).length ? b : a)

function meetingsOf(a: NetworkLine, b: NetworkLine): Meeting[] {
  const meetingKm = meetingKmOf(a, b)
  const meeting = (name: Name, kmA: number, kmB: number, rank: Meeting['rank']): Meeting => ({
    name,
    a: { corridor: a.corridor.id, km: kmA },
    b: { corridor: b.corridor.id, km: kmB },
    transferKm: distance(pointAt(a.line, kmA), pointAt(b.line, kmB)),
    rank,
  })
  const [stopsA, stopsB] = [a.corridor.properties.stops, b.corridor.properties.stops]
  const betweenStops = stopsA.flatMap((stopA) =>
    stopsB.flatMap((stopB) => {
      const isOne = isSamePlace(stopA, stopB)
      const found = meeting(shorterName(stopA.name, stopB.name), stopA.km, stopB.km, isOne ? 0 : 1)
      return found.transferKm <= (isOne ? samePlaceKm : meetingKm) ? [found] : []
    }),
  )
  /** The km at which a line passes a stop of the other corridor; none if it does not. */
  const passing = (stop: Stop, { line }: NetworkLine): number[] => {
    const { km, distance } = nearestOn(line, stop.coordinates)
    return distance <= meetingKm ? [km] : []
  }
  return [
    ...betweenStops,
    ...stopsA.flatMap((stop) => passing(stop, b).map((km) => meeting(stop.name, stop.km, km, 2))),
    ...stopsB.flatMap((stop) => passing(stop, a).map((km) => meeting(stop.name, km, stop.km, 2))),
  ]
}

/** The best meeting of each place, in the order of the first corridor. */
function onePerPlace(meetings: readonly Meeting[], clusterKm: number): Junction[] {
  const kept: Meeting[] = []
  for (const meeting of meetings.toSorted((x, y) => x.rank - y.rank || x.transferKm - y.transferKm)) {
    const isTaken = kept.some(
      ({ a, b }) => Math.abs(a.km - meeting.a.km) < clusterKm && Math.abs(b.km - meeting.b.km) < clusterKm,
    )
    if (!isTaken) kept.push(meeting)
  }
  return kept.sort((x, y) => x.a.km - y.a.km).map(({ name, a, b, transferKm }) => ({ name, a, b, transferKm }))
}

/** The junctions of every pair of corridors: the places where they meet at a stop of at least one of them. */
export const junctionsOfLines = (lines: readonly NetworkLine[]): Junction[] =>
  lines.flatMap((a, index) => lines.slice(index + 1).flatMap((b) => onePerPlace(meetingsOf(a, b), clusterKmOf(a, b))))

/** A junction, seen by a traveller on one of its corridors. */
export interface ChangeTo {
  name: Name
  /** Along the corridor of the traveller. */
  km: number
  to: CorridorPoint
  transferKm: number
}

/** The junctions of one corridor, by its km. */
export const junctionsOf = (junctions: readonly Junction[], corridor: string): ChangeTo[] =>
  junctions
    .flatMap(({ name, a, b, transferKm }): ChangeTo[] => {
      if (a.corridor === corridor) return [{ name, km: a.km, to: b, transferKm }]
      return b.corridor === corridor ? [{ name, km: b.km, to: a, transferKm }] : []
    })
    .sort((x, y) => x.km - y.km)

/** The junctions of one corridor between two km of it. */
export const changesNear = (junctions: readonly Junction[], corridor: string, from: number, to: number): ChangeTo[] =>
  junctionsOf(junctions, corridor).filter(({ km }) => km >= from && km <= to)
