/** What the gazetteer knows of a place. */
import type { Position } from '../../src/content/schema.ts'

/**
 * `area` is a part of the world such as Central Asia, `region` a first-level division of a country, `sea` any part of the
 * sea (ocean, gulf, strait), `land` a plain, plateau, peninsula or valley.
 */
export const placeKinds = [
  'country',
  'area',
  'region',
  'town',
  'sea',
  'lake',
  'river',
  'canal',
  'island',
  'mountains',
  'mountain',
  'pass',
  'desert',
  'land',
] as const
export type PlaceKind = (typeof placeKinds)[number]

export interface GazetteerEntry {
  /** `geonames:` and the number, `country:` and the code, `region:` and the code of GeoNames, or `natural:` and a number. */
  id: string
  kind: PlaceKind
  /** ISO 3166-1 alpha-2; `''` where the place is in none or in several. */
  country: string
  /** The code of GeoNames for the first-level division; `''` where it is not known. */
  region: string
  /** 2 for the capital of a country, 1 for that of a first-level division, else 0. */
  capital: 0 | 1 | 2
  /** Inhabitants of a town; 0 where they are not known, and for other kinds. */
  population: number
  /** Of a town exact to 1 km; of a larger place any point in it, which only tells what is near. */
  position: Position
  /** English, or the local name where no English one is known. */
  name: string
  /** Names by language tag, where they are known and differ from `name`. */
  names: Readonly<Record<string, string>>
  /** Other names, of any language. */
  others: readonly string[]
}
