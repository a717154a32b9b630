import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Position } from '../../../geometry/position'
import type { PictureFeature } from './drawStyle'

/** The features of a layer whose source is GeoJSON in the style itself: all layers of the content. Others have none. */
export function styleFeatures(style: StyleSpecification, layer: LayerSpecification): PictureFeature[] {
  const source = 'source' in layer && typeof layer.source === 'string' ? style.sources[layer.source] : undefined
  if (source?.type !== 'geojson' || typeof source.data === 'string') return []
  return (source.data as FeatureCollection).features.flatMap(pictureFeature)
}

/** A GeoJSON feature as the renderer reads it. */
export function pictureFeature({ id, geometry, properties }: Feature): PictureFeature[] {
  const shape = shapeOf(geometry)
  return shape ? [{ ...shape, properties: properties ?? {}, ...(id !== undefined && { id }) }] : []
}

function shapeOf(geometry: Feature['geometry']): Pick<PictureFeature, 'type' | 'geometry'> | null {
  const positions = (list: unknown) => list as Position[]
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', geometry: [[geometry.coordinates as Position]] }
    case 'MultiPoint':
      return { type: 'Point', geometry: [positions(geometry.coordinates)] }
    case 'LineString':
      return { type: 'LineString', geometry: [positions(geometry.coordinates)] }
    case 'MultiLineString':
      return { type: 'LineString', geometry: geometry.coordinates.map(positions) }
    case 'Polygon':
      return { type: 'Polygon', geometry: geometry.coordinates.map(positions) }
    case 'MultiPolygon':
      return { type: 'Polygon', geometry: geometry.coordinates.flat().map(positions) }
    default:
      return null
  }
}
