import type { Corridor } from '../../content/schema'
import { lastStop, nextStop } from '../../content/corridors/stopsAlong'

const tile = 512
const equator = 40_075

/** Neither so near that the map races past, nor so far that the vehicle crawls. */
const [farthest, nearest] = [4.6, 6.4]
/** The way between two stops fills this part of the window. */
const share = 0.4

/**
 * The zoom that suits a stretch of a corridor: nearer where stops are dense.
 * @param width of the window in px
 * @param speed twice as fast looks from a little farther
 */
export function zoomFor(corridor: Corridor, km: number, width: number, speed: number): number {
  const [behind, ahead] = [lastStop(corridor, km), nextStop(corridor, km)]
  const gap = Math.max(20, Math.abs((ahead ?? behind).km - behind.km) || 150)
  const zoom = Math.log2((share * width * kmPerPixel(0, behind.coordinates[1])) / gap)
  return Math.max(farthest, Math.min(nearest, zoom)) - 0.35 * Math.log2(speed)
}

/** Kilometres of ground under a px of the map, at a latitude in degrees. */
export const kmPerPixel = (zoom: number, latitude: number): number =>
  (equator * Math.cos((latitude * Math.PI) / 180)) / (tile * 2 ** zoom)
