import type { Position } from '../content/schema'
import type { End } from './waypoints'
import type { Network } from './network'
import { pointAt, routeOf, lengthOf, slice } from '../geometry/route'
import type { NoWay, Way } from './itinerary'

/** What of a way is drawn: its parts on corridors, and what is not on any: gaps, or the straight line where there is no way. */
export interface WayLines {
  legs: readonly (readonly Position[])[]
  gaps: readonly (readonly Position[])[]
  ends: readonly Position[]
}

const pieceKm = 100

/** The great circle between two positions, in pieces short enough to be drawn straight. */
function greatCircle(from: Position, to: Position): Position[] {
  const route = routeOf([from, to])
  const pieces = Math.max(1, Math.ceil(lengthOf(route) / pieceKm))
  return Array.from({ length: pieces + 1 }, (_, index) => pointAt(route, (lengthOf(route) * index) / pieces))
}

/** The lines of an answer between two ends. */
export function wayLines({ lines }: Network, from: End, to: End, answer: Way | NoWay): WayLines {
  const ends = [from.position, to.position]
  if (answer.kind === 'none') return { legs: [], gaps: [greatCircle(from.position, to.position)], ends }
  const positionOf = (corridor: string, km: number) => pointAt(lines.get(corridor)!.route, km)
  const { legs, changes } = answer
  const [first, last] = [legs[0]!, legs.at(-1)!]
  return {
    legs: legs.map(({ corridor, from, to }) =>
      slice(lines.get(corridor)!.route, Math.min(from, to), Math.max(from, to)),
    ),
    gaps: [
      [from.position, positionOf(first.corridor, first.from)],
      ...changes.map(({ from, to }) => [positionOf(from.corridor, from.km), positionOf(to.corridor, to.km)]),
      [positionOf(last.corridor, last.to), to.position],
    ],
    ends,
  }
}
