/** The line of a corridor through the points that an author has chosen. */
import { destination } from '@turf/destination'
import { bearing, distance } from '../../src/geometry/distance.ts'
import { unwrap, wrapLongitude } from '../../src/geometry/longitude.ts'
import { measureLine } from '../../src/geometry/measuredLine.ts'
import type { Position } from '../../src/geometry/position.ts'
import type { Network } from './network.ts'

/** What a line is drawn along. */
export const followed = ['roads', 'railways', 'nothing'] as const
export type Followed = (typeof followed)[number]

export interface RoutePoint {
  position: Position
  /** Whether the line comes straight to it from the point before. */
  isStraight: boolean
  /** The course from the point before, if it is to stay as it was drawn. */
  kept: readonly Position[] | null
}

/** A part of the line; km from its start. */
export interface RoutePart {
  how: Exclude<Followed, 'nothing'> | 'straight' | 'kept'
  from: number
  to: number
}

export interface Route {
  coordinates: Position[]
  parts: RoutePart[]
  /** The km at which the line passes each point. */
  kms: number[]
  length: number
}

/** The line passes a point that is nearer to the network than this, in km, where the network is nearest to it. */
const passedWithin = 5
/** A point within this distance, in km, is reached from the network by a straight line; one farther away from the point before. */
const reachedWithin = 15
/** Great circles and long pieces have a position after so many km: the map draws pieces straight in its projection. */
const longestPiece = 25
/** Parts that are shorter than this, in km, belong to the part beside them. */
const shortestPart = 2

/** Draws the line through the points; along the network where there is one, else straight along great circles. */
export function routeThrough(points: readonly RoutePoint[], follow: Followed, network: Network | null): Route {
  const usesNetwork = ({ isStraight, kept }: RoutePoint) => !isStraight && !kept && follow !== 'nothing'
  /** The ends of courses that stay are where they were; other points are on the network where it is near. */
  const passed = points.map((point, index) => {
    const after = points[index + 1]
    const end = (index > 0 && point.kept?.at(-1)) || after?.kept?.[0]
    const isOnNetwork = !end && ((index > 0 && usesNetwork(point)) || (after !== undefined && usesNetwork(after)))
    const snapped = network?.snap(end || point.position, reachedWithin)
    const position = end || (isOnNetwork && snapped && snapped.distance <= passedWithin && snapped.position)
    return { position: position || point.position, snapped }
  })
  const coordinates: Position[] = []
  const parts: RoutePart[] = []
  const kms: number[] = []
  let length = 0
  const add = (how: RoutePart['how'], course: readonly Position[]) => {
    const piece = how === 'kept' ? course : dense(course).map(rounded)
    for (const position of piece) if (!isSame(position, coordinates.at(-1))) coordinates.push(position)
    const km = measureLine(piece).length
    const last = parts.at(-1)
    if (last && (last.how === how || km < shortestPart)) last.to += km
    else if (last && last.to - last.from < shortestPart) Object.assign(last, { how, to: last.to + km })
    else parts.push({ how, from: length, to: length + km })
    length += km
  }
  points.forEach((point, index) => {
    if (index > 0) {
      const [from, to] = [passed[index - 1]!, passed[index]!]
      const way = usesNetwork(point) && from.snapped && to.snapped && network?.path(from.snapped, to.snapped)
      if (point.kept) add('kept', point.kept)
      else if (way && follow !== 'nothing') {
        add('straight', [from.position, from.snapped!.position])
        add(follow, way)
        add('straight', [to.snapped!.position, to.position])
      } else add('straight', [from.position, to.position])
    }
    kms.push(length)
  })
  return { coordinates: unwrap(coordinates), parts: parts.filter(({ from, to }) => to > from), kms, length }
}

/** A line with positions between those of its long pieces, along great circles. */
function dense(line: readonly Position[]): Position[] {
  return line.flatMap((end, index) => {
    const start = line[index - 1]
    if (!start) return [end]
    const km = distance(start, end)
    const count = Math.ceil(km / longestPiece)
    const course = bearing(start, end)
    const between = Array.from({ length: Math.max(0, count - 1) }, (_, step): Position => {
      const [lon, lat] = destination(start, (km * (step + 1)) / count, course).geometry.coordinates
      return [wrapLongitude(lon!), lat!]
    })
    return [...between, end]
  })
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000
/** As many decimals as a line of the precision `town` or `schematic` may have. */
const rounded = ([lon, lat]: Position): Position => [round(lon), round(lat)]
const isSame = ([lon, lat]: Position, other: Position | undefined): boolean => lon === other?.[0] && lat === other[1]
