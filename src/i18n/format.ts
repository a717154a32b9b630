import type { Language } from '../content/schema'

/**
 * The locale that writes numbers and dates. English is British, as in the article.
 *
 * Chromium ships without the Kazakh data of CLDR: its `kk` writes December as "M12". CLDR 48 gives Kazakh the decimal
 * comma, the no-break space between thousands and the unit "км" of Russian, so Kazakh numbers are written with `ru`.
 * Where CLDR's Kazakh differs (percent, years, large numbers, dates), the functions below write it themselves, and names
 * of countries are taken from Node's CLDR when the site is built.
 */
const locales: Partial<Record<string, string>> = { en: 'en-GB', kk: 'ru' }
/** The locale in which a program that is not this page writes numbers, with the page's digits. */
export const numberLocale = (language: string): string => `${locales[language] ?? language}-u-nu-latn`
/** A language that the browser does not know is written as British English, not as the browser's own language. */
const localesOf = (language: string): string[] => [locales[language] ?? language, 'en-GB']

/** Keeps every formatter that `create` makes: creating one takes far longer than using it. */
function memoizeFormatter<Options, Formatter>(create: (language: string, options?: Options) => Formatter) {
  const formatters = new Map<string, Formatter>()
  return (language: string, options?: Options): Formatter => {
    const key = language + JSON.stringify(options)
    const formatter = formatters.get(key) ?? create(language, options)
    formatters.set(key, formatter)
    return formatter
  }
}
/**
 * The digits and the calendar of every language: those of the article, the time line and the map's scale. CLDR's own would
 * differ by country in Arabic, and in Thai and Persian the year.
 */
const digits = { numberingSystem: 'latn' }
const numberFormat = memoizeFormatter(
  (language, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(localesOf(language), { ...digits, ...options }),
)
/** Persian, Thai and Saudi Arabian defaults are other calendars. */
export const dateFormat = memoizeFormatter(
  (language, options?: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localesOf(language), { ...digits, ...options, calendar: 'gregory', timeZone: 'UTC' }),
)
const pluralRules = memoizeFormatter((language) => new Intl.PluralRules(language))

/** A distance in km with its unit, rounded to whole kilometres or to `digits` decimals: "8,445 km". */
export const formatKm = (language: Language, km: number, digits: 0 | 1 = 0): string =>
  numberFormat(language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: digits }).format(km)

/** A number with the separators of the language: "8,445". */
export const formatNumber = (language: string, value: number, options?: Intl.NumberFormatOptions): string =>
  numberFormat(language, options).format(value)

/**
 * The form that CLDR's plural rules choose for a count. The form `zero` stands for 0 in every language. A form that is
 * missing is that of `other` or `many`.
 */
export function pluralForm(
  language: Language,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const rule = count ? pluralRules(language).select(count) : 'zero'
  return forms[rule] ?? forms.other ?? forms.many ?? ''
}

type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & ({ many: string } | { other: string })

/** A count with its noun: the form that `pluralForm` chooses, with the number in place of "#". */
export const formatCount = (language: Language, count: number, forms: PluralForms): string =>
  pluralForm(language, count, forms).replace('#', formatNumber(language, count))

/** Percentages that the article gives as fractions. */
const fractions: Record<string, string> = { '33.3': '⅓', '66.7': '⅔' }

/** ISO 4217 codes in lower case, as figures write them. */
const currencies = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()))

/**
 * A number of the article, in a currency, percent, years or a plain count: "$12.6 billion", "70%", "3 years", "6,000".
 * A third is written as "⅓". What a plain count counts is said by the label of the figure.
 */
export function formatFigure(language: Language, value: number, unit: string): string {
  const format = (options: Intl.NumberFormatOptions = {}, number = value) =>
    numberFormat(language, { maximumFractionDigits: 1, ...options }).format(number)
  switch (unit) {
    case 'percent':
      return fractions[value.toFixed(1)] ?? (language === 'kk' ? `${format()}%` : format({ style: 'unit', unit }))
    case 'years':
      return language === 'kk' ? `${format()} жыл` : format({ style: 'unit', unit: 'year', unitDisplay: 'long' })
    default:
      return currencies.has(unit) ? formatMoney(language, value, unit, format) : format()
  }
}

/** An amount with its currency's symbol, and "million" or "billion" in words: "$12.6 billion". */
function formatMoney(
  language: Language,
  value: number,
  unit: string,
  format: (options?: Intl.NumberFormatOptions, number?: number) => string,
): string {
  const inWords = { notation: 'compact', compactDisplay: 'long' } as const
  const parts = numberFormat(language, {
    style: 'currency',
    currency: unit.toUpperCase(),
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).formatToParts(value)
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? unit.toUpperCase()
  const isBefore = parts[0]?.type === 'currency'
  const amount = language === 'kk' ? kazakhScale(value, format) : format(inWords)
  const space = isBefore && /\P{L}$/u.test(symbol) ? '' : '\u00a0'
  return isBefore ? `${symbol}${space}${amount}` : `${amount}\u00a0${symbol}`
}

/** A number in millions or billions, as CLDR's Kazakh compact form: "12,6 миллиард". Nouns have no plural after numbers. */
function kazakhScale(value: number, format: (options: Intl.NumberFormatOptions, number: number) => string): string {
  const [scale, name] = value >= 1e9 ? [1e9, '\u00a0миллиард'] : value >= 1e6 ? [1e6, '\u00a0миллион'] : [1, '']
  return `${format({}, value / scale)}${name}`
}

/** The Russian "г." stays on the line of its year. */
export const withTiedYear = (date: string): string => date.replace(/[ \u202f]г\./, '\u00a0г.')

/** CLDR 48, `kk`: dates/calendars/gregorian/months/format/wide. */
const kazakhMonths = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')

/** Keeps the order of CLDR ("2018 ж. 21 желтоқсан") and spells out "ж." as "жылғы". A year alone stays as it is. */
export const formatKazakhDate = (year: string | number, month?: number, day?: number): string =>
  month ? [`${year} жылғы`, day, kazakhMonths[month - 1]].filter(Boolean).join(' ') : `${year}`

/** A day of ISO 8601 in words, such as the day of an article: "12 August 2018". */
export function formatDay(language: string, date: string): string {
  if (language === 'kk') return formatKazakhDate(...(date.split('-').map(Number) as [number, number, number]))
  const format = dateFormat(language, { year: 'numeric', month: 'long', day: 'numeric' })
  return withTiedYear(format.format(new Date(date)))
}
