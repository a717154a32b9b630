/** Longitude and latitude in degrees, WGS 84, as GeoJSON has them (RFC 7946, 3.1.1). */
export type Position = [longitude: number, latitude: number]

/** The GeoJSON geometries that cover an area. The first ring of a polygon is its outline, the others are holes. */
export type PolygonGeometry =
  { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] }
