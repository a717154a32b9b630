import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { PolygonGeometry, Position } from './position'

/** Whether a position lies in a polygon and not in one of its holes. A position on the outline is inside. */
export const isInside = (position: Position, geometry: PolygonGeometry): boolean =>
  booleanPointInPolygon(position, geometry)

/** Every ring of a polygon or multipolygon: outlines and holes. */
export const ringsOf = (geometry: PolygonGeometry): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

/** Twice the area of a ring in square degrees; positive if it is counterclockwise. */
export const signedArea = (ring: readonly (readonly [number, number, ...number[]])[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)
