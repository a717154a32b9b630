import { formatNumber } from './format'

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** An amount of a table: a sum with the sign of its currency, "US$1,200,000", another quantity with its unit, "22,500 MW". */
export function formatAmount(language: string, { value, unit }: { value: number; unit: string }): string {
  const maximumFractionDigits = Number.isInteger(value) ? 0 : 2
  if (currencies.has(unit))
    return formatNumber(language, value, { style: 'currency', currency: unit, maximumFractionDigits })
  const number = formatNumber(language, value, { maximumFractionDigits: 20 })
  return unit === '%' || unit === '°' ? number + unit : `${number}\u00a0${unit}`
}

/** A web address as people write it: "www.example.org/page". */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/\/$/, '')
