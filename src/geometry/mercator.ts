import type { Position } from './position'

/** A position in Web Mercator: x eastwards and y southwards, each from 0 to 1 over the world. */
export type Projected = [x: number, y: number]

export const project = ([longitude, latitude]: Position): Projected => [
  (longitude + 180) / 360,
  (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2,
]

/** The inverse of `project`. The longitude is outside -180 to 180 where x is outside 0 to 1. */
export const unproject = ([x, y]: Projected): Position => [
  x * 360 - 180,
  (Math.atan(Math.sinh((1 - 2 * y) * Math.PI)) * 180) / Math.PI,
]
