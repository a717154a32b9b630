/** The towns of the basemap: those near a position or a line, and those of a name. */
import type { Point } from 'geojson'
import KDBush from 'kdbush'
import { namesOf } from '../../basemap/pack/names.ts'
import { distance } from '../../src/geometry/distance.ts'
import { measureLine, pointAt } from '../../src/geometry/measuredLine.ts'
import { nearestOn } from '../../src/geometry/nearestPointOnLine.ts'
import type { Position } from '../../src/geometry/position.ts'
import { foldedName } from '../gazetteer/fold.ts'
import { readBasemapFile } from './basemapLines.ts'

export interface Town {
  /** The id of the basemap, or of the gazetteer. */
  id: string
  name: Readonly<Record<string, string>>
  /** ISO 3166-1 alpha-2, or `''`. */
  country: string
  population: number
  /** The zoom from which the basemap shows it; 8 for a town of the gazetteer. */
  rank: number
  position: Position
}

/** A town and where a line passes it. */
export interface PassedTown extends Town {
  km: number
  /** From the town to the line, in km. */
  distance: number
}

export interface Towns {
  /** The towns within some km of a line, in its order. */
  along(line: readonly Position[], within: number): PassedTown[]
  /** The towns within some km of a position, the nearest first. */
  near(position: Position, within: number): Town[]
  /** The towns that have a name which begins so, the largest first. */
  named(start: string): Town[]
}

/** Reads the towns with their names in the languages of an atlas. */
export async function readTowns(languages: readonly string[]): Promise<Towns> {
  const features = await readBasemapFile('towns')
  const towns = features.map((feature): Town => {
    const { id, country, population, rank } = feature.properties as Town
    const { coordinates } = feature.geometry as Point
    const { names, missing } = namesOf(feature, { languages } as Parameters<typeof namesOf>[1])
    const known = languages.filter((tag) => !missing.includes(tag))
    const name = Object.fromEntries(known.map((tag) => [tag, names[`name_${tag}`]!]))
    const english = (feature.properties as { name: string }).name
    return {
      id,
      name: known.length > 0 ? name : { [languages[0]!]: english },
      country,
      population,
      rank,
      position: [coordinates[0]!, coordinates[1]!],
    }
  })
  const index = new KDBush(towns.length)
  for (const { position } of towns) index.add(...position)
  index.finish()
  const inBox = ([lon, lat]: Position, km: number): Town[] => {
    const [north, east] = [km / 111, km / (111 * Math.max(0.05, Math.cos((lat * Math.PI) / 180)))]
    return index.range(lon - east, lat - north, lon + east, lat + north).map((id) => towns[id]!)
  }
  /** The names of each town as they are compared, made when they are first asked for. */
  let folded: string[][] | undefined
  const foldedNames = () =>
    (folded ??= features.map(({ properties }, town) => {
      const { name, names } = properties as { name: string; names: Record<string, string> }
      const own = [name, names.en, names.ru, names.kk, ...Object.values(towns[town]!.name)]
      return [...new Set(own.flatMap((text) => (text ? [foldedName(text)] : [])))]
    }))
  return {
    along(coordinates, within) {
      const line = measureLine(coordinates)
      const found = new Set<Town>()
      for (let km = 0; ; km += within) {
        for (const town of inBox(pointAt(line, km), 2 * within)) found.add(town)
        if (km >= line.length) break
      }
      return [...found]
        .map((town) => ({ ...town, ...nearestOn(line, town.position) }))
        .filter(({ distance }) => distance <= within)
        .sort((a, b) => a.km - b.km)
    },
    near: (position, within) =>
      inBox(position, within)
        .map((town) => ({ town, km: distance(position, town.position) }))
        .filter(({ km }) => km <= within)
        .sort((a, b) => a.km - b.km)
        .map(({ town }) => town),
    named(start) {
      const wanted = foldedName(start)
      if (!wanted) return []
      return towns
        .filter((_, town) => foldedNames()[town]!.some((name) => name.startsWith(wanted)))
        .sort((a, b) => b.population - a.population)
    },
  }
}
