import type { Feature, Precision } from './schema'

/** How exact the geometry of a feature is. A schematic area is told apart from a schematic line. */
export const precisionOf = ({ geometry, properties: { precision } }: Feature): Precision | 'schematic-area' =>
  precision === 'schematic' && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
    ? 'schematic-area'
    : precision
