import { distance } from '@turf/distance'
import type { Corridor, Name, Stop } from '../content/schema'
import { nearestOn } from '../geometry/nearestPointOnLine'
import { pointAt, measureLine, type MeasuredLine } from '../geometry/measuredLine'

/** A corridor with its measured line. */
export interface Line {
  id: string
  corridor: Corridor
  line: MeasuredLine
}

/** A place on a corridor, in km from its start. */
export interface OnLine {
  corridor: string
  km: number
}

/** A stop where one can change from one corridor to another, and how far apart their lines are there, in km. */
export interface Junction {
  name: Name
  a: OnLine
  b: OnLine
  transferKm: number
}

/** Lines that pass a stop within this meet there; stops of one name may stand further apart, as stations and ring roads do. */
const passingKm = 10
const namesakeKm = 25
/** Meetings nearer to each other than this along both lines are one place. */
const clusterKm = 30

interface Meeting extends Junction {
  /** Of meetings that are one place the lowest rank is kept: two stops of one name, two stops, a stop beside a line. */
  rank: number
}

export const lineOf = (corridor: Corridor): Line => ({
  id: corridor.id,
  corridor,
  line: measureLine(corridor.geometry.coordinates),
})

const stopsOf = ({ corridor }: Line): readonly Stop[] => corridor.properties.stops
const shorter = (a: Name, b: Name): Name => (b.en.length < a.en.length ? b : a)

function meetings(a: Line, b: Line): Meeting[] {
  const on = (line: Line, km: number): OnLine => ({ corridor: line.id, km })
  const apart = (kmA: number, kmB: number) => distance(pointAt(a.line, kmA), pointAt(b.line, kmB))
  const ofStops = stopsOf(a).flatMap((one) =>
    stopsOf(b).flatMap((other): Meeting[] => {
      const namesakes = one.name.en === other.name.en
      const transferKm = apart(one.km, other.km)
      if (transferKm > (namesakes ? namesakeKm : passingKm)) return []
      const name = shorter(one.name, other.name)
      return [{ name, a: on(a, one.km), b: on(b, other.km), transferKm, rank: namesakes ? 0 : 1 }]
    }),
  )
  const passing = (stop: Stop, other: Line) => {
    const { km, distance } = nearestOn(other.line, stop.coordinates)
    return distance <= passingKm ? km : null
  }
  const alone = (stop: Stop, kmA: number | null, kmB: number | null): Meeting[] =>
    kmA === null || kmB === null
      ? []
      : [{ name: stop.name, a: on(a, kmA), b: on(b, kmB), transferKm: apart(kmA, kmB), rank: 2 }]
  return [
    ...ofStops,
    ...stopsOf(a).flatMap((stop) => alone(stop, stop.km, passing(stop, b))),
    ...stopsOf(b).flatMap((stop) => alone(stop, passing(stop, a), stop.km)),
  ]
}

/** Keeps the best meeting of every place. */
function onePerPlace(found: readonly Meeting[]): Junction[] {
  const kept: Meeting[] = []
  for (const meeting of [...found].sort((x, y) => x.rank - y.rank || x.transferKm - y.transferKm)) {
    const isTaken = kept.some(
      ({ a, b }) => Math.abs(a.km - meeting.a.km) < clusterKm && Math.abs(b.km - meeting.b.km) < clusterKm,
    )
    if (!isTaken) kept.push(meeting)
  }
  return kept.sort((x, y) => x.a.km - y.a.km).map(({ name, a, b, transferKm }) => ({ name, a, b, transferKm }))
}

/** Every place where two corridors meet at a stop of one of them: worked out from the lines, one for each pair and place. */
export const junctionsOfLines = (lines: readonly Line[]): Junction[] =>
  lines.flatMap((a, index) => lines.slice(index + 1).flatMap((b) => onePerPlace(meetings(a, b))))

/** A junction as a traveller on one of its corridors meets it. */
export interface ChangeTo {
  name: Name
  /** Along the corridor that is travelled. */
  km: number
  to: OnLine
  transferKm: number
}

/** Where one can leave a corridor for another, in the order of its km. */
export const junctionsOf = (junctions: readonly Junction[], corridor: string): ChangeTo[] =>
  junctions
    .flatMap(({ name, a, b, transferKm }): ChangeTo[] => {
      if (a.corridor === corridor) return [{ name, km: a.km, to: b, transferKm }]
      return b.corridor === corridor ? [{ name, km: b.km, to: a, transferKm }] : []
    })
    .sort((x, y) => x.km - y.km)

/** Those of them between two kilometres of the corridor. */
export const changesNear = (junctions: readonly Junction[], corridor: string, from: number, to: number): ChangeTo[] =>
  junctionsOf(junctions, corridor).filter(({ km }) => km >= from && km <= to)
