import type { Area, Corridor, Feature, Place, Position } from './schema'

export const isPlace = (feature: Feature): feature is Place =>
  feature.geometry.type === 'Point' || feature.geometry.type === 'MultiPoint'

export const isArea = (feature: Feature): feature is Area =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'

export const isCorridor = (feature: Feature): feature is Corridor => feature.geometry.type === 'LineString'

/** The points of a place. The map shows its badge at each. */
export const pointsOf = ({ geometry }: Place): readonly Position[] =>
  geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates

/** The point that stands for a place where one is needed, as for distances: its first. */
export const pointOf = (place: Place): Position => pointsOf(place)[0]!
