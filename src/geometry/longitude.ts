/**
 * Longitudes on the copies of the world that lie side by side on the map: 241.7 and -118.3 are one meridian. A line that
 * crosses the antimeridian goes on to 181, so that neighbouring numbers are neighbouring places.
 */
import type { Position } from './position'

/** A longitude some whole turns further east. Rounding removes the error of the addition, less than 0.1 mm. */
export const turned = (longitude: number, turns: number): number =>
  turns ? Math.round((longitude + 360 * turns) * 1e9) / 1e9 : longitude

/** The same meridian from -180 to 180. */
export const wrapLongitude = (longitude: number): number =>
  Math.abs(longitude) <= 180 ? longitude : turned(longitude, -Math.round(longitude / 360))

/** The copy of a longitude that is nearest to another one: at most 180 away. */
export const nearestLongitude = (longitude: number, to: number): number =>
  Math.abs(longitude - to) <= 180 ? longitude : turned(longitude, Math.round((to - longitude) / 360))

/** The copy of a longitude from `west` up to `west + 360`. */
export const longitudeFrom = (longitude: number, west: number): number =>
  turned(longitude, Math.ceil((west - longitude) / 360))

type Numbers = readonly [number, number, ...number[]]

/** Whether a piece leads from one edge of the world map to the other, as below Antarctica. */
export const isWholeTurn = ([from]: Numbers, [to]: Numbers): boolean => Math.abs(to - from) === 360

/** The positions of a ring as `unwrap` has them, or as they are if one of its pieces leads once around the world. */
export const unwrapRing = (ring: readonly Numbers[]): Position[] =>
  ring.some((position, index) => index > 0 && isWholeTurn(ring[index - 1]!, position))
    ? ring.map(([longitude, latitude]) => [longitude, latitude])
    : unwrap(ring)

/**
 * The positions, each at most 180 degrees of longitude away from the one before it. The first keeps its longitude.
 * Further numbers of a position, such as its height, are left out.
 */
export function unwrap(positions: readonly Numbers[]): Position[] {
  let before = positions[0]?.[0] ?? 0
  return positions.map(([longitude, latitude]) => {
    before = nearestLongitude(longitude, before)
    return [before, latitude]
  })
}
