import type { Area, Corridor, Feature, Place } from './schema'

export const isPlace = (feature: Feature): feature is Place => feature.geometry.type === 'Point'

export const isArea = (feature: Feature): feature is Area =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'

export const isCorridor = (feature: Feature): feature is Corridor => feature.geometry.type === 'LineString'
