/** Dates as tables write them, as EDTF. */
import { parseEdtf } from '../../src/content/edtf.ts'

export type DateOrder = 'day-first' | 'month-first'

const two = (part: string | number): string => String(part).padStart(2, '0')
const four = (year: string): string => year.padStart(4, '0')

/** 05.01.2018, 5/1/2018, 5-1-2018 */
const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T].*)?$/

/** The order of the days and months of a column's dates, if one of them tells. */
export function orderOf(dates: readonly string[]): DateOrder | undefined {
  for (const date of dates) {
    const [, first, , second] = numeric.exec(date.trim()) ?? []
    if (Number(first) > 12) return 'day-first'
    if (Number(second) > 12) return 'month-first'
  }
  return undefined
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthOf = (word: string): string | undefined => {
  const at = months.indexOf(word.slice(0, 3).toLowerCase())
  return at < 0 ? undefined : two(at + 1)
}

/** A date without a qualifier. Undefined if it is none, null if its day and month may be changed over. */
function dateOf(text: string, order: DateOrder | undefined): string | null | undefined {
  if (/^\d{3,4}$/.test(text)) return four(text)
  if (/^\d{4}\.0+$/.test(text)) return text.slice(0, 4)
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[ T]\d{1,2}:.*|T?Z?)$/.exec(text)
  if (iso) return [iso[1]!, two(iso[2]!), ...(iso[3] ? [two(iso[3])] : [])].join('-')
  const day = numeric.exec(text)
  if (day) {
    const [, first, sign, second, year] = day
    // A point stands between days and months in countries where the day is first.
    const known = order ?? (sign === '.' ? 'day-first' : first === second ? 'day-first' : undefined)
    if (!known) return null
    return known === 'day-first' ? `${year}-${two(second!)}-${two(first!)}` : `${year}-${two(first!)}-${two(second!)}`
  }
  const decade = /^(\d{3})0'?s$/.exec(text)
  if (decade) return `${decade[1]}X`
  const words =
    /^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text) ??
    /^()([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text)
  const month = words && monthOf(words[2]!)
  if (!month) return undefined
  const [dayOfMonth, year] = words.length === 5 ? [words[3], words[4]] : [words[1], words[3]]
  return [year!, month, ...(dayOfMonth ? [two(dayOfMonth)] : [])].join('-')
}

/**
 * Reads a date: an EDTF date, a year, a day as in ISO 8601 or in numbers or English words, "1998-2003", "since 2010", "c. 1850".
 * Returns undefined for an empty cell, null for one that cannot be read.
 * @param order what numbers such as 5/1/2018 mean
 */
export function toEdtf(written: string, order: DateOrder | undefined): string | null | undefined {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (/^(?:|-+|–|—|n\.?\/?a\.?|none|null|nan|unknown|\?)$/i.test(text)) return undefined
  if (parseEdtf(text)) return text
  const single = (part: string): string | undefined => {
    const [, about, bare, doubt] = /^(c\.?a?\.? ?|circa |about |ок\. ?|около |~)?(.*?)( ?\?)?$/i.exec(part.trim())!
    const date = dateOf(bare!, order)
    if (!date) return undefined
    return date + (about && doubt ? '%' : about ? '~' : doubt ? '?' : '')
  }
  const open =
    /^(since|from|с|от) (.+)$/i.exec(text) ?? /^()(.+?) ?[-–—/](?: ?(?:present|now|today|н\. ?в\.))?$/i.exec(text)
  const range = /^(.+?)(?: ?[–—] ?| - | to |(?<=^\d{4})-(?=\d{4}$))(.+)$/i.exec(text)
  const date = single(text)
  const made = date
    ? date
    : range && !/^(present|now|today)$/i.test(range[2]!)
      ? [single(range[1]!), single(range[2]!)].join('/')
      : open || range
        ? `${single(open ? open[2]! : range![1]!) ?? ''}/..`
        : ''
  return made && !/^\/|\/$/.test(made) && parseEdtf(made) ? made : null
}
