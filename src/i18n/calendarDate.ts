import { dateFormat, formatKazakhDate, formatNumber, withTiedYear } from './format'

/** A year, month or day of the proleptic Gregorian calendar. */
export interface CalendarDate {
  /** Astronomical: 0 is 1 BC, -43 is 44 BC. */
  year: number
  /** 1 to 12. */
  month?: number
  day?: number
}

/** Years of fewer digits are written with their era: "43 AD". */
const firstYearWithoutEra = 100
/** CLDR writes years of more digits without separators, and `Date` has none beyond 271,821 BC. */
const lastYearOfDate = 9999

/** The year as it is counted in its era: 44 of -43. */
function countedYear(language: string, year: number): string {
  const counted = year > 0 ? year : 1 - year
  return counted > lastYearOfDate ? formatNumber(language, counted) : String(counted)
}

/** CLDR abbreviates BC as "б.з.д."; Kazakh writes "б.з.б.". */
function formatKazakh({ year, month, day }: CalendarDate): string {
  const era = year <= 0 ? 'б.з.б.\u00a0' : year < firstYearWithoutEra ? 'б.з.\u00a0' : ''
  return formatKazakhDate(era + countedYear('kk', year), month, day)
}

const formatOf = (language: string, { year, month, day }: CalendarDate): Intl.DateTimeFormat =>
  dateFormat(language, {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
    era: year < firstYearWithoutEra ? 'short' : undefined,
  })

/** The date for `Intl`. `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function toDate({ year, month = 1, day = 1 }: CalendarDate): Date {
  const date = new Date(0)
  date.setUTCFullYear(Math.max(-lastYearOfDate, Math.min(lastYearOfDate, year)), month - 1, day)
  return date
}

/** A year, month or day in words: "12 August 2018", "44 BC". */
export function formatCalendarDate(language: string, date: CalendarDate): string {
  if (language === 'kk') return formatKazakh(date)
  const format = formatOf(language, date)
  if (Math.abs(date.year) < lastYearOfDate) return withTiedYear(format.format(toDate(date)))
  const parts = format.formatToParts(toDate(date))
  return withTiedYear(
    parts.map(({ type, value }) => (type === 'year' ? countedYear(language, date.year) : value)).join(''),
  )
}

/** Two days with what they share written once: "12–15 August 2018". Null if CLDR would write them in another style. */
export function formatDays(language: string, from: CalendarDate, to: CalendarDate): string | null {
  if (language === 'kk' || from.year < firstYearWithoutEra) return null
  const days = withTiedYear(formatOf(language, from).formatRange(toDate(from), toDate(to)))
  return days.endsWith(formatCalendarDate(language, to)) ? days : null
}

/** A year as the language writes it alone: "2018", "44 BC", "2018年". */
export const formatYear = (language: string, year: number): string => formatCalendarDate(language, { year })

/** The first and the last year: "2016 – 2018", or "2016" if they are the same. */
export const formatYears = (language: string, years: readonly [from: number, to: number]): string =>
  [...new Set(years)].map((year) => formatYear(language, year)).join(' – ')
