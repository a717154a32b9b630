/** Recognises files that have longitude and latitude in the wrong order. */
import { distance } from '../../../src/geometry/distance.ts'
import type { Position } from '../../../src/geometry/position.ts'
import { message, type Message } from '../messages.ts'

export interface Located {
  position: Position
  name?: string
}
/** What the atlas has, to which the positions of a file are compared. */
export interface Surroundings {
  /** West, south, east, north, in degrees; undefined for an empty atlas. */
  extent?: readonly [number, number, number, number]
  /** The positions of the atlas's places by their names as `nameKey` has them. */
  named: ReadonlyMap<string, Position>
}

/** A name for comparison. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʻʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isPossible = ([longitude, latitude]: Position): boolean => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360
export const swapped = ([x, y]: Position): Position => [y, x]
/** Degrees around the extent of the atlas that still belong to it. */
const margin = 10

/** Why the axes of all positions of a file are to be swapped; undefined if they are right, or if nothing tells. */
export function swapReason(all: readonly Located[], { extent, named }: Surroundings): Message | undefined {
  if (all.length === 0) return undefined
  const positions = all.map(({ position }) => position)
  const wrong = positions.filter(([, latitude]) => Math.abs(latitude) > 90)
  if (wrong.length > 0) {
    return positions.every((position) => isPossible(swapped(position)))
      ? message('axes-swapped-range', { count: wrong.length })
      : undefined
  }
  if (!positions.every((position) => isPossible(swapped(position)))) return undefined
  for (const { position, name } of all) {
    const known = name === undefined ? undefined : named.get(nameKey(name))
    if (!known) continue
    const [here, there] = [distance(position, known), distance(swapped(position), known)]
    if (here > 300 && there < 50) return message('axes-swapped-names', { name: name!, km: Math.round(here) })
    if (here < 50) return undefined
  }
  if (!extent) return undefined
  const [west, south, east, north] = extent
  const isNear = ([longitude, latitude]: Position) =>
    longitude >= west - margin && longitude <= east + margin && latitude >= south - margin && latitude <= north + margin
  const outside = positions.filter((position) => !isNear(position)).length
  const insideSwapped = positions.filter((position) => isNear(swapped(position))).length
  return outside >= positions.length * 0.8 && insideSwapped >= positions.length * 0.8 && positions.length >= 2
    ? message('axes-swapped-extent', { outside, count: positions.length })
    : undefined
}
