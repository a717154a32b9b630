import { distance } from '../geometry/distance'
import type { Map } from './engine'

/** The distance across the middle of a map in km, or across the given px of it. */
export function kmAcross(map: Map, px?: number): number {
  const { clientWidth, clientHeight } = map.getContainer()
  const [x, y, width] = [clientWidth / 2, clientHeight / 2, px ?? clientWidth]
  // A small part of the width: the edge of a wide map may be beyond the horizon, or halfway around the world.
  const part = Math.min(width, 120)
  const [from, to] = [map.unproject([x - part / 2, y]), map.unproject([x + part / 2, y])]
  return (distance([from.lng, from.lat], [to.lng, to.lat]) * width) / part
}
