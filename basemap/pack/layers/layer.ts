import type { Feature } from 'geojson'
import { joinLines } from '../joinLines.ts'

/** A layer of the vector tiles: its zooms, properties and features. */
export interface Layer {
  name: string
  /** First and last zoom of the layer. */
  zooms: [number, number]
  /** The properties of the tiles' features. The others are only for `shown`. */
  fields: Record<string, 'String' | 'Number'>
  /** Features of the coarse tiles of the world. */
  coarse: Feature[]
  /** Features of the detailed tiles, in the region and around it. The same as `coarse` if the region has no details. */
  fine: Feature[]
  /** Tolerance of the simplification in a zoom in units of the extent, instead of that of the other layers. */
  tolerance?: (zoom: number) => number
  /** Returns whether a feature is in the tiles of a zoom. */
  shown: (properties: Record<string, unknown>, zoom: number) => boolean
}

/** Returns a feature with other properties, without its bbox. */
export const withProperties = ({ geometry }: Feature, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  properties,
  geometry,
})

/** Removes the bbox, which the tiles do not need. */
export const bare = ({ geometry, properties }: Feature): Feature => ({ type: 'Feature', properties, geometry })

/**
 * Joins the parts of a line that meet. Simplification keeps the ends of each part, and dashes start anew at each part, so
 * short parts would be neither simplified nor dashed evenly.
 */
export function unbroken(feature: Feature): Feature {
  const { geometry } = feature
  if (geometry.type !== 'MultiLineString') return feature
  return { ...feature, geometry: { type: 'MultiLineString', coordinates: joinLines(geometry.coordinates) } }
}
