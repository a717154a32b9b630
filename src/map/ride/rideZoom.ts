import type { Corridor } from '../../content/schema'
import { lastStop, nextStop } from '../../content/corridors/stopsAlong'
import { closerZooms } from '../closerZooms'

const tile = 512
const equator = 40_075

/** The least and the greatest zoom of a ride on a corridor of 300 km or more. A shorter one is shown nearer. */
const [farthest, nearest] = [4.6, 6.4]
/** The share of the map's width that the distance between two stops fills. */
const share = 0.4

/**
 * Returns the zoom for a ride at `km` of a corridor: greater where stops are closer together, less at a higher speed.
 * @param width of the map in px
 * @param speed 1 for the normal speed
 */
export function zoomFor(corridor: Corridor, km: number, width: number, speed: number): number {
  const [behind, ahead] = [lastStop(corridor, km), nextStop(corridor, km)]
  const { km: length } = corridor.properties.drawn
  const gap = Math.max(
    Math.min(20, length / 10),
    Math.abs((ahead ?? behind).km - behind.km) || Math.min(150, length / 2),
  )
  const zoom = Math.log2((share * width * kmPerPixel(0, behind.coordinates[1])) / gap)
  const closest = nearest + closerZooms(length / 1.5)
  return Math.max(farthest, Math.min(closest, zoom)) - 0.35 * Math.log2(speed)
}

/** Returns the km that a px of the map shows, at a latitude in degrees. */
export const kmPerPixel = (zoom: number, latitude: number): number =>
  (equator * Math.cos((latitude * Math.PI) / 180)) / (tile * 2 ** zoom)
