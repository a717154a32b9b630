/** The first and the last year, both included. Years are astronomical: 0 is 1 BC, -43 is 44 BC. */
export type YearRange = readonly [from: number, to: number]

/** A year, a season, a month or a day. */
export interface EdtfDate {
  /** The year; the years of "201X" are 2010 to 2019. */
  years: YearRange
  /** How many of the year's last digits are not known: 1 for "201X", 2 for "20XX". */
  unknownDigits: number
  /** 1 to 12. */
  month?: number
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  season?: number
  day?: number
  /** `?` uncertain, `~` approximate, `%` both. */
  qualifier: string
}

/** An end of an interval. An `open` interval goes on without end; of an `unknown` end there is no information. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown'

/**
 * EDTF levels 0 and 1 without time of day (Library of Congress, 2019). The qualifiers are allowed wherever a date may
 * stand. "XXXX" is left out, because it says nothing.
 */
const dateForm =
  /^(?!-0000)(?:Y(-?[1-9]\d{4,11})|(-?\d\d(?:\d\d|\dX|XX))|(-?\d{4})-(?:XX(?:-XX)?|(2[1-4])|(0[1-9]|1[0-2])(?:-(?:XX|(0[1-9]|[12]\d|3[01])))?))([?~%]?)$/

const numberOf = (digits: string | undefined): number | undefined => (digits ? Number(digits) : undefined)

function parseDate(text: string): EdtfDate | null {
  const found = dateForm.exec(text)
  if (!found) return null
  const [, long, short, before, season, month, day, qualifier = ''] = found
  const year = long ?? short ?? before!
  // Adding 0 makes 0 of the -0 of "-00XX".
  const [a, b] = ['0', '9'].map((digit) => Number(year.replace(/X/g, digit)) + 0) as [number, number]
  return {
    years: a <= b ? [a, b] : [b, a],
    unknownDigits: year.split('X').length - 1,
    season: numberOf(season),
    month: numberOf(month),
    day: numberOf(day),
    qualifier,
  }
}

const parseEnd = (text: string): EdtfEnd | null => (text === '..' ? 'open' : text ? parseDate(text) : 'unknown')

/**
 * Reads an EDTF date or interval of level 0 or 1. Returns one date, or the two ends of an interval, of which at least one
 * is a date; null if the text is neither. Does not compare the ends and does not count the days of the month.
 */
export function parseEdtf(text: string): readonly [EdtfDate] | readonly [EdtfEnd, EdtfEnd] | null {
  const ends = text.split('/').map(parseEnd)
  const isRead = ends.length <= 2 && !ends.includes(null) && ends.some((end) => typeof end === 'object')
  if (!isRead || (ends.length === 1 && typeof ends[0] === 'string')) return null
  return ends as [EdtfDate] | [EdtfEnd, EdtfEnd]
}
