import type { DatedEvent, YearRange } from '../../content/dates'
import type { Tally } from '../../content/register/registerTypes'

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

/**
 * The years of the column of a year. They begin with a round number as years are counted in their era: 1850 to 1899, and
 * 99 BC to 50 BC. No column has years of both eras.
 */
function columnOf(year: number, width: number): YearRange {
  if (year <= 0) {
    const [from, to] = columnOf(1 - year, width)
    return [1 - to, 1 - from]
  }
  const round = Math.floor(year / width) * width
  return [Math.max(1, round), round + width - 1]
}

/** Whether a date says that it is not exact: "1850~", "201X". The month of "2018-XX" has no column of its own. */
const isRough = (edtf: string): boolean => /[?~%]|\dX/.test(edtf)

/** The columns that have a date, by time. A date is in the column of the first year that it names. */
export function columnsOf(events: readonly DatedEvent[], all: YearRange): Column[] {
  const width = columnWidth(all)
  const columns = new Map<number, Column>()
  for (const { when, years } of events) {
    const part = columnOf(years.find(Number.isFinite)!, width)
    const column = columns.get(part[0]) ?? { years: part, exact: 0, rough: 0 }
    column[isRough(when) ? 'rough' : 'exact']++
    columns.set(part[0], column)
  }
  return [...columns.values()].sort((a, b) => a.years[0] - b.years[0])
}

/** How many rows of the register begin in the years of a column. */
export interface Bar {
  years: YearRange
  rows: number
}

/** The columns in whose years a row of the register begins, by time. */
export function barsOf(rowsByYear: Tally<number>, all: YearRange): Bar[] {
  const width = columnWidth(all)
  const bars = new Map<number, Bar>()
  for (const [year, rows] of rowsByYear) {
    const years = columnOf(year, width)
    const bar = bars.get(years[0]) ?? { years, rows: 0 }
    bar.rows += rows
    bars.set(years[0], bar)
  }
  return [...bars.values()].sort((a, b) => a.years[0] - b.years[0])
}

/** An interval of several columns, which a line shows below them. */
export interface Span {
  /** Within the years of the time line. */
  years: YearRange
  isRough: boolean
  /** The row of the line, from 0. Lines of one row do not touch. */
  row: number
}

/** The intervals that end in another column than they begin in, each in the first row with room, by their first year. */
export function spansOf(events: readonly DatedEvent[], all: YearRange): Span[] {
  const width = columnWidth(all)
  /** The last year of each row so far. */
  const ends: number[] = []
  return events
    .filter(({ when }) => when.includes('/'))
    .map(({ when, years: [from, to] }) => {
      const years: YearRange = [Math.max(from, all[0]), Math.min(to, all[1])]
      return { years, isRough: isRough(when) }
    })
    .filter(({ years: [from, to] }) => columnOf(from, width)[0] !== columnOf(to, width)[0])
    .sort((a, b) => a.years[0] - b.years[0] || b.years[1] - a.years[1])
    .map((span) => {
      const free = ends.findIndex((end) => end < span.years[0])
      const row = free < 0 ? ends.length : free
      ends[row] = span.years[1]
      return { ...span, row }
    })
}

/**
 * The years at which a thumb of the slider stops: both ends, the round year of every column between them, and the years
 * of the range that is set, which an address may give as it likes.
 */
export function stopsOf(all: YearRange, range: readonly number[]): number[] {
  const width = columnWidth(all)
  const stops = new Set([...all, ...range])
  for (let year = all[0]; year <= all[1];) {
    const [from, to] = columnOf(year, width)
    const round = year > 0 ? from : to
    if (round > all[0] && round < all[1]) stops.add(round)
    year = to + 1
  }
  return [...stops].sort((a, b) => a - b)
}
