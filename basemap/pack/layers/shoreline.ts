import type { Feature, Position } from 'geojson'

/**
 * Returns the outline of a water polygon without its artificial edges: the cuts along a grid of `step` degrees, which
 * includes the antimeridian, and the poles.
 */
export function shoreline({ properties, geometry }: Feature, step: number): Feature {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  const lines: Position[][] = []
  for (const ring of polygons.flat()) {
    let line: Position[] = []
    const finish = () => {
      if (line.length > 1) lines.push(line)
      line = []
    }
    ring.forEach((point, i) => {
      const before = ring[i - 1]
      if (before && isArtificial(before, point, step)) finish()
      line.push(point)
    })
    finish()
  }
  return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates: lines } }
}

function isArtificial([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position, step: number): boolean {
  const along = (a: number, b: number) => a === b && a % step === 0
  const beyond = Math.abs(lat1) > 85.06 && Math.abs(lat2) > 85.06
  return beyond || along(lon1, lon2) || along(lat1, lat2) || (lat1 === -85 && lat2 === -85)
}
