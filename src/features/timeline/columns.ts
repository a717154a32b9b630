import type { DatedEvent, YearRange } from '../../content/dates'

/** The dates of one year, or of several years where the time line is long. */
export interface Column {
  years: YearRange
  /** Dates that are known exactly. */
  exact: number
  /** Dates that are approximate or uncertain, or of whose year not all digits are known. */
  rough: number
}

const mostColumns = 60

/** The years that a column stands for: 1, 5, 10, 50, 100 … so that there are at most about 60 columns. */
export function columnWidth([from, to]: YearRange): number {
  let width = 1
  while ((to - from) / width > mostColumns) width *= String(width).startsWith('1') ? 5 : 2
  return width
}

/** Whether a date says that it is not exact: "1850~", "201X". The month of "2018-XX" has no column of its own. */
const isRough = (edtf: string): boolean => /[?~%]|\dX/.test(edtf)

/** The columns that have a date, by time. A date is in the column of the first year that it names. */
export function columnsOf(events: readonly DatedEvent[], all: YearRange): Column[] {
  const width = columnWidth(all)
  const columns = new Map<number, Column>()
  for (const { when, years } of events) {
    const start = Math.floor(years.find(Number.isFinite)! / width) * width
    const column = columns.get(start) ?? { years: [start, start + width - 1], exact: 0, rough: 0 }
    column[isRough(when) ? 'rough' : 'exact']++
    columns.set(start, column)
  }
  return [...columns.values()].sort((a, b) => a.years[0] - b.years[0])
}

/**
 * The years at which a thumb of the slider stops: both ends, every `columnWidth` years between them, and the years of
 * the range that is set, which an address may give as it likes.
 */
export function stopsOf(all: YearRange, range: readonly number[]): number[] {
  const width = columnWidth(all)
  const first = (Math.floor(all[0] / width) + 1) * width
  const between = Array.from({ length: Math.ceil((all[1] - first) / width) }, (_, n) => first + n * width)
  return [...new Set([...all, ...between, ...range])].sort((a, b) => a - b)
}
