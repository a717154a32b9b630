/** The layers of the vector tiles: one row each, with where their features come from and what they carry. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { joined } from './joined.ts'

export interface Layer {
  name: string
  /** First and last zoom that has it. */
  zooms: [number, number]
  fields: Record<string, 'String' | 'Number'>
  /** For the zooms of the whole world, and for those of the Eurasia box. */
  world: Feature[]
  eurasia: Feature[]
  /** Whether a feature belongs to a zoom. */
  shown: (properties: Record<string, unknown>, zoom: number) => boolean
}

const names = { name_en: 'String', name_ru: 'String', name_kk: 'String' } as const

/** Square kilometres a lake must have to be drawn, by zoom. */
const leastLake = [9000, 5000, 2000, 500, 120, 40, 10, 0]

export function gatherLayers(): Layer[] {
  const both = (name: string) => ({
    world: read(`${name}-world.geojson.gz`),
    eurasia: read(`${name}-eurasia.geojson.gz`),
  })
  const water = both('water')
  const borders = both('borders')
  const regions = read('admin1-eurasia.geojson.gz').map(unbroken)
  const towns = read('towns.geojson')
  const labels = read('labels.geojson')
  const byRank = ({ rank }: Record<string, unknown>, zoom: number) => Number(rank) <= zoom + 1
  const waterShown = ({ kind, km2 }: Record<string, unknown>, zoom: number) =>
    kind === 'ocean' || Number(km2) >= leastLake[zoom]!
  return [
    { name: 'water', zooms: [0, 7], fields: { kind: 'String', km2: 'Number' }, ...water, shown: waterShown },
    {
      name: 'coast',
      zooms: [0, 7],
      fields: { kind: 'String', km2: 'Number' },
      world: water.world.map((sea) => shoreline(sea, 15)),
      eurasia: water.eurasia.map((sea) => shoreline(sea, 5)),
      shown: waterShown,
    },
    {
      name: 'rivers',
      zooms: [2, 7],
      fields: { scalerank: 'Number', lake: 'Number', ...names },
      ...both('rivers'),
      shown: ({ scalerank }, zoom) => zoom >= 2 && Number(scalerank) <= zoom + 2,
    },
    {
      name: 'admin1',
      zooms: [4, 7],
      fields: { min_zoom: 'Number' },
      world: regions,
      eurasia: regions,
      shown: ({ min_zoom }, zoom) => zoom >= 4 && Number(min_zoom) < zoom + 1,
    },
    {
      name: 'borders',
      zooms: [0, 7],
      fields: { kind: 'String' },
      world: borders.world.map(unbroken),
      eurasia: borders.eurasia.map(unbroken),
      shown: ({ kind }, zoom) => kind !== 'lease' || zoom >= 4,
    },
    {
      name: 'towns',
      zooms: [1, 7],
      fields: { ...names, country: 'String', population: 'Number', capital: 'Number', rank: 'Number' },
      world: towns,
      eurasia: towns,
      shown: byRank,
    },
    {
      name: 'labels',
      zooms: [0, 7],
      fields: { ...names, kind: 'String', country: 'String', rank: 'Number' },
      world: labels,
      eurasia: labels,
      shown: byRank,
    },
  ]
}

function read(name: string): Feature[] {
  const bytes = readFileSync(join(import.meta.dirname, '../data', name))
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return (JSON.parse(text) as FeatureCollection).features
}

/**
 * Lines whose pieces meet as few long ones: only these are simplified, as a piece's ends stay where they are, and only
 * along these do dashes keep their measure.
 */
function unbroken(feature: Feature): Feature {
  const { geometry } = feature
  if (geometry.type !== 'MultiLineString') return feature
  return { ...feature, geometry: { type: 'MultiLineString', coordinates: joined(geometry.coordinates) } }
}

/**
 * The outline of a water polygon without its artificial edges: where the derived sea is cut along a grid of `step`
 * degrees (180° among it), at the edge of the Eurasia box and at the poles there is no shore.
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
      if (before && artificial(before, point, step)) finish()
      line.push(point)
    })
    finish()
  }
  return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates: lines } }
}

function artificial([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position, step: number): boolean {
  const along = (a: number, b: number, ...edges: number[]) => a === b && (a % step === 0 || edges.includes(a))
  const beyond = Math.abs(lat1) > 85.06 && Math.abs(lat2) > 85.06
  return beyond || along(lon1, lon2, -1, 137) || along(lat1, lat2, -85, 19, 71)
}
