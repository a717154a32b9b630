/** The country and the water at a position, by the polygons of the basemap. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Position } from '../../src/content/schema.ts'
import { jsonOf, readText } from './files.ts'
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

/** A polygon or several. */
interface Area {
  properties: Readonly<Record<string, unknown>>
  /** West, south, east, north in degrees. */
  box: readonly number[]
  /** Called only for areas around a position that is asked for: most of the world is not. */
  rings: () => Position[][]
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

/** Loads the countries and the most detailed water file. `basemap` is undefined if one of them cannot be read. */
export async function loadBasemap(folder: string): Promise<{ basemap?: Basemap; problems: Problem[] }> {
  const countries = await readAreas(folder, await largest(folder, 'countries'))
  const waters = await readAreas(folder, await largest(folder, 'water'))
  const problems = [...countries.problems, ...waters.problems]
  if (!countries.areas || !waters.areas) return { problems }
  return { basemap: basemapOf(countries.areas, waters.areas), problems }
}

/** The name of the largest file of a folder whose name begins with `prefix`. It is the most detailed. */
async function largest(folder: string, prefix: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) => name.startsWith(prefix) && /\.geojson(\.gz)?$/.test(name),
  )
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })))
  return sizes.sort((a, b) => b.size - a.size)[0]?.name ?? `${prefix}.geojson`
}

function basemapOf(countries: Area[], waters: Area[]): Basemap {
  const byCode = new Map<string, Area[]>()
  for (const area of countries) {
    const code = area.properties['country']
    if (typeof code === 'string') byCode.set(code, [...(byCode.get(code) ?? []), area])
  }
  const lands = [...byCode].map(([code, areas]) => ({
    ...lazily(() => areas.flatMap(({ rings }) => rings())),
    code,
    areas,
  }))
  const landByCode = new Map(lands.map((land) => [land.code, land]))
  const landsAround = grid(lands.flatMap((land) => land.areas.map(({ box }) => ({ land, box }))))
  // One shape for each feature, because lakes can lie in a hole of the sea or overlap it.
  // Roads cross reservoirs on dams and bridges: the road from Kazan to Orenburg crosses 10 km of one.
  const watersAround = grid(
    waters
      .filter(({ properties }) => properties['kind'] !== 'reservoir')
      .map(({ properties, box, rings }) => ({ ...lazily(rings), box, isSea: properties['kind'] === 'ocean' })),
  )
  const isWater = (at: Position, seaOnly: boolean) =>
    watersAround(at).some(({ isSea, shape }) => (isSea || !seaOnly) && shape().contains(at))
  const countryOnLand = (at: Position) => landsAround(at).find(({ land }) => land.shape().contains(at))?.land.code ?? ''
  return {
    // Some datasets extend the area of a country into an inland sea such as the Caspian.
    countryAt: (position) => (isWater(wrapped(position), true) ? '' : countryOnLand(wrapped(position))),
    land: (code) => landByCode.get(code)?.shape(),
    isWater: (position) => isWater(wrapped(position), false),
  }
}

/** The position with a longitude from -180 to less than 180. The areas end at 180, and none contains a position there. */
function wrapped(position: Position): Position {
  const [lon, lat] = position
  return lon >= -180 && lon < 180 ? position : [((((lon + 180) % 360) + 360) % 360) - 180, lat]
}

/** Makes a shape when it is first asked for. */
function lazily(rings: () => Position[][]): { shape: () => Shape } {
  let made: Shape | undefined
  return { shape: () => (made ??= shape(rings())) }
}

/** Returns a function that finds the items whose box contains a position. */
function grid<T extends { box: readonly number[] }>(items: readonly T[]): (position: Position) => T[] {
  const cells = new Map<string, T[]>()
  const cell = (degrees: number) => Math.floor(degrees / 5)
  for (const item of items) {
    const [west = 0, south = 0, east = 0, north = 0] = item.box
    for (let x = cell(west); x <= cell(east); x++) {
      for (let y = cell(south); y <= cell(north); y++) {
        const there = cells.get(`${x} ${y}`)
        if (there) there.push(item)
        else cells.set(`${x} ${y}`, [item])
      }
    }
  }
  return ([lon, lat]) =>
    (cells.get(`${cell(lon)} ${cell(lat)}`) ?? []).filter(
      ({ box: [west = 0, south = 0, east = 0, north = 0] }) =>
        lon >= west && lon <= east && lat >= south && lat <= north,
    )
}

function ringsOf({ geometry }: Polygons[number]): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

function boxOf(rings: Position[][]): number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of rings.flat()) {
    box[0] = Math.min(box[0]!, lon)
    box[1] = Math.min(box[1]!, lat)
    box[2] = Math.max(box[2]!, lon)
    box[3] = Math.max(box[3]!, lat)
  }
  return box
}

async function readAreas(folder: string, name: string): Promise<{ areas?: Area[]; problems: Problem[] }> {
  const file = `basemap/${name}`
  const { text, problems } = await readText(join(folder, name), file)
  if (text === undefined) return { problems }
  const lines = areasOfLines(text)
  if (lines) return { areas: lines, problems }
  const parsed = jsonOf(text, file)
  if (parsed.problems.length > 0) return { problems: parsed.problems }
  const result = v.safeParse(polygons, parsed.json)
  if (result.success) return { areas: result.output.features.map(areaOf), problems: [] }
  const path = v.getDotPath(result.issues[0]) ?? ''
  return {
    problems: [
      { file, path, message: 'is not a FeatureCollection of polygons: see basemap/README.md for how it is derived' },
    ],
  }
}

function areaOf(feature: Polygons[number]): Area {
  const rings = ringsOf(feature)
  return { properties: feature.properties ?? {}, box: boxOf(rings), rings: () => rings }
}

const head = '{"type":"FeatureCollection","features":['
const featureLine = /^\{"type":"Feature","bbox":(\[[^\]]+\]),"properties":(\{[^{}]*\}),"geometry":(\{.*\})\},?$/

/**
 * Returns the areas of a file of basemap/data, which has one feature per line, each with its bbox, so that a geometry need
 * be parsed only where it is used. Returns `undefined` for a file of another form.
 */
function areasOfLines(text: string): Area[] | undefined {
  const lines = text.trimEnd().split('\n')
  if (lines[0] !== head || lines.at(-1) !== ']}') return undefined
  const found = lines.slice(1, -1).map((line) => featureLine.exec(line))
  if (!found.every((match) => match !== null)) return undefined
  return found.map(([, box, properties, geometry]) => ({
    box: JSON.parse(box!) as number[],
    properties: JSON.parse(properties!) as Area['properties'],
    rings: () => ringsOf({ properties: {}, geometry: JSON.parse(geometry!) as Polygons[number]['geometry'] }),
  }))
}
