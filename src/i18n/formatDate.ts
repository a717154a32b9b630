import { parseEdtf, type EdtfDate, type EdtfEnd } from '../content/edtf'
import { formatCalendarDate, formatDays, formatYear, formatYears, type CalendarDate } from './calendarDate'
import { formatNumber } from './format'
import { panelMessagesIn } from './panelMessages'
import { formatRoman } from './roman'

const calendarDate = ({ years: [year], month, day }: EdtfDate): CalendarDate => ({ year, month, day })

/** Years of which the last digits are not known: "1990s", "20th century". A decade before the year 100 is two years. */
function formatUnknownDigits(language: string, { years, unknownDigits }: EdtfDate): string {
  const messages = panelMessagesIn(language).dates
  const [first, last] = years
  if (unknownDigits === 1 && first < 100) return formatYears(language, years)
  if (unknownDigits === 1) return messages.decade(formatNumber(language, first, { useGrouping: false }))
  const century = first < 0 ? 1 - last / 100 : 1 + first / 100
  const name = [formatNumber(language, century), formatRoman(century)] as const
  return first < 0 ? messages.centuryBC(...name) : messages.century(...name)
}

function formatWithoutQualifier(language: string, date: EdtfDate): string {
  if (date.unknownDigits) return formatUnknownDigits(language, date)
  if (date.season === undefined) return formatCalendarDate(language, calendarDate(date))
  const messages = panelMessagesIn(language).dates
  const seasons = [messages.spring, messages.summer, messages.autumn, messages.winter]
  return seasons[date.season - 21]!(formatYear(language, date.years[0]))
}

function formatEnd(language: string, end: EdtfEnd): string {
  const messages = panelMessagesIn(language).dates
  if (typeof end === 'string') return messages.unknown
  const date = formatWithoutQualifier(language, end)
  const about = /[~%]/.test(end.qualifier) ? messages.about(date) : date
  return /[?%]/.test(end.qualifier) ? messages.uncertain(about) : about
}

/**
 * An EDTF date or interval of level 0 or 1 in words: "12 August 2018", "about 44 BC", "September 2018 – October 2018",
 * "from 2018 on". Returns a text that is not EDTF as it is.
 */
export function formatDate(language: string, edtf: string): string {
  const messages = panelMessagesIn(language).dates
  const [from, to] = parseEdtf(edtf) ?? []
  if (!from) return edtf
  if (!to) return formatEnd(language, from)
  if (from === 'open') return messages.until(formatEnd(language, to))
  if (to === 'open') return messages.since(formatEnd(language, from))
  const areExact = [from, to].every((end) => typeof end === 'object' && end.day && !end.qualifier)
  const days = areExact && formatDays(language, calendarDate(from as EdtfDate), calendarDate(to as EdtfDate))
  return days || `${formatEnd(language, from)} – ${formatEnd(language, to)}`
}
