/**
 * Derives the outlines of first-level divisions (provinces, states, oblasts). It is run by hand, not by the build:
 *
 *   npx tsx studio/areas/derive/divisions.ts DIR
 *
 * DIR is the folder of basemap/derive/derive.ts. The outlines are the faces between the lines of divisions and countries and the
 * coast of the map (Natural Earth 1:10m), so they agree with the lines that an author sees. Natural Earth's lines have no
 * names: a face belongs to the division of GeoNames that has most of the towns in it. A division is left out if its faces
 * have many towns of others, or lack many of its own: the two sources then divide the country differently.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { isBorder, polygons } from '../../../basemap/derive/countries.ts'
import { covers } from '../../../basemap/derive/inside.ts'
import { mapshaper, regionLine } from '../../../basemap/derive/shapes.ts'
import { theGazetteer } from '../../gazetteer/readGazetteer.ts'

const [source] = process.argv.slice(2)
if (!source) throw new Error('Usage: npx tsx studio/areas/derive/divisions.ts DIR')

/** Smaller faces are omitted, in square kilometres: islets, and slivers where lines do not meet. */
const minimumArea = 30
/** In metres: about as coarse as the outlines of countries that are offered. */
const interval = 1500
/** The least share of the towns in the faces that are the division's, and of its towns that are in its faces. */
const leastShare = 0.85

const scale = join(source, 'usr/share/magics/10m')
const shapes = ['admin_1_states_provinces_lines', 'admin_0_boundary_lines_land', 'land']
const { features: faces } = mapshaper(
  [
    ...['-i', ...shapes.map((name) => join(scale, `ne_10m_${name}.shp`)), 'combine-files'],
    ...['-rename-layers', 'divisions,borders,land'],
    ...['-filter', regionLine, 'target=divisions', '-filter', isBorder, 'target=borders', '-lines', 'target=land'],
    ...['-merge-layers', 'target=divisions,borders,land', 'force', 'name=all', '-snap', 'interval=0.0001'],
    ...['-polygons', 'gap-tolerance=0.02', '-filter', `this.area > ${minimumArea}e6`],
  ],
  0.0001,
)

/** The towns of the gazetteer by the whole degrees of their position. */
const towns = new Map<string, { position: Position; code: string }[]>()
const townsOf = new Map<string, number>()
const cellOf = (lon: number, lat: number) => `${Math.floor(lon)} ${Math.floor(lat)}`
const gazetteer = theGazetteer()
for (const { kind, country, region, position } of gazetteer.entries) {
  if (kind !== 'town' || !gazetteer.region(country, region)) continue
  const code = `${country}.${region}`
  const cell = cellOf(...position)
  towns.set(cell, [...(towns.get(cell) ?? []), { position: [...position], code }])
  townsOf.set(code, (townsOf.get(code) ?? 0) + 1)
}

function townsIn(rings: Position[][]): string[] {
  const longitudes = rings[0]!.map(([lon = 0]) => Math.floor(lon))
  const latitudes = rings[0]!.map(([, lat = 0]) => Math.floor(lat))
  const found: string[] = []
  for (let lon = Math.min(...longitudes); lon <= Math.max(...longitudes); lon++) {
    for (let lat = Math.min(...latitudes); lat <= Math.max(...latitudes); lat++) {
      for (const { position, code } of towns.get(cellOf(lon, lat)) ?? []) if (covers(rings, position)) found.push(code)
    }
  }
  return found
}

interface Division {
  polygons: Position[][][]
  own: number
  others: number
}
const divisions = new Map<string, Division>()
for (const { geometry } of faces as Feature<Polygon | MultiPolygon>[]) {
  for (const rings of polygons(geometry)) {
    const votes = new Map<string, number>()
    const codes = townsIn(rings)
    for (const code of codes) votes.set(code, (votes.get(code) ?? 0) + 1)
    const [most] = [...votes].sort((a, b) => b[1] - a[1])
    if (!most) continue
    const [code, own] = most
    const division = divisions.get(code) ?? { polygons: [], own: 0, others: 0 }
    division.polygons.push(rings)
    division.own += own
    division.others += codes.length - own
    divisions.set(code, division)
  }
}

const chosen = [...divisions].sort().flatMap(([division, { polygons, own, others }]) => {
  if (own / (own + others) < leastShare || own / townsOf.get(division)! < leastShare) return []
  return polygons.map((coordinates) => ({
    type: 'Feature',
    properties: { division },
    geometry: { type: 'Polygon', coordinates },
  }))
})
const folder = mkdtempSync(join(tmpdir(), 'divisions-'))
const file = join(folder, 'divisions.json')
writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: chosen }))
const { features } = mapshaper(
  [
    ...['-i', file, '-dissolve', 'division'],
    ...['-simplify', 'visvalingam', 'weighted', `interval=${interval}`, 'keep-shapes'],
  ],
  0.001,
)
rmSync(folder, { recursive: true })
const text = `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`
const bytes = gzipSync(text, { level: 9 })
writeFileSync(join(import.meta.dirname, '../data/divisions.geojson.gz'), bytes)
console.log(`${features.length} of ${townsOf.size} divisions, ${(bytes.length / 1e6).toFixed(2)} MB`)
