/**
 * The country at a point, and country labels. The polygons are never drawn. They are the faces of the map's own boundary
 * lines and coast, so "which country is this" agrees with the lines a reader sees; the codes come from another
 * (public domain) world map by asking it at points inside each face.
 *
 * Crimea: the boundary lines draw none between it and Ukraine, so it lies in Ukraine's face, as in UN General Assembly
 * resolution 68/262; the other world map's code for it is outvoted. Baikonur's lease limit is a line, not a border.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { covers, ringArea } from './inside.ts'
import { mapshaper } from './shapes.ts'

type Shape = Polygon | MultiPolygon

/** Lines that part two countries; leases and the lines of zones do not. */
const parting = '!/^(Overlay|Lease)/.test(featurecla)'
/** Square kilometres below which an island is left out. */
const least = 8

export function deriveCountries(magics: string, worldMap: string): FeatureCollection<Shape> {
  const scale = join(magics, '10m')
  const faces = mapshaper(
    [
      ...['-i', join(scale, 'ne_10m_admin_0_boundary_lines_land.shp'), join(scale, 'ne_10m_land.shp'), 'combine-files'],
      ...['-rename-layers', 'borders,land', '-filter', parting, 'target=borders', '-lines', 'target=land'],
      ...['-merge-layers', 'target=borders,land', 'force', 'name=all', '-snap', 'interval=0.0001'],
      ...['-polygons', 'gap-tolerance=0.02', '-filter', `this.area > ${least}e6`],
    ],
    0.00001,
  )
  const votes = mapshaper(
    ['-i', worldMap, 'layers=countries', '-simplify', 'interval=2000', 'keep-shapes', '-filter-fields', 'iso_a2'],
    0.0001,
  )
  const voters = votes.features.map(({ properties, geometry }) => ({
    code: String(properties?.iso_a2 ?? ''),
    polygons: polygons(geometry as Shape).map((rings) => ({ rings, box: box(rings[0]!) })),
  }))
  const codeAt = (point: Position) =>
    voters.find(({ polygons }) => polygons.some(({ rings, box }) => inBox(box, point) && covers(rings, point)))?.code
  const byCode = new Map<string, Position[][][]>()
  for (const { geometry } of faces.features as Feature<Shape>[]) {
    for (const rings of polygons(geometry)) {
      const code = elected(rings, codeAt)
      if (code) byCode.set(code, [...(byCode.get(code) ?? []), rings])
    }
  }
  const features = [...byCode].sort().map(([country, coordinates]) => ({
    type: 'Feature' as const,
    properties: { country },
    geometry: { type: 'MultiPolygon' as const, coordinates },
  }))
  return { type: 'FeatureCollection', features }
}

/** The countries the corridors cross and their neighbours; the others may be coarser. */
const near = 'RU KZ CN BY PL DE UA UZ KG TM MN AZ GE AM IR LT LV EE FI TJ AF'.split(' ')

/** About a kilometre for the near countries and four for the others; small islands only where there is nothing else. */
export function simplified(countries: FeatureCollection<Shape>): FeatureCollection {
  const folder = mkdtempSync(join(tmpdir(), 'countries-'))
  const file = join(folder, 'countries.json')
  writeFileSync(file, JSON.stringify(countries))
  const simplify = (isNear: boolean) =>
    mapshaper(
      [
        ...['-i', file, '-simplify', 'visvalingam', 'weighted', `interval=${isNear ? 900 : 4000}`, 'keep-shapes'],
        ...['-filter-islands', `min-area=${isNear ? 40 : 300}km2`],
        ...['-filter', `${isNear ? '' : '!'}${JSON.stringify(near)}.includes(country)`],
      ],
      isNear ? 0.001 : 0.01,
    ).features
  const features = [...simplify(true), ...simplify(false)]
  rmSync(folder, { recursive: true })
  return { type: 'FeatureCollection', features }
}

/** The code most of a grid of points inside the face is in; a face with no such point is no country's. */
function elected(rings: Position[][], codeAt: (point: Position) => string | undefined): string | undefined {
  const [west, south, east, north] = box(rings[0]!)
  const votes = new Map<string, number>()
  const steps = ringArea(rings[0]!) > 1 ? 20 : 5
  for (let i = 0.5; i < steps; i++) {
    for (let j = 0.5; j < steps; j++) {
      const point = [west + ((east - west) * i) / steps, south + ((north - south) * j) / steps]
      if (!covers(rings, point)) continue
      const code = codeAt(point)
      if (code && /^[A-Z]{2}$/.test(code)) votes.set(code, (votes.get(code) ?? 0) + 1)
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}

export function polygons(shape: Shape): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}

type Box = [number, number, number, number]

function box(ring: Position[]): Box {
  const bounds: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of ring) {
    bounds[0] = Math.min(bounds[0], lon)
    bounds[1] = Math.min(bounds[1], lat)
    bounds[2] = Math.max(bounds[2], lon)
    bounds[3] = Math.max(bounds[3], lat)
  }
  return bounds
}

const inBox = (bounds: Box, [lon = 0, lat = 0]: Position) =>
  lon >= bounds[0] && lon <= bounds[2] && lat >= bounds[1] && lat <= bounds[3]
