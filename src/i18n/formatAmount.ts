import config from 'virtual:atlas'
import { textIn } from '../content/textIn'
import { formatNumber } from './format'
import { panelMessagesIn } from './panelMessages'

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

/** What the amounts of the table are, such as "Capacity". */
export const amountLabel = (language: string): string =>
  config.amountLabel ? textIn(config.amountLabel, language) : panelMessagesIn(language).row.amount
