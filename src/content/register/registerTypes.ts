/**
 * The register: the places of an atlas that no passage mentions, when there are too many for GeoJSON. A place of it is a row.
 * Row n is the nth place by its name in the default language.
 */
import type { Extent } from '../../geometry/extent.ts'
import type { Status, Topic } from '../schema.ts'

/** How many rows have each value. */
export type Tally<Value> = readonly (readonly [value: Value, rows: number])[]

/** What the page knows of the register when it starts. */
export interface RegisterSummary {
  /** The number of rows. */
  count: number
  extent: Extent
  /** In the order of atlas.json. */
  topics: Tally<Topic>
  /** In the order of atlas.json. */
  statuses: Tally<Status>
  /** The most important first: by their rank, then in the order of atlas.json. */
  kinds: Tally<string>
  /** ISO 3166-1 alpha-2 codes, the most frequent first; `''` for rows without a country. */
  countries: Tally<string>
  /** The number of rows whose first date begins in the year, from the first year to the last. Years without any are left out. */
  years: Tally<number>
  /** The last zoom of register.pmtiles. At it no two rows at different positions are one cluster. */
  lastZoom: number
  blocks: RegisterBlocks
}

/** The numbers of the first block of each part of records.pmtiles. The parts follow one another in this order. */
export interface RegisterBlocks {
  /** One block with all columns. */
  columns: number
  /** One block: which words are in which block of `words`. */
  search: number
  words: number
  /** Ids, and names in the default language. */
  entries: number
  /** Names in each other language in which rows have names of their own. */
  names: Readonly<Record<string, number>>
  /** Names in all languages, of rows that are close to one another on the map. */
  labels: number
  /** Rows by the hash of their ids. */
  ids: number
  idBuckets: number
  /** Whole places. */
  details: number
}

/**
 * A value of every row, at the row's number. Topics, statuses, kinds and countries are places in the lists of the summary.
 */
export interface RegisterColumns {
  /** Degrees times 100,000. */
  longitude: Int32Array
  latitude: Int32Array
  topic: Uint16Array
  status: Uint8Array
  kind: Uint16Array
  country: Uint16Array
  /** The first and the last year of the row's dates; `undated` in both if it has none, `endless` where a date has no end. */
  firstYear: Int16Array
  lastYear: Int16Array
}
export const undated = -0x8000
/** Years before and after all others. Dates further away have them too. */
export const endless = { before: -0x7fff, after: 0x7fff } as const

/** Positions have this many units in a degree. */
export const unitsPerDegree = 100_000

/** What a list shows of a row. */
export interface RegisterEntry {
  row: number
  id: string
  /** The name in the language that was asked for, or the one that stands in for it. */
  name: string
  /** The language of `name`. */
  lang: string
}

/** Entries of the best results, and the number of all. */
export interface RegisterResults {
  entries: RegisterEntry[]
  total: number
}
