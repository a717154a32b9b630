/**
 * The towns beyond those of town-names.ts: Natural Earth's populated places and, where it has few, the largest towns of
 * the gazetteer.
 */
import { readFileSync } from 'node:fs'
import KDBush from 'kdbush'
import type { FeatureCollection, Point } from 'geojson'
import { distance } from '../../src/geometry/distance.ts'
import type { GazetteerTown } from './gazetteer.ts'
import { isExtended, sound, type Names } from './translations.ts'

/** A town before it has an id. */
export interface Town {
  /** GeoNames id. */
  geonames?: number
  name: string
  /** By language; without those that equal `name`. */
  names: Names
  country: string
  lon: number
  lat: number
  population: number
  /** 2 for a country, 1 for a first-level division, 0 for none. */
  capital: number
  /** The zoom from which Natural Earth shows the town. */
  minZoom?: number
}

interface PlaceProperties {
  NAME: string
  FEATURECLA: string
  ISO_A2: string
  POP_MAX: number
  GEONAMEID: number
  min_zoom: number
  [name: `NAME_${string}`]: string | null
}

const languages = ['DE', 'ES', 'FR', 'PT', 'RU', 'ZH']
/** Names that are long or unusual on a map. */
const unfit = /[(),/\d]/

/** Returns Natural Earth's populated places. Its country codes are not used where the gazetteer knows the place. */
export function readPlaces(file: string, gazetteer: readonly GazetteerTown[]): Town[] {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Point, PlaceProperties>
  const byId = new Map(gazetteer.map((town) => [town.id, town]))
  const nearest = nearestTown(gazetteer)
  return features.flatMap(({ properties: place, geometry: { coordinates } }): Town[] => {
    const { NAME: name, FEATURECLA: kind } = place
    if (!/^(Admin|Populated)/.test(kind) || unfit.test(name)) return []
    const [lon, lat] = coordinates as [number, number]
    const given = byId.get(place.GEONAMEID)
    // Some of Natural Earth's ids belong to another town.
    const same = given && distance([lon, lat], [given.lon, given.lat]) < 40 ? given : nearest([lon, lat], name)
    const names = languages.flatMap((language) => {
      const value = place[`NAME_${language}`]
      const tag = language.toLowerCase()
      const text = value && !unfit.test(value) && sound(tag, value)
      return text && text !== name && !isExtended(text, name) ? [[tag, text]] : []
    })
    return [
      {
        ...(same ? { geonames: same.id } : {}),
        name,
        names: Object.fromEntries(names) as Names,
        country: same?.country ?? place.ISO_A2,
        lon: same?.lon ?? lon,
        lat: same?.lat ?? lat,
        population: population(same?.population ?? 0, place.POP_MAX),
        capital: kind === 'Admin-0 capital' ? 2 : kind === 'Admin-1 capital' ? 1 : 0,
        minZoom: place.min_zoom,
      },
    ]
  })
}

/** The gazetteer gives some towns the population of their district. */
const population = (gazetteer: number, place: number): number =>
  gazetteer <= 0 || (place > 0 && gazetteer > place * 4) ? Math.max(0, place) : gazetteer

/** Least distance in km from a town of the gazetteer to the next town, by its population, for it to be added. */
const spacing: [population: number, km: number][] = [
  [100_000, 20],
  [20_000, 40],
  [1_000, 90],
]

/** Returns towns of the gazetteer that fill the gaps between others. The largest come first. */
export function gapTowns(gazetteer: readonly GazetteerTown[], others: readonly { lon: number; lat: number }[]): Town[] {
  const cells = new Map<string, { lon: number; lat: number }[]>()
  const cell = (lon: number, lat: number) => `${Math.floor(lon)} ${Math.floor(lat)}`
  const add = (town: { lon: number; lat: number }) => {
    const key = cell(town.lon, town.lat)
    cells.set(key, [...(cells.get(key) ?? []), town])
  }
  const isNear = ({ lon, lat }: GazetteerTown, km: number) => {
    const [rows, columns] = [km / 111, km / (111 * Math.max(0.1, Math.cos((lat * Math.PI) / 180)))]
    for (let x = Math.floor(lon - columns); x <= Math.floor(lon + columns); x++) {
      for (let y = Math.floor(lat - rows); y <= Math.floor(lat + rows); y++) {
        if (cells.get(`${x} ${y}`)?.some((town) => distance([lon, lat], [town.lon, town.lat]) < km)) return true
      }
    }
    return false
  }
  others.forEach(add)
  const added: Town[] = []
  for (const town of gazetteer.toSorted((a, b) => b.population - a.population || a.id - b.id)) {
    const km = spacing.find(([population]) => town.population >= population)?.[1]
    // A section of a populated place (PPLX) is part of a town.
    if (km === undefined || town.code === 'PPLX' || unfit.test(town.name) || isNear(town, km)) continue
    add(town)
    const { id, name, country, lon, lat, population, code } = town
    const capital = code === 'PPLC' ? 2 : code === 'PPLA' ? 1 : 0
    added.push({ geonames: id, name, names: {}, country, lon, lat, population, capital })
  }
  return added
}

/** Returns a function that finds the largest town of a name within about 40 km. */
function nearestTown(gazetteer: readonly GazetteerTown[]) {
  const index = new KDBush(gazetteer.length)
  for (const { lon, lat } of gazetteer) index.add(lon, lat)
  index.finish()
  return ([lon, lat]: [number, number], name: string): GazetteerTown | undefined => {
    const degrees = Math.min(3, 40 / (111 * Math.max(0.1, Math.cos((lat * Math.PI) / 180))))
    return index
      .range(lon - degrees, lat - 0.36, lon + degrees, lat + 0.36)
      .map((at) => gazetteer[at]!)
      .filter((town) => town.name === name || town.ascii === name || town.alternates.includes(name))
      .sort((a, b) => b.population - a.population)[0]
  }
}
