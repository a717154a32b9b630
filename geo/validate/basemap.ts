/** The basemap as the checks ask it: whose land a point is on, and whether it is water. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Position } from '../schema.ts'
import { readJson } from './files.ts'
import type { Problem } from './problem.ts'
import { shape, type Shape } from './shape.ts'

export interface Basemap {
  /** ISO 3166-1 alpha-2 code of the land at a position; `''` where there is none, as on the open sea. */
  countryAt(position: Position): string
  /** The land of a country by its code. */
  land(country: string): Shape | undefined
  /** Whether a position is in a sea or lake. */
  isWater(position: Position): boolean
}

const position = v.pipe(
  v.custom<Position>((input) => Array.isArray(input) && input.length >= 2 && input.slice(0, 2).every(Number.isFinite)),
)
const ring = v.array(position)
const polygons = v.object({
  features: v.array(
    v.object({
      properties: v.nullish(v.record(v.string(), v.unknown()), {}),
      geometry: v.variant('type', [
        v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
        v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
      ]),
    }),
  ),
})
type Polygons = v.InferOutput<typeof polygons>['features']

/** Loads countries.geojson and the water beside it; `basemap` is undefined when either cannot be used. */
export async function loadBasemap(folder: string): Promise<{ basemap?: Basemap; problems: Problem[] }> {
  const names = await readdir(folder).catch(() => [])
  // The finest water the basemap has: `water-fine.geojson` before `water.geojson`.
  const water = names.filter((name) => /^water.*\.geojson$/.test(name)).sort((one, other) => other.length - one.length)
  const countries = await readPolygons(folder, 'countries.geojson')
  const waters = await readPolygons(folder, water.find((name) => name.includes('fine')) ?? water[0] ?? 'water.geojson')
  const problems = [...countries.problems, ...waters.problems]
  if (!countries.features || !waters.features) return { problems }
  return { basemap: basemapOf(countries.features, waters.features), problems }
}

function basemapOf(countries: Polygons, waters: Polygons): Basemap {
  const rings = new Map<string, Position[][]>()
  for (const feature of countries) {
    const code = feature.properties?.['country']
    if (typeof code === 'string') rings.set(code, [...(rings.get(code) ?? []), ...ringsOf(feature)])
  }
  const lands = new Map([...rings].map(([code, all]) => [code, shape(all)]))
  // One shape each: lakes may lie in a hole of the sea's polygon, or overlap it.
  const waterShapes = waters.map((feature) => shape(ringsOf(feature)))
  return {
    countryAt: (at) => [...lands].find(([, land]) => land.contains(at))?.[0] ?? '',
    land: (code) => lands.get(code),
    isWater: (at) => waterShapes.some((water) => water.contains(at)),
  }
}

function ringsOf({ geometry }: Polygons[number]): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

async function readPolygons(folder: string, name: string): Promise<{ features?: Polygons; problems: Problem[] }> {
  const file = `basemap/${name}`
  const { json, problems } = await readJson(join(folder, name), file)
  if (problems.length > 0) return { problems }
  const result = v.safeParse(polygons, json)
  if (result.success) return { features: result.output.features, problems: [] }
  const path = v.getDotPath(result.issues[0]) ?? ''
  return {
    problems: [{ file, path, message: 'is not a FeatureCollection of polygons: make it anew, `npm run basemap`' }],
  }
}
