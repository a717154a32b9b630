import countries from 'virtual:countries'
import type { FigureUnit } from '../content/figureSchema'
import type { Language } from '../content/schema'

/**
 * British English, as the article is written. Browsers come without Kazakh data, so numbers are written as in Russian,
 * which Kazakh does alike, dates below by hand, and names of countries when the site is built.
 */
const locales: Record<Language, string> = { en: 'en-GB', ru: 'ru', kk: 'ru' }

/** To make a formatter takes far longer than to use it. */
function remembered<Options, Format>(make: (locale: string, options?: Options) => Format) {
  const made = new Map<string, Format>()
  return (language: Language, options?: Options): Format => {
    const key = locales[language] + JSON.stringify(options)
    const format = made.get(key) ?? make(locales[language], options)
    made.set(key, format)
    return format
  }
}
const numbers = remembered((locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))
const dates = remembered((locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options))

const kazakhMonths = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')

/** Kilometres, whole, with the language's own separators and unit. */
export const formatKm = (language: Language, km: number): string =>
  numbers(language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 }).format(km)

export const formatNumber = (language: Language, value: number): string => numbers(language).format(value)

/** A third of a hundred is written as the fraction it is. */
const fractions: Record<string, string> = { '33.3': '⅓', '66.7': '⅔' }

/** A number of the article: "$12.6 billion", "70%", "⅓", "6,000", "3 years". What is counted its label says. */
export function formatFigure(language: Language, value: number, unit: FigureUnit): string {
  const format = (options: Intl.NumberFormatOptions = {}, shown = value) =>
    numbers(language, { maximumFractionDigits: 1, ...options }).format(shown)
  switch (unit) {
    case 'usd': {
      if (language === 'kk') return `${inKazakhScale(value, format)}\u00a0$`
      const amount = format({ notation: 'compact', compactDisplay: 'long' })
      return language === 'en' ? `$${amount}` : `${amount}\u00a0$`
    }
    case 'percent':
      return fractions[value.toFixed(1)] ?? (language === 'kk' ? `${format()}%` : format({ style: 'unit', unit }))
    case 'years':
      return language === 'kk' ? `${format()} жыл` : format({ style: 'unit', unit: 'year', unitDisplay: 'long' })
    default:
      return format()
  }
}

function inKazakhScale(value: number, format: (options: object, shown: number) => string): string {
  const [scale, name] = value >= 1e9 ? [1e9, '\u00a0миллиард'] : value >= 1e6 ? [1e6, '\u00a0миллион'] : [1, '']
  return `${format({}, value / scale)}${name}`
}

/** The name of a country of the content by its ISO 3166-1 alpha-2 code; the code itself where there is no name for it. */
export const countryName = (language: Language, code: string): string => countries[code]?.[language] ?? code

function formatPoint(language: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (language === 'kk' && month) {
    return [`${year} жылғы`, day, kazakhMonths[month - 1]].filter((part) => part !== undefined).join(' ')
  }
  const at = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1))
  return dates(language, {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  })
    .format(at)
    .replace(/ г\.$/, '\u00a0г.')
}

/** An EDTF level 0 date or interval in words: "12 August 2018", "September 2018 – October 2018", "2010". */
export const formatDate = (language: Language, edtf: string): string =>
  edtf
    .split('/')
    .map((date) => formatPoint(language, date))
    .join(' – ')
