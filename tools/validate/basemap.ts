/** The basemap as the checks ask it: whose land a point is on, and whether it is water. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Position } from '../../src/content/schema.ts'
import { readJson } from './files.ts'
import type { Problem } from './problem.ts'
import { shape, type Shape } from './shape.ts'

export interface Basemap {
  /** ISO 3166-1 alpha-2 code of the land at a position; `''` where there is none, as on the open sea. */
  countryAt(position: Position): string
  /** The land of a country by its code. */
  land(country: string): Shape | undefined
  /** Whether a position is in a sea or lake, not only in a reservoir. */
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

/** Loads countries.geojson and the finest water beside it; `basemap` is undefined when either cannot be used. */
export async function loadBasemap(folder: string): Promise<{ basemap?: Basemap; problems: Problem[] }> {
  const countries = await readPolygons(folder, 'countries.geojson')
  const waters = await readPolygons(folder, await finestWater(folder))
  const problems = [...countries.problems, ...waters.problems]
  if (!countries.features || !waters.features) return { problems }
  return { basemap: basemapOf(countries.features, waters.features), problems }
}

/** The basemap has water in several scales: the largest file is the finest. */
async function finestWater(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^water.*\.geojson(\.gz)?$/.test(name))
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })))
  return sizes.sort((one, other) => other.size - one.size)[0]?.name ?? 'water.geojson'
}

function basemapOf(countries: Polygons, waters: Polygons): Basemap {
  const rings = new Map<string, Position[][]>()
  for (const feature of countries) {
    const code = feature.properties?.['country']
    if (typeof code === 'string') rings.set(code, [...(rings.get(code) ?? []), ...ringsOf(feature)])
  }
  const lands = new Map([...rings].map(([code, all]) => [code, shape(all)]))
  // A reservoir is dammed and bridged: the road from Kazan to Orenburg crosses 10 km of one.
  const wild = waters.filter(({ properties }) => properties?.['kind'] !== 'reservoir')
  // One shape each: lakes may lie in a hole of the sea's polygon, or overlap it.
  const waterShapes = wild.map((feature) => shape(ringsOf(feature)))
  // Some maps draw a country's face across an inland sea such as the Caspian.
  const sea = shape(waters.filter(({ properties }) => properties?.['kind'] === 'ocean').flatMap(ringsOf))
  return {
    countryAt: (at) => (sea.contains(at) ? '' : ([...lands].find(([, land]) => land.contains(at))?.[0] ?? '')),
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
