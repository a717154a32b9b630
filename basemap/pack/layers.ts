/** The layers of the vector tiles: their zooms, properties and features. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { joinLines } from './joinLines.ts'

export interface Layer {
  name: string
  /** First and last zoom of the layer. */
  zooms: [number, number]
  fields: Record<string, 'String' | 'Number'>
  /** Features of the coarse tiles of the world, and of the detailed tiles of Eurasia. */
  world: Feature[]
  eurasia: Feature[]
  /** Returns whether a feature is in the tiles of a zoom. */
  shown: (properties: Record<string, unknown>, zoom: number) => boolean
}

const names = { name_en: 'String', name_ru: 'String', name_kk: 'String' } as const

/** Least area of a lake in square kilometres, by zoom. */
const minimumLakeArea = [9000, 5000, 2000, 500, 120, 40, 10, 0]

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
    kind === 'ocean' || Number(km2) >= minimumLakeArea[zoom]!
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
      fields: { id: 'String', ...names, country: 'String', population: 'Number', capital: 'Number', rank: 'Number' },
      world: towns,
      eurasia: towns,
      shown: byRank,
    },
    {
      name: 'labels',
      zooms: [0, 7],
      fields: { id: 'String', ...names, kind: 'String', country: 'String', rank: 'Number' },
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
 * Joins the parts of a line that meet. Simplification keeps the ends of each part, and dashes start anew at each part, so
 * short parts would be neither simplified nor dashed evenly.
 */
function unbroken(feature: Feature): Feature {
  const { geometry } = feature
  if (geometry.type !== 'MultiLineString') return feature
  return { ...feature, geometry: { type: 'MultiLineString', coordinates: joinLines(geometry.coordinates) } }
}

/**
 * Returns the outline of a water polygon without its artificial edges: the cuts along a grid of `step` degrees, which
 * includes the antimeridian, the edges of the clipped Eurasia, and the poles.
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
  const along = (a: number, b: number, ...edges: number[]) => a === b && (a % step === 0 || edges.includes(a))
  const beyond = Math.abs(lat1) > 85.06 && Math.abs(lat2) > 85.06
  return beyond || along(lon1, lon2, -1, 137) || along(lat1, lat2, -85, 19, 71)
}
