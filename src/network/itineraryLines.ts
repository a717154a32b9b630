import type { Position } from '../content/schema'
import type { Waypoint } from './waypoints'
import type { Network } from './network'
import { pointAt, measureLine, slice } from '../geometry/measuredLine'
import type { NoItinerary, Itinerary } from './itinerary'

/** What of a way is drawn: its parts on corridors, and what is not on any: accessLegs, or the straight line where there is no way. */
export interface ItineraryLines {
  legs: readonly (readonly Position[])[]
  accessLegs: readonly (readonly Position[])[]
  waypoints: readonly Position[]
}

const pieceKm = 100

/** The great circle between two positions, in pieces short enough to be drawn straight. */
function greatCircle(from: Position, to: Position): Position[] {
  const line = measureLine([from, to])
  const pieces = Math.max(1, Math.ceil(line.length / pieceKm))
  return Array.from({ length: pieces + 1 }, (_, index) => pointAt(line, (line.length * index) / pieces))
}

/** The lines of an answer between two waypoints. */
export function itineraryLines(
  { lines }: Network,
  from: Waypoint,
  to: Waypoint,
  answer: Itinerary | NoItinerary,
): ItineraryLines {
  const waypoints = [from.position, to.position]
  if (answer.kind === 'none') return { legs: [], accessLegs: [greatCircle(from.position, to.position)], waypoints }
  const positionOf = (corridor: string, km: number) => pointAt(lines.get(corridor)!.line, km)
  const { legs, changes } = answer
  const [first, last] = [legs[0]!, legs.at(-1)!]
  return {
    legs: legs.map(({ corridor, from, to }) =>
      slice(lines.get(corridor)!.line, Math.min(from, to), Math.max(from, to)),
    ),
    accessLegs: [
      [from.position, positionOf(first.corridor, first.from)],
      ...changes.map(({ from, to }) => [positionOf(from.corridor, from.km), positionOf(to.corridor, to.km)]),
      [positionOf(last.corridor, last.to), to.position],
    ],
    waypoints,
  }
}
