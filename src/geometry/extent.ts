import { bbox } from '@turf/bbox'
import type { Geometry } from 'geojson'
import type { Position } from './position'

/** West, south, east, north in degrees. East is greater than 180 for an extent that crosses the antimeridian. */
export type Extent = [west: number, south: number, east: number, north: number]

/** The smallest extent that contains a geometry. */
export function extentOf(geometry: Geometry): Extent {
  const [west, south, east, north] = bbox(geometry) as Extent
  if (geometry.type !== 'MultiPolygon' || east - west < 180) return [west, south, east, north]
  const parts = geometry.coordinates.map((rings) => bbox({ type: 'Polygon', coordinates: rings }))
  const [from, to] = narrowest(parts.map((part) => [part[0], part[2]]))
  return [from, south, to, north]
}

/** The shortest range of longitudes that contains all spans: the full circle without its widest gap. */
function narrowest(spans: [west: number, east: number][]): [west: number, east: number] {
  const sorted = spans.toSorted((a, b) => a[0] - b[0])
  const west = sorted[0]![0]
  let reached = sorted[0]![1]
  let best = { gap: -Infinity, from: west, to: reached }
  for (const [start, end] of sorted) {
    if (start - reached > best.gap) best = { gap: start - reached, from: start, to: reached + 360 }
    reached = Math.max(reached, end)
  }
  return west + 360 - reached >= best.gap ? [west, reached] : [best.from, best.to]
}

/** The smallest extent that contains all extents. Without any, the inhabited world. */
export const union = (extents: readonly Extent[]): Extent =>
  extents.length
    ? [
        Math.min(...extents.map(([west]) => west)),
        Math.min(...extents.map(([, south]) => south)),
        Math.max(...extents.map(([, , east]) => east)),
        Math.max(...extents.map(([, , , north]) => north)),
      ]
    : [-170, -60, 170, 75]

/** The smallest extent that contains all positions. */
export const extentOfPositions = (positions: readonly Position[]): Extent =>
  extentOf({ type: 'MultiPoint', coordinates: [...positions] })

const kmOfDegree = 111.195

/** The length of an extent's diagonal in km, on a plane. */
export const diagonalKm = ([west, south, east, north]: Extent): number =>
  kmOfDegree * Math.hypot((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180), north - south)
