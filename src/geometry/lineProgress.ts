import { pieceAt, pointAt, type MeasuredLine } from './measuredLine'
import { project, type Projected } from './mercator'

const planarDistance = (a: Projected, b: Projected): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/**
 * Returns a function that converts km along a line to MapLibre's `line-progress`: the share of the line's length in
 * Web Mercator, 0 to 1. It differs from the share of km because Mercator enlarges the north.
 */
export function projectedShares(line: MeasuredLine): (km: number) => number {
  const points = line.coordinates.map(project)
  let total = 0
  const lengthTo = points.map((point, index) => (total += index ? planarDistance(points[index - 1]!, point) : 0))
  return (km) => {
    const piece = pieceAt(line, km)
    const length = lengthTo[piece]! + planarDistance(points[piece]!, project(pointAt(line, km)))
    return total ? Math.min(1, length / total) : 0
  }
}
