import type { Position } from './position'

/** A position in Web Mercator: x eastwards and y southwards, each from 0 to 1 over the world. */
export type Projected = [x: number, y: number]

/** The latitude at which the square of the world ends. Mercator would draw the poles infinitely far away. */
export const mercatorEnd = 85.0511287798066

export const limitLatitude = (latitude: number): number => Math.max(-mercatorEnd, Math.min(mercatorEnd, latitude))

/** x is outside 0 to 1 where the longitude is outside -180 to 180. Positions nearer to a pole are at the edge of the world. */
export const project = ([longitude, latitude]: Position): Projected => [
  (longitude + 180) / 360,
  (1 - Math.asinh(Math.tan((limitLatitude(latitude) * Math.PI) / 180)) / Math.PI) / 2,
]

/** The inverse of `project`. The longitude is outside -180 to 180 where x is outside 0 to 1. */
export const unproject = ([x, y]: Projected): Position => [
  x * 360 - 180,
  (Math.atan(Math.sinh((1 - 2 * y) * Math.PI)) * 180) / Math.PI,
]
