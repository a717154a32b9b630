/** Days of EDTF dates as numbers that sort by time. */
import { parseEdtf, type EdtfDate, type EdtfEnd } from '../../src/content/edtf.ts'

/** The days of a month of the proleptic Gregorian calendar, which repeats after 400 years. */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate()

const dayNumber = (year: number, month: number, day: number): number => year * 10000 + month * 100 + day

function endsOf(edtf: string): readonly [first: EdtfEnd | undefined, last: EdtfEnd | undefined] {
  const ends = parseEdtf(edtf)
  return [ends?.[0], ends?.at(-1)]
}

/** A season is the whole year: which months it has depends on the hemisphere. */
const firstDayOf = ({ years, month = 1, day = 1 }: EdtfDate): number => dayNumber(years[0], month, day)
const lastDayOf = ({ years, month = 12, day }: EdtfDate): number =>
  dayNumber(years[1], month, day ?? daysIn(years[1], month))

/** The first day of an EDTF date or interval; -Infinity if the interval does not say where it begins. */
export function firstDay(edtf: string): number {
  const [first] = endsOf(edtf)
  return typeof first === 'object' ? firstDayOf(first) : -Infinity
}

/** The last day of an EDTF date or interval; Infinity if the interval does not say where it ends. */
export function lastDay(edtf: string): number {
  const [, last] = endsOf(edtf)
  return typeof last === 'object' ? lastDayOf(last) : Infinity
}
