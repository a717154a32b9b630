import type { Feature, Precision } from './schema'

/** How exact the geometry of a feature is. A schematic area is told apart from a schematic line. */
export const precisionOf = ({ geometry, properties: { precision } }: Feature): Precision | 'schematic-area' =>
  precision === 'schematic' && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
    ? 'schematic-area'
    : precision

/** Largest number of decimals of a coordinate, by precision. 0.01° is about 1 km. */
export const decimals: Readonly<Record<Precision, number>> = { site: 4, town: 3, region: 2, schematic: 3 }
