/** Which rows of the register the reader's filters leave. */
import type { DisabledFilters } from '../facets'
import type { YearRange } from '../edtf.ts'
import { undated, type RegisterColumns, type RegisterSummary, type Tally } from './registerTypes.ts'

/** Filters as the columns have their values: disabled places in the lists of the summary, and the years that are shown. */
export interface RowFilter {
  topics: readonly number[]
  statuses: readonly number[]
  years: YearRange | null
}

const placesIn = (tally: Tally<string>, disabled: ReadonlySet<string>): number[] =>
  tally.flatMap(([value], place) => (disabled.has(value) ? [place] : []))

export const rowFilterOf = (
  { topics, statuses }: Pick<RegisterSummary, 'topics' | 'statuses'>,
  disabled: Pick<DisabledFilters, 'topic' | 'status'>,
  years: YearRange | null,
): RowFilter => ({
  topics: placesIn(topics, disabled.topic),
  statuses: placesIn(statuses, disabled.status),
  years,
})

/** Returns a function that tells whether the filter leaves a row. A row without a date is in all years. */
export function rowIsShown(
  { topic, status, firstYear, lastYear }: RegisterColumns,
  { topics, statuses, years }: RowFilter,
): (row: number) => boolean {
  const [isTopicDisabled, isStatusDisabled] = [flags(topics), flags(statuses)]
  const [from, to] = years ?? [-Infinity, Infinity]
  return (row) =>
    !isTopicDisabled[topic[row]!] &&
    !isStatusDisabled[status[row]!] &&
    (firstYear[row] === undated || (firstYear[row]! <= to && lastYear[row]! >= from))
}

function flags(places: readonly number[]): boolean[] {
  const flags: boolean[] = []
  for (const place of places) flags[place] = true
  return flags
}

/** The rows that are shown, in their order. */
export function rowsShown(count: number, isShown: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(count)
  let shown = 0
  for (let row = 0; row < count; row++) if (isShown(row)) rows[shown++] = row
  return rows.slice(0, shown)
}
