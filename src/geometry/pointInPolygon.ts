import type { Area, Position } from '../content/schema'

/** The rings of every part of an area. */
const partsOf = ({ geometry }: Area): readonly (readonly (readonly Position[])[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

export const ringsOf = (area: Area): readonly (readonly Position[])[] => partsOf(area).flat()

/** Counts the ring's edges east of the position: an odd number is inside. */
function isInRing([lon, lat]: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (let index = 1; index < ring.length; index++) {
    const [[lon1, lat1], [lon2, lat2]] = [ring[index - 1]!, ring[index]!]
    if (lat1 > lat !== lat2 > lat && lon < lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1)) inside = !inside
  }
  return inside
}

/** Whether a position lies in an area, not in its holes. */
export const isInside = (position: Position, area: Area): boolean =>
  partsOf(area).some(
    ([outer, ...holes]) => outer && isInRing(position, outer) && !holes.some((hole) => isInRing(position, hole)),
  )
