/** The stops of a line that comes without them. */
import type { Corridor, Stop } from '../../../src/content/schema.ts'
import { distance } from '../../../src/geometry/distance.ts'
import { measureLine, type MeasuredLine } from '../../../src/geometry/measuredLine.ts'
import { nearestOn } from '../../../src/geometry/nearestPointOnLine.ts'
import type { Position } from '../../../src/geometry/position.ts'
import { wrapLongitude } from '../../../src/geometry/longitude.ts'
import { message, type Message } from '../messages.ts'
import { freeId, slugOf } from '../../../build/table/ids.ts'

/** Stops lie at most so far from the line, in km: the validator's limit. */
const farthest = 3

export interface StopCandidate {
  name: string | Readonly<Record<string, string>>
  position: Position
  country?: string
  /** The id of the place of the atlas. */
  place?: string
}

const km = (value: number): number => Math.round(value * 10) / 10
const anyName = (name: StopCandidate['name']): string =>
  typeof name === 'string' ? name : (name.en ?? Object.values(name)[0] ?? '')

type WrittenStop = Omit<Stop, 'name'> & { name: StopCandidate['name'] }

function stopOf({ name, position, country, place }: StopCandidate, at: number, taken: Set<string>): WrittenStop {
  const id = freeId(place ?? (slugOf(anyName(name)) || 'stop'), taken)
  taken.add(id)
  const [longitude, latitude] = position
  return {
    id,
    name,
    ...(place && { place }),
    coordinates: [Number(wrapLongitude(longitude).toFixed(4)), Number(latitude.toFixed(4))],
    ...(country && { country }),
    km: km(at),
  }
}

/** Candidates near the line in its order; of several at one km the nearest. */
function along(line: MeasuredLine, candidates: readonly StopCandidate[]): { candidate: StopCandidate; at: number }[] {
  const near = candidates
    .map((candidate) => ({ candidate, nearest: nearestOn(line, candidate.position) }))
    .filter(({ nearest }) => nearest.distance <= farthest)
    .sort((a, b) => a.nearest.km - b.nearest.km || a.nearest.distance - b.nearest.distance)
  return near
    .filter(({ nearest }, index) => index === 0 || km(nearest.km) > km(near[index - 1]!.nearest.km))
    .map(({ candidate, nearest }) => ({ candidate, at: nearest.km }))
}

/** The two ends that a name such as "Aktau – Beyneu" gives. */
function endsInName(name: string): [string, string] | undefined {
  const parts = name.split(/\s+[–—-]\s+|[–—]|\s*→\s*/u).map((part) => part.trim())
  return parts.length === 2 && parts.every((part) => /^\p{Lu}[\p{L}\p{M} .'’-]{1,40}$/u.test(part))
    ? (parts as [string, string])
    : undefined
}

export interface FoundStops {
  stops: WrittenStop[]
  notes: Message[]
  /** The ends that have no stop: without them the line cannot be shown. */
  missing: Message[]
}

/** @param named the name of the line as the file has it */
export function findStops(
  positions: readonly Position[],
  named: string,
  points: readonly StopCandidate[],
  places: readonly StopCandidate[],
): FoundStops {
  const line = measureLine([...positions])
  const notes: Message[] = []
  const [fromPoints, fromPlaces] = [along(line, points), along(line, places)]
  let found = fromPoints.length >= 2 ? fromPoints : along(line, [...places, ...points])
  if (fromPoints.length > 0) notes.push(message('stops-from-points', { count: fromPoints.length }))
  if (fromPoints.length < 2 && fromPlaces.length > 0)
    notes.push(message('stops-from-places', { count: fromPlaces.length }))
  const lacksStart = !found[0] || found[0].at > farthest
  const lacksEnd = !found.at(-1) || line.length - found.at(-1)!.at > farthest
  const ends = lacksStart || lacksEnd ? endsInName(named) : undefined
  if (ends) {
    const isClosed = distance(positions[0]!, positions.at(-1)!) < farthest
    found = [
      ...(lacksStart ? [{ candidate: { name: ends[0], position: positions[0]! }, at: 0 }] : []),
      ...found,
      ...(lacksEnd && !isClosed
        ? [{ candidate: { name: ends[1], position: positions.at(-1)! }, at: line.length }]
        : []),
    ]
    notes.push(message('stops-from-name'))
  }
  const taken = new Set<string>()
  const missing = [
    ...(lacksStart && !ends ? [message('needs-stops', { end: 'its start' })] : []),
    ...(lacksEnd && !ends ? [message('needs-stops', { end: 'its end' })] : []),
  ]
  return { stops: found.map(({ candidate, at }) => stopOf(candidate, at, taken)), notes, missing }
}

/** One section over all stops, and the length of the line; its countries are measured when it is written. */
export function measuresOf(
  positions: readonly Position[],
  stops: readonly { id: string }[],
): Pick<Corridor['properties'], 'sections' | 'drawn'> {
  const [first, last] = [stops[0], stops.at(-1)]
  return {
    sections: first && last && first !== last ? [{ from: first.id, to: last.id, status: 'existing' }] : [],
    drawn: { km: km(measureLine([...positions]).length), countries: [] },
  }
}
