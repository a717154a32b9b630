import type { Position } from '../content/schema'
import { pieceAt } from './measuredLine'
import { pointAt, type MeasuredLine } from './measuredLine'

/** Web Mercator: x eastwards and y southwards, each 0 to 1 over the world. */
export type Projected = [x: number, y: number]

export const project = ([longitude, latitude]: Position): Projected => [
  (longitude + 180) / 360,
  (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2,
]

/** [longitude, latitude] in degrees; the longitude may be past 180 where x has left the world. */
export const unproject = ([x, y]: Projected): Position => [
  x * 360 - 180,
  (Math.atan(Math.sinh((1 - 2 * y) * Math.PI)) * 180) / Math.PI,
]

const apart = (one: Projected, other: Projected): number => Math.hypot(one[0] - other[0], one[1] - other[1])

/**
 * How much of a line, as a flat map draws it, lies before a kilometre, 0 to 1: what MapLibre calls line progress.
 * In the north a kilometre is longer on the map than in the south.
 */
export function projectedShares(line: MeasuredLine): (km: number) => number {
  const points = line.coordinates.map(project)
  let total = 0
  const behind = points.map((point, index) => (total += index ? apart(points[index - 1]!, point) : 0))
  return (km) => {
    const piece = pieceAt(line, km)
    return total ? Math.min(1, (behind[piece]! + apart(points[piece]!, project(pointAt(line, km)))) / total) : 0
  }
}
