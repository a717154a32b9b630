import { bbox } from '@turf/bbox'
import type { Feature, Position } from '../../geo/schema'
import type { Story } from './load'

/** West, south, east, north in degrees. */
export type Extent = [number, number, number, number]

export const extentOf = (feature: Feature): Extent => bbox(feature.geometry) as Extent

/** The box around positions. */
export const extentOfPositions = (positions: readonly Position[]): Extent =>
  bbox({ type: 'MultiPoint', coordinates: [...positions] }) as Extent

const union = (extents: readonly Extent[]): Extent => [
  Math.min(...extents.map(([west]) => west)),
  Math.min(...extents.map(([, south]) => south)),
  Math.max(...extents.map(([, , east]) => east)),
  Math.max(...extents.map(([, , , north]) => north)),
]

/** What the first view shows: the corridors, else every place, else the world. */
export function firstExtent({ features }: Story): Extent {
  const corridors = features.filter(({ properties }) => properties.kind === 'corridor')
  const shown = corridors.length ? corridors : features.filter(({ geometry }) => geometry.type === 'Point')
  return shown.length ? union(shown.map(extentOf)) : [-170, -60, 170, 75]
}
