import type { Feature, FeatureCollection, Point } from 'geojson'
import { distance } from '../../src/geometry/distance.ts'
import { contains } from '../pack/options.ts'
import { eurasiaBox } from './eurasiaBox.ts'
import type { GazetteerTown } from './gazetteer.ts'
import { handNames } from './hand-names.ts'
import { townId } from './labelId.ts'
import { townNames } from './town-names.ts'
import { isExtended, namesByScript, sound, type Names } from './translations.ts'
import { gapTowns, type Town } from './worldTowns.ts'

/** Towns that the gazetteer lacks or has changed since 2018: longitude, latitude, population. */
const byHand: Record<string, [number, number, number]> = {
  Astana: [71.446, 51.1801, 1030577],
  Khorgos: [80.4023, 44.1574, 1000],
  Akbulak: [55.6194, 51.0056, 13800],
  Satpayev: [67.54, 47.9, 61000],
  Usharal: [80.94, 46.17, 16000],
  Yining: [81.3179, 43.9081, 515082],
  Golmud: [94.9006, 36.4067, 221863],
  Choibalsan: [114.535, 48.0716, 38537],
}

/** What `deriveTowns` reads. */
export interface TownSources {
  gazetteer: readonly GazetteerTown[]
  /** Natural Earth's populated places. */
  places: readonly Town[]
  /** Names by language and GeoNames id. */
  translations: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Converts traditional Chinese characters to simplified ones. */
  toSimplified: (name: string) => string
}

/** Whether a town is one of Natural Earth's to zoom 8 that the selection `eurasia` has. */
const isInEurasia = ({ lon, lat, minZoom = Infinity }: Town): boolean =>
  minZoom <= 8 && contains(eurasiaBox, [lon, lat])

/** Places within this distance in km of a town of town-names.ts are that town or a part of it. */
const sameTown = 9
/** Places within this distance in km that have its name are that town. */
const sameName = 40

/**
 * Returns the towns of town-names.ts and the other towns of the world, with positions and populations of the gazetteer. The
 * former, and those of Natural Earth in Eurasia, are marked as the selection `eurasia`.
 */
export function deriveTowns(sources: TownSources): FeatureCollection<Point> {
  const { gazetteer, places } = sources
  const chosen = chosenTowns(gazetteer)
  const known = new Set(chosen.map(({ geonames }) => geonames))
  const near = nearPositions(chosen, sameTown)
  const isNamesake = (town: Town) =>
    nearPositions(
      chosen.filter(({ name }) => name === town.name),
      sameName,
    )(town)
  const unchosen = uniquePlaces(places).filter((town) => !known.has(town.geonames) && !near(town) && !isNamesake(town))
  const isKnown = new Set([...chosen, ...unchosen].map(({ geonames }) => geonames))
  const gaps = gapTowns(
    gazetteer.filter(({ id }) => !isKnown.has(id)),
    [...chosen, ...unchosen],
  )
  const translate = translator(sources)
  const ids = new Set<string>()
  const feature = (town: Town, rank: number, eurasia: boolean): Feature<Point> => {
    const plain = townId(town.country, town.name)
    const id = ids.has(plain) ? `${plain}-${town.geonames ?? ids.size}` : plain
    ids.add(id)
    const { name, country, population, capital } = town
    return {
      type: 'Feature',
      properties: {
        ...{ id, name, names: translate(town), country, population, capital, rank },
        ...(eurasia ? { eurasia: 1 } : {}),
      },
      geometry: { type: 'Point', coordinates: [round(town.lon), round(town.lat)] },
    }
  }
  const others = [...unchosen, ...gaps].sort((a, b) => b.population - a.population)
  const features = [
    ...chosen.map((town) => feature(town, chosenRank(town), true)),
    ...others.map((town) => feature(town, rank(town), isInEurasia(town))),
  ]
  // If two names collide, the map keeps the earlier one.
  const weight = ({ properties }: Feature) => [-properties!.rank, properties!.capital, properties!.population]
  features.sort((a, b) => compare(weight(b), weight(a)))
  return { type: 'FeatureCollection', features }
}

function chosenTowns(gazetteer: readonly GazetteerTown[]): Town[] {
  const index = indexByName(gazetteer)
  return Object.entries(townNames).flatMap(([country, lines]) =>
    lines.split('\n').flatMap((line): Town[] => {
      const [first, ru, kk, other] = line.split('|').map((part) => part.trim())
      if (!first || !ru || !kk) return []
      const name = first.replace(/\*+$/, '')
      const town = index.get(`=${country}/${other ?? name}`) ?? index.get(`~${country}/${other ?? name}`)
      const [lon, lat, population] = byHand[name] ?? (town ? [town.lon, town.lat, town.population] : [])
      if (lon === undefined || lat === undefined) throw new Error(`The gazetteer has no ${other ?? name} in ${country}`)
      // The gazetteer may have another town of the name of a town that it lacks.
      const isSame = town && distance([lon, lat], [town.lon, town.lat]) < 40
      const names = { ru, kk }
      const capital = first.length - name.length
      return [
        { ...(isSame ? { geonames: town.id } : {}), name, names, country, lon, lat, population: population!, capital },
      ]
    }),
  )
}

/** Natural Earth has some places twice. */
function uniquePlaces(places: readonly Town[]): Town[] {
  const largest = places.toSorted((a, b) => b.capital - a.capital || b.population - a.population)
  const ids = new Set<number>()
  return largest.filter(({ geonames }) => {
    if (geonames === undefined) return true
    if (ids.has(geonames)) return false
    return ids.add(geonames)
  })
}

/** Returns a function that tells whether a position is within `km` of one of some positions. */
function nearPositions(towns: readonly Town[], km: number) {
  return ({ lon, lat }: Town) =>
    towns.some((town) => Math.abs(town.lat - lat) < 1 && distance([lon, lat], [town.lon, town.lat]) < km)
}

/** Returns a function that gives the names of a town by language. Those of the hand-written lists come first. */
function translator({ gazetteer, places, translations, toSimplified }: TownSources) {
  const byId = new Map(gazetteer.map((town) => [town.id, town]))
  const placesById = new Map(places.map((place) => [place.geonames, place]))
  return ({ geonames, name, names, country }: Town): Names => {
    const all: Names = {}
    for (const [language, catalogue] of translations) {
      const text = geonames === undefined ? undefined : sound(language, catalogue.get(String(geonames)))
      // A catalogue can have the English name where another source has that of the language.
      if (text && text !== name && !isExtended(text, name)) all[language] = text
    }
    const town = geonames === undefined ? undefined : byId.get(geonames)
    const place = geonames === undefined ? undefined : placesById.get(geonames)
    const found: Names = { ...(town ? namesByScript(town) : {}), ...place?.names, ...all, ...names }
    if (found['zh']) found['zh'] = toSimplified(found['zh']).replace(/(?<=..)(特别市|广域市?|市)$/, '')
    if (found['kk']) found['kk'] = found['kk'].replace(/ қаласы$/, '')
    Object.assign(found, handNames[townId(country, name)])
    const differing = Object.entries(found).filter(([, text]) => text !== name)
    return Object.fromEntries(differing.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** Returns the zoom from which a town is on the map, by its population. */
const bySize = (population: number): number => {
  const size = [5e6, 1e6, 5e5, 2e5, 1e5, 3e4].findIndex((limit) => population >= limit)
  return size < 0 ? 8 : size + 2
}

/** Returns the rank of a town of town-names.ts. It is lower for capitals and for Kazakhstan. */
function chosenRank({ country, population, capital }: Town): number {
  const sooner = capital === 2 ? 2 : country === 'KZ' ? (capital ? 2 : 1) : 0
  return Math.min(8, Math.max(capital === 2 ? 2 : 3, bySize(population) - sooner))
}

/** The lowest rank of a town that Natural Earth lacks: the gazetteer gives some villages the people of their district. */
const lowestRankOfGaps = 5

/**
 * Returns the rank of another town. Natural Earth shows a town sooner where there are few. A large town is at most a zoom
 * sooner than there: the gazetteer gives some towns the people of their district, and China has many large towns.
 */
function rank({ population, capital, minZoom }: Town): number {
  const least = minZoom === undefined ? lowestRankOfGaps : capital === 2 ? 2 : 3
  const zoom = Math.ceil(minZoom ?? 8)
  const bySizeThere = Math.max(bySize(population) - capital, minZoom === undefined ? 0 : Math.min(zoom, 7) - 1)
  return Math.min(8, Math.max(least, Math.min(bySizeThere, zoom)))
}

function indexByName(gazetteer: readonly GazetteerTown[]): Map<string, GazetteerTown> {
  const index = new Map<string, GazetteerTown>()
  const add = (key: string, town: GazetteerTown) => {
    const there = index.get(key)
    if (!there || there.population < town.population) index.set(key, town)
  }
  for (const town of gazetteer) {
    // The prefix `=` marks a main name, `~` an alternate name. `located` prefers main names.
    for (const name of new Set([town.name, town.ascii])) add(`=${town.country}/${name}`, town)
    for (const name of town.alternates) add(`~${town.country}/${name}`, town)
  }
  return index
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4

function compare(a: number[], b: number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - b[i]!
  return 0
}
