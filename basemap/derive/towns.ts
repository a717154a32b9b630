import type { Feature, FeatureCollection, Point } from 'geojson'
import type { GazetteerTown } from './gazetteer.ts'
import { townId } from './labelId.ts'
import { townNames } from './town-names.ts'

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

/** Returns the towns of town-names.ts, with position and population from the gazetteer. */
export function deriveTowns(gazetteer: GazetteerTown[]): FeatureCollection<Point> {
  const index = indexByName(gazetteer)
  const features: Feature<Point>[] = []
  for (const [country, lines] of Object.entries(townNames)) {
    for (const line of lines.split('\n')) {
      const [first, ru, kk, other] = line.split('|').map((part) => part.trim())
      if (!first || !ru || !kk) continue
      const en = first.replace(/\*+$/, '')
      const capital = first.length - en.length
      const [lon, lat, population] = byHand[en] ?? located(index, country, other ?? en)
      features.push({
        type: 'Feature',
        properties: {
          id: townId(country, en),
          ...{ name_en: en, name_ru: ru, name_kk: kk },
          ...{ country, population, capital, rank: rank(country, population, capital) },
        },
        geometry: { type: 'Point', coordinates: [round(lon), round(lat)] },
      })
    }
  }
  // If two names collide, the map keeps the earlier one.
  const weight = ({ properties }: Feature) => [-properties!.rank, properties!.capital, properties!.population]
  features.sort((a, b) => compare(weight(b), weight(a)))
  return { type: 'FeatureCollection', features }
}

/** Returns the zoom from which a town is on the map. It is lower for capitals and for Kazakhstan. */
function rank(country: string, population: number, capital: number): number {
  const size = [5e6, 1e6, 5e5, 2e5, 1e5, 3e4].findIndex((limit) => population >= limit)
  const bySize = size < 0 ? 8 : size + 2
  const sooner = capital === 2 ? 2 : country === 'KZ' ? (capital ? 2 : 1) : 0
  return Math.min(8, Math.max(capital === 2 ? 2 : 3, bySize - sooner))
}

function indexByName(gazetteer: GazetteerTown[]): Map<string, GazetteerTown> {
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

function located(index: Map<string, GazetteerTown>, country: string, name: string): [number, number, number] {
  const town = index.get(`=${country}/${name}`) ?? index.get(`~${country}/${name}`)
  if (!town) throw new Error(`The gazetteer has no ${name} in ${country}`)
  return [town.lon, town.lat, town.population]
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4

function compare(a: number[], b: number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - b[i]!
  return 0
}
