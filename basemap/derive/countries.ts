/**
 * Derives country polygons. The map does not draw them: the validator and the labels use them to find the country at a
 * point. They are the faces between the boundary lines and the coast of the map, so they agree with the lines that a
 * reader sees. The code of each face is the one that most points inside it have in another world map.
 *
 * The boundary lines have none between Crimea and Ukraine, so Crimea is in Ukraine's face, as in UN General Assembly
 * resolution 68/262. The other world map's code for Crimea is outvoted. The limit of the Baikonur lease is not a border.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { covers, ringArea } from './inside.ts'
import { mapshaper } from './shapes.ts'

type Shape = Polygon | MultiPolygon

/** A mapshaper filter for lines between two countries, without leases and zones. */
export const isBorder = '!/^(Overlay|Lease)/.test(featurecla)'
/** Smaller islands are omitted. In square kilometres. */
const minimumArea = 8

export function deriveCountries(magics: string, worldMap: string): FeatureCollection<Shape> {
  const scale = join(magics, '10m')
  const faces = mapshaper(
    [
      ...['-i', join(scale, 'ne_10m_admin_0_boundary_lines_land.shp'), join(scale, 'ne_10m_land.shp'), 'combine-files'],
      ...['-rename-layers', 'borders,land', '-filter', isBorder, 'target=borders', '-lines', 'target=land'],
      ...['-merge-layers', 'target=borders,land', 'force', 'name=all', '-snap', 'interval=0.0001'],
      ...['-polygons', 'gap-tolerance=0.02', '-filter', `this.area > ${minimumArea}e6`],
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
      const code = mostFrequentCode(rings, codeAt)
      if (code) byCode.set(code, [...(byCode.get(code) ?? []), rings])
    }
  }
  // Countries that are smaller than the smallest face, such as Monaco.
  for (const { code, polygons } of voters) {
    if (/^[A-Z]{2}$/.test(code) && !byCode.has(code))
      byCode.set(
        code,
        polygons.map(({ rings }) => rings),
      )
  }
  const features = [...byCode].sort().map(([country, coordinates]) => ({
    type: 'Feature' as const,
    properties: { country },
    geometry: { type: 'MultiPolygon' as const, coordinates },
  }))
  return { type: 'FeatureCollection', features }
}

/** The countries that the corridors cross and their neighbours. The others are simplified more. */
const near = 'RU KZ CN BY PL DE UA UZ KG TM MN AZ GE AM IR LT LV EE FI TJ AF'.split(' ')

/** Simplifies to about 1 km for the near countries and 1.5 km for the others, and removes small islands. */
export function simplified(countries: FeatureCollection<Shape>): FeatureCollection {
  const folder = mkdtempSync(join(tmpdir(), 'countries-'))
  const file = join(folder, 'countries.json')
  writeFileSync(file, JSON.stringify(countries))
  const simplify = (isNear: boolean) =>
    mapshaper(
      [
        ...['-i', file, '-simplify', 'visvalingam', 'weighted', `interval=${isNear ? 900 : 1500}`, 'keep-shapes'],
        ...['-filter-islands', 'min-area=40km2'],
        ...['-filter', `${isNear ? '' : '!'}${JSON.stringify(near)}.includes(country)`],
      ],
      0.001,
    ).features
  const large = [...simplify(true), ...simplify(false)]
  const codes = new Set(large.map(({ properties }) => properties!.country as string))
  // Countries of small islands only.
  const small = countries.features.filter(({ properties }) => !codes.has(properties!.country as string))
  const features = [...large, ...small]
  rmSync(folder, { recursive: true })
  return { type: 'FeatureCollection', features }
}

/** Returns the code that most points of a grid inside a face have, or `undefined` if none has one. */
function mostFrequentCode(rings: Position[][], codeAt: (point: Position) => string | undefined): string | undefined {
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
