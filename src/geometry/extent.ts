import { bbox } from '@turf/bbox'
import type { Geometry } from 'geojson'
import { longitudeFrom, unwrap, wrapLongitude } from './longitude'
import type { Position } from './position'

/** West, south, east, north in degrees. East is greater than 180 for an extent that crosses the antimeridian. */
export type Extent = [west: number, south: number, east: number, north: number]

/** The parts of a geometry that are each in one piece. */
function partsOf(geometry: Geometry): Geometry[] {
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }))
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
    default:
      return [geometry]
  }
}

/** The smallest extent that contains a geometry. */
export const extentOf = (geometry: Geometry): Extent =>
  union(partsOf(geometry).map((part) => bbox(part, { recompute: true }) as Extent))

/** The shortest range of longitudes that contains all spans: the full circle without its widest gap. */
function narrowest(spans: readonly (readonly [west: number, east: number])[]): [west: number, east: number] {
  const wrapped = spans.map(([west, east]): [number, number] => {
    const from = wrapLongitude(west)
    return [from, Math.min(from + 360, east + (from - west))]
  })
  // The spans that cross the antimeridian reach the others from the west.
  let reached = greatest(wrapped.map(([, east]) => east)) - 360
  let best = { gap: 0, west: -180, east: 180 }
  for (const [west, east] of wrapped.toSorted((a, b) => a[0] - b[0])) {
    if (west - reached > best.gap) best = { gap: west - reached, west, east: reached + 360 }
    reached = Math.max(reached, east)
  }
  return [best.west, best.east]
}

/** `Math.max` takes no list of a hundred thousand numbers. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), -Infinity)

/** The smallest extent that contains all extents, across the antimeridian if that is shorter. Without any, the inhabited world. */
export function union(extents: readonly Extent[]): Extent {
  if (!extents.length) return [-170, -60, 170, 75]
  const [west, east] = narrowest(extents.map(([west, , east]) => [west, east]))
  return [west, -greatest(extents.map(([, south]) => -south)), east, greatest(extents.map(([, , , north]) => north))]
}

/** The smallest extent that contains lines and points. A line goes the shorter way from each position to the next. */
export const extentOfLines = (lines: readonly (readonly Position[])[]): Extent =>
  union(lines.filter(({ length }) => length).map((line) => extentOf({ type: 'LineString', coordinates: unwrap(line) })))

/** Whether a position is in an extent, on any copy of the world. */
export const contains = ([west, south, east, north]: Extent, [longitude, latitude]: Position): boolean =>
  latitude >= south && latitude <= north && longitudeFrom(longitude, west) <= east

const kmOfDegree = 111.195

/** The length of an extent's diagonal in km, on a plane. */
export const diagonalKm = ([west, south, east, north]: Extent): number =>
  kmOfDegree * Math.hypot((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180), north - south)
