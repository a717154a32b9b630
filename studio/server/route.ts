/** Draws and measures the lines of corridors. What that needs is read when it is first asked for, and kept. */
import * as v from 'valibot'
import { readAtlas } from '../../build/atlas/readAtlas.ts'
import { position } from '../../src/content/geometrySchema.ts'
import { measureCorridor, type Measured } from '../../tools/measure.ts'
import { readBasemap } from '../../tools/validate/content.ts'
import { Refusal, type Workspace } from '../folder/workspace.ts'
import { foldedName } from '../gazetteer/fold.ts'
import { theGazetteer } from '../gazetteer/readGazetteer.ts'
import { readLines } from '../route/basemapLines.ts'
import { buildNetwork, type Network } from '../route/network.ts'
import { followed, routeThrough, type Route } from '../route/route.ts'
import { readTowns, type PassedTown, type Town, type Towns } from '../route/towns.ts'

/** Farthest town, in km, that is offered as a stop. */
const stopWithin = 5
/** Farthest town, in km, that a click can mean: on a map of the world 12 px are about 150 km. */
const farthestTown = 300
const mostTowns = 12

export interface RouteAnswer extends Route {
  towns: PassedTown[]
}

const routeQuestion = v.object({
  follow: v.picklist(followed),
  points: v.array(v.object({ position, isStraight: v.boolean(), kept: v.nullable(v.array(position)) })),
})
const measureQuestion = v.object({
  coordinates: v.pipe(v.array(position), v.minLength(2)),
  stops: v.array(position),
  surface: v.picklist(['land', 'water']),
})

const networks = new Map<string, Promise<Network>>()
function networkOf(name: 'roads' | 'railways'): Promise<Network> {
  const network = networks.get(name) ?? readLines(name).then(buildNetwork)
  networks.set(name, network)
  return network
}

const townsByLanguages = new Map<string, Promise<Towns>>()
function townsFor({ folder }: Workspace): Promise<Towns> {
  const languages = readAtlas(folder).config.languages.map(({ tag }) => tag)
  const key = languages.join()
  const towns = townsByLanguages.get(key) ?? readTowns(languages)
  townsByLanguages.set(key, towns)
  return towns
}

const basemaps = new Map<string, ReturnType<typeof readBasemap>>()
function basemapOf(folder: string): ReturnType<typeof readBasemap> {
  const basemap = basemaps.get(folder) ?? readBasemap(folder)
  basemaps.set(folder, basemap)
  return basemap
}

/** The towns of the gazetteer that have a name. */
function namedInGazetteer(name: string, languages: readonly string[]): Town[] {
  const found = new Set(languages.flatMap((tag) => theGazetteer().names(tag).named(foldedName(name))))
  return [...found].flatMap(({ id, kind, country, population, position, name, names }) => {
    if (kind !== 'town') return []
    const known = languages.flatMap((tag) => {
      const text = names[tag] ?? (tag === 'en' ? name : undefined)
      return text ? [[tag, text]] : []
    })
    const own = known.length > 0 ? Object.fromEntries(known) : { [languages[0]!]: name }
    return [{ id, name: own as Record<string, string>, country, population, rank: 8, position }]
  })
}

function parsed<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, body)
  if (!read.success) throw new Refusal('badRequest', { reason: read.issues[0].message })
  return read.output
}

export const routeHandlers = {
  /** The line through points, and the towns that it passes. */
  'POST /route': async (workspace: Workspace, body: unknown): Promise<RouteAnswer> => {
    const { follow, points } = parsed(routeQuestion, body)
    const network = follow === 'nothing' ? null : await networkOf(follow)
    const towns = await townsFor(workspace)
    const route = routeThrough(points, follow, network)
    return { ...route, towns: route.coordinates.length > 1 ? towns.along(route.coordinates, stopWithin) : [] }
  },
  /** The km of stops, and the length and the countries of a line. */
  'POST /measure': async ({ folder }: Workspace, body: unknown): Promise<Measured> => {
    const { coordinates, stops, surface } = parsed(measureQuestion, body)
    const { basemap } = await basemapOf(folder)
    if (!basemap) throw new Refusal('fileUnreadable', { file: 'basemap' })
    const properties = { stops: stops.map((coordinates) => ({ coordinates })) }
    return measureCorridor({ geometry: { coordinates }, properties }, surface, basemap.countryAt)
  },
  /** `name`: the towns that have it, or a name that begins so. `lon`, `lat`, `km`: the towns around a position. */
  'GET /towns': async (workspace: Workspace, _body: unknown, query: URLSearchParams): Promise<Town[]> => {
    const towns = await townsFor(workspace)
    const name = query.get('name')
    if (name === null) {
      const [lon, lat, km] = ['lon', 'lat', 'km'].map((key) => Number(query.get(key)))
      return towns.near([lon!, lat!], Math.min(km!, farthestTown)).slice(0, mostTowns)
    }
    const known = towns.named(name).slice(0, mostTowns)
    if (name.trim().length < 3) return known
    const languages = readAtlas(workspace.folder).config.languages.map(({ tag }) => tag)
    const others = namedInGazetteer(name, [...new Set([...languages, 'en', 'ru'])])
    const isNew = (town: Town) =>
      known.every(({ position: [lon, lat] }) => Math.hypot(lon - town.position[0], lat - town.position[1]) > 0.1)
    return [...known, ...others.filter(isNew).sort((a, b) => b.population - a.population)].slice(0, mostTowns)
  },
}
