import { bbox } from '@turf/bbox'
import type { Feature, Position } from '../content/schema'
import type { AtlasContent } from '../content/load/loadContent'

/** West, south, east, north in degrees. East is past 180 where the feature lies across the antimeridian. */
export type Extent = [number, number, number, number]

export function extentOf({ geometry }: Feature): Extent {
  const [west, south, east, north] = bbox(geometry) as Extent
  if (geometry.type !== 'MultiPolygon' || east - west < 180) return [west, south, east, north]
  const parts = geometry.coordinates.map((rings) => bbox({ type: 'Polygon', coordinates: rings }))
  const [from, to] = narrowest(parts.map((part) => [part[0], part[2]]))
  return [from, south, to, north]
}

/** The shortest stretch of longitude that holds all spans: what is left of the circle without its widest gap. */
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

/** What holds all of them; of no extents, the world. */
export const union = (extents: readonly Extent[]): Extent =>
  extents.length
    ? [
        Math.min(...extents.map(([west]) => west)),
        Math.min(...extents.map(([, south]) => south)),
        Math.max(...extents.map(([, , east]) => east)),
        Math.max(...extents.map(([, , , north]) => north)),
      ]
    : [-170, -60, 170, 75]
/** The box around positions. */
export const extentOfPositions = (positions: readonly Position[]): Extent =>
  bbox({ type: 'MultiPoint', coordinates: [...positions] }) as Extent

/** What the first view shows: the corridors, else every place, else the world. */
export function firstExtent({ features }: AtlasContent): Extent {
  const corridors = features.filter(({ properties }) => properties.kind === 'corridor')
  const shown = corridors.length ? corridors : features.filter(({ geometry }) => geometry.type === 'Point')
  return union(shown.map(extentOf))
}
