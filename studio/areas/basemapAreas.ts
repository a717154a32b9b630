/** The outlines of countries and their first-level divisions as the map draws them, in Node. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FeatureCollection, Point } from 'geojson'
import { readData } from '../../basemap/pack/readData.ts'
import { isInside, signedArea } from '../../src/geometry/pointInPolygon.ts'
import type { PolygonGeometry, Position } from '../../src/geometry/position.ts'
import { simpleOutline } from './outline.ts'

export interface BasemapArea {
  /** ISO 3166-1 alpha-2 of a country, and of a division also GeoNames' code: `KZ`, `KZ.10`. */
  code: string
  geometry: PolygonGeometry
  /** A position in it for its name. */
  label: Position
}

let outlines: ReadonlyMap<string, PolygonGeometry> | undefined
/** The outlines by their codes, the countries first. They are read once. */
const readOutlines = () =>
  (outlines ??= new Map(
    [...readData('countries.geojson.gz'), ...readDivisions()].map(({ geometry, properties }) => [
      (properties!['country'] ?? properties!['division']) as string,
      geometry as PolygonGeometry,
    ]),
  ))

function readDivisions(): FeatureCollection['features'] {
  const bytes = readFileSync(join(import.meta.dirname, 'data/divisions.geojson.gz'))
  return (JSON.parse(gunzipSync(bytes).toString()) as FeatureCollection).features
}

/** The codes of the countries and divisions that have an outline. */
export const areaCodes = (): string[] => [...readOutlines().keys()]

export const hasOutline = (code: string): boolean => readOutlines().has(code)

/** A country or division with a simplified outline; undefined for a code that has none. */
export function basemapArea(code: string): BasemapArea | undefined {
  const geometry = readOutlines().get(code)
  if (!geometry) return undefined
  const label = readData('labels.geojson.gz').find(
    ({ properties }) => properties!['kind'] === 'country' && properties!['country'] === code,
  )
  const written = (label?.geometry as Point | undefined)?.coordinates
  const position = written?.slice(0, 2).map((degrees) => Number(degrees.toFixed(2))) as Position | undefined
  const outline = simpleOutline(geometry)
  return { code, geometry: outline, label: position && isInside(position, outline) ? position : middleOf(outline) }
}

/** A position inside the largest polygon, or the middle of its outline where that is outside. */
export function middleOf(geometry: PolygonGeometry): Position {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const ring = polygons.map(([outer]) => outer!).reduce((a, b) => (signedArea(a) ** 2 >= signedArea(b) ** 2 ? a : b))
  const latitudes = ring.map(([, latitude]) => latitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  // The middle of the widest stretch inside along some parallels.
  const stretches = [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((share) => {
    const latitude = south + share * (north - south) + 1e-7
    const crossings = ring
      .slice(1)
      .flatMap((end, index) => {
        const start = ring[index]!
        if (start[1] > latitude === end[1] > latitude) return []
        return [start[0] + ((latitude - start[1]) / (end[1] - start[1])) * (end[0] - start[0])]
      })
      .sort((a, b) => a - b)
    return crossings
      .map((west, index) => ({ west, east: crossings[index + 1]!, latitude }))
      .filter((_, index) => index % 2 === 0)
  })
  const widest = stretches.reduce((a, b) => (b.east - b.west > a.east - a.west ? b : a))
  return [(widest.west + widest.east) / 2, widest.latitude].map((degrees) => Number(degrees.toFixed(2))) as Position
}
