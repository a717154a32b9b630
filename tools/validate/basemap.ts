/** The country and the water at a position, by the polygons of the basemap. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { wrapLongitude } from '../../src/geometry/longitude.ts'
import type { Position } from '../../src/content/schema.ts'
import { readJson } from './files.ts'
import type { Problem } from './problem.ts'
import { shape, type Shape } from './shape.ts'

export interface Basemap {
  /** The ISO 3166-1 alpha-2 code of the country at a position; `''` where there is none, as on the open sea. */
  countryAt(position: Position): string
  /** The area of a country by its code. */
  land(country: string): Shape | undefined
  /** Whether a position is in a sea or lake. A reservoir does not count. */
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

/** Loads countries.geojson and the most detailed water file. `basemap` is undefined if one of them cannot be read. */
export async function loadBasemap(folder: string): Promise<{ basemap?: Basemap; problems: Problem[] }> {
  const countries = await readPolygons(folder, 'countries.geojson')
  const waters = await readPolygons(folder, await finestWater(folder))
  const problems = [...countries.problems, ...waters.problems]
  if (!countries.features || !waters.features) return { problems }
  return { basemap: basemapOf(countries.features, waters.features), problems }
}

/** The name of the most detailed water file of a folder, which is the largest. */
async function finestWater(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^water.*\.geojson(\.gz)?$/.test(name))
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })))
  return sizes.sort((a, b) => b.size - a.size)[0]?.name ?? 'water.geojson'
}

function basemapOf(countries: Polygons, waters: Polygons): Basemap {
  const rings = new Map<string, Position[][]>()
  for (const feature of countries) {
    const code = feature.properties?.['country']
    if (typeof code === 'string') rings.set(code, [...(rings.get(code) ?? []), ...ringsOf(feature)])
  }
  const lands = new Map([...rings].map(([code, all]) => [code, shape(all)]))
  // Roads cross reservoirs on dams and bridges: the road from Kazan to Orenburg crosses 10 km of one.
  const natural = waters.filter(({ properties }) => properties?.['kind'] !== 'reservoir')
  // One shape for each feature, because lakes can lie in a hole of the sea or overlap it.
  const waterShapes = natural.map((feature) => shape(ringsOf(feature)))
  // Some datasets extend the area of a country into an inland sea such as the Caspian.
  const sea = shape(waters.filter(({ properties }) => properties?.['kind'] === 'ocean').flatMap(ringsOf))
  const country = (at: Position) =>
    sea.contains(at) ? '' : ([...lands].find(([, land]) => land.contains(at))?.[0] ?? '')
  const onGlobe = ([longitude, latitude]: Position): Position => [wrapLongitude(longitude), latitude]
  return {
    countryAt: (at) => country(onGlobe(at)),
    land: (code) => lands.get(code),
    isWater: (at) => waterShapes.some((water) => water.contains(onGlobe(at))),
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
    problems: [
      { file, path, message: 'is not a FeatureCollection of polygons: see basemap/README.md for how it is derived' },
    ],
  }
}
