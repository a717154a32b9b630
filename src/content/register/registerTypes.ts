/**
 * The register: the places of an atlas that no passage mentions, when there are too many for GeoJSON. A place of it is a row.
 * Row n is the nth place by its name in the default language.
 */
import type { Extent } from '../../geometry/extent.ts'
import type { Status, Topic } from '../schema.ts'

/** How many rows have each value, in the order of the atlas's declarations, or of the number of rows. */
export type Tally<Value> = readonly (readonly [value: Value, rows: number])[]

/** What the page knows of the register when it starts. */
export interface RegisterSummary {
  /** The number of rows. */
  count: number
  extent: Extent
  topics: Tally<Topic>
  statuses: Tally<Status>
  kinds: Tally<string>
  /** ISO 3166-1 alpha-2 codes; `''` for rows without a country. */
  countries: Tally<string>
  /** The number of rows whose first date begins in the year, from the first year to the last. Years without any are left out. */
  years: Tally<number>
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
  /** The first and the last year of the row's dates; `undated` in both if it has none. */
  firstYear: Int16Array
  lastYear: Int16Array
}
export const undated = -0x8000

/** What a list shows of a row. */
export interface RegisterEntry {
  row: number
  id: string
  /** The name in the language that was asked for. */
  name: string
}
