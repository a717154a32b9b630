import { parseEdtf, type EdtfDate, type EdtfEnd } from '../../src/content/edtf.ts'

/** An end of a timespan of the Linked Places Format: an ISO 8601 date, or the two between which it is. */
export interface TimespanEnd {
  in?: string
  earliest?: string
  latest?: string
}
export interface Timespan {
  start: TimespanEnd
  end?: TimespanEnd
}
export interface When {
  timespans: Timespan[]
  /** The EDTF date as the atlas has it. */
  label: string
}

const padded = (number: number, length = 2): string => String(number).padStart(length, '0')
const yearText = (year: number): string => (year < 0 ? `-${padded(-year, 4)}` : padded(year, 4))

/** The day or month of a date as ISO 8601, or its year if only a season is known. */
function isoOf({ years: [year], month, day }: EdtfDate): string {
  return [yearText(year), ...(month ? [padded(month)] : []), ...(month && day ? [padded(day)] : [])].join('-')
}

function endOf(date: EdtfDate): TimespanEnd {
  const [first, last] = date.years
  return date.unknownDigits
    ? { earliest: yearText(first), latest: yearText(last) }
    : { in: isoOf(date) + date.qualifier }
}

/**
 * A timespan for the dates of an interval. One that has no known end ends after its start; one whose start is not known starts before
 * its end.
 */
function spanOf(start: EdtfEnd, end: EdtfEnd): Timespan {
  const bound = (date: EdtfDate, year: number) => (date.unknownDigits ? yearText(year) : isoOf(date))
  if (typeof start === 'string') {
    const { years } = end as EdtfDate
    return { start: { latest: bound(end as EdtfDate, years[1]) }, end: endOf(end as EdtfDate) }
  }
  return {
    start: endOf(start),
    end: typeof end === 'string' ? { earliest: bound(start, start.years[0]) } : endOf(end),
  }
}

/** EDTF dates as the Linked Places Format has them. Null without dates. */
export function whenOf(dates: readonly string[]): When | null {
  const timespans = dates.flatMap((date): Timespan[] => {
    const ends = parseEdtf(date)
    if (!ends) return []
    return [ends.length === 1 ? { start: endOf(ends[0]) } : spanOf(ends[0], ends[1])]
  })
  return timespans.length > 0 ? { timespans, label: dates.join('; ') } : null
}
