/** Towns and labels. */
import type { Feature, Position } from 'geojson'
import { namesOf } from '../names.ts'
import { boxesOf, contains, type BasemapOptions } from '../options.ts'
import { readSelected } from '../readData.ts'
import { withProperties } from './layer.ts'

/** A town or another label of the region without a name in some of the languages. */
export interface UnnamedTown {
  id: string
  name: string
  /** The zoom from which it is on the map. */
  rank: number
  languages: string[]
}

/** Returns the towns and other labels of the region that have no name in a language. The most important towns come first. */
export function unnamedTowns(options: BasemapOptions): UnnamedTown[] {
  const boxes = boxesOf(options.region)
  return [...readSelected('towns', options), ...readSelected('labels', options)]
    .filter(({ geometry }) => boxes.some((box) => contains(box, (geometry as { coordinates: Position }).coordinates)))
    .flatMap((feature) => {
      const { missing } = namesOf(feature, options)
      const { id, name, rank } = feature.properties as UnnamedTown
      return missing.length ? [{ id, name, rank, languages: missing }] : []
    })
}

/** Returns the features of the layer `towns`. */
export const townFeatures = (options: BasemapOptions): Feature[] =>
  readSelected('towns', options).map((feature) => {
    const { id, country, population, capital, rank } = feature.properties!
    return withProperties(feature, { id, ...namesOf(feature, options).names, country, population, capital, rank })
  })

/** Returns the features of the layer `labels`. */
export const labelFeatures = (options: BasemapOptions): Feature[] =>
  readSelected('labels', options).map((feature) => {
    const { id, kind, rank, country, metres } = feature.properties!
    return withProperties(feature, {
      id,
      kind,
      rank,
      ...(country ? { country } : {}),
      ...(metres === undefined ? {} : { metres }),
      ...namesOf(feature, options).names,
    })
  })
