import type { Language } from '../../geo/schema'

/** British English, as the article is written. */
const locales: Record<Language, string> = { en: 'en-GB', ru: 'ru', kk: 'kk' }

/** Kilometres, whole, with the language's own separators and unit. */
export const formatKm = (language: Language, km: number): string =>
  new Intl.NumberFormat(locales[language], { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 }).format(km)

export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(locales[language]).format(value)

/** The name of a country by its ISO 3166-1 alpha-2 code; the code itself where the language has no name for it. */
export const countryName = (language: Language, code: string): string =>
  new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' }).of(code) ?? code

function formatPoint(language: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const at = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1))
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(at)
}

/** An EDTF level 0 date or interval in words: "12 August 2018", "September 2018 – October 2018", "2010". */
export const formatDate = (language: Language, edtf: string): string =>
  edtf
    .split('/')
    .map((date) => formatPoint(language, date))
    .join(' – ')
