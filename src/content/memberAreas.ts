import { isArea } from './features.ts'
import type { Area, Feature } from './schema'

const polygonsOf = ({ geometry }: Area) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)

/**
 * The feature; an area with members has their polygons after its own. A member that is not an area of the atlas is left
 * out.
 */
export function withMembers(feature: Feature, byId: ReadonlyMap<string, Feature>): Feature {
  if (!isArea(feature) || !feature.properties.members) return feature
  const members = feature.properties.members.flatMap((id) => {
    const member = byId.get(id)
    return member && isArea(member) ? [member] : []
  })
  return { ...feature, geometry: { type: 'MultiPolygon', coordinates: [feature, ...members].flatMap(polygonsOf) } }
}
