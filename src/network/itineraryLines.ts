import { measureLine, pointAt, slice } from '../geometry/measuredLine'
import { unwrap } from '../geometry/longitude'
import type { Position } from '../geometry/position'
import type { Itinerary, NoItinerary } from './itinerary'
import type { Network } from './network'
import type { Waypoint } from './waypoints'

/** The lines and points that the map draws for an itinerary, or for the lack of one. */
export interface ItineraryLines {
  /** The parts on corridors. */
  legs: readonly (readonly Position[])[]
  /** The parts that are on no corridor. Where there is no itinerary, the great circle between the waypoints. */
  accessLegs: readonly (readonly Position[])[]
  waypoints: readonly Position[]
}

const longestPieceKm = 100

/** The great circle between two positions, divided into pieces that the map can draw as straight lines. */
function greatCircle(from: Position, to: Position): Position[] {
  const line = measureLine([from, to])
  const pieces = Math.max(1, Math.ceil(line.length / longestPieceKm))
  return Array.from({ length: pieces + 1 }, (_, index) => pointAt(line, (line.length * index) / pieces))
}

/** The lines of the answer of `findItinerary` for two waypoints. */
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
    ].map(unwrap),
    waypoints,
  }
}
