/** Amounts as tables write them: "1 234,5", "$1.2m", "USD 3 bn", "22,500 MW". */

export interface Amount {
  value: number
  /** An ISO 4217 code in capitals, or the unit as it is written. */
  unit: string
}

export type DecimalMark = '.' | ','

/** Signs that only one currency has. "¥" is two. */
const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  'U.S.$': 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₽': 'RUB',
  'руб.': 'RUB',
  руб: 'RUB',
  '₸': 'KZT',
  тенге: 'KZT',
  теңге: 'KZT',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  R$: 'BRL',
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  тыс: 1e3,
  мың: 1e3,
  mil: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  млн: 1e6,
  миллион: 1e6,
  millones: 1e6,
  milhões: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  bln: 1e9,
  млрд: 1e9,
  миллиард: 1e9,
  trillion: 1e12,
  tn: 1e12,
  трлн: 1e12,
}
/** With a currency only: "120 m" may be metres. */
const letters: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
export const isCurrency = (unit: string): boolean => currencies.has(unit)

/** The currency that a text names; undefined if it names none, or one of several. */
const currencyOf = (text: string): string | undefined =>
  signs[text] ?? signs[text.toLowerCase()] ?? (currencies.has(text.toUpperCase()) ? text.toUpperCase() : undefined)

/** A unit as the atlas writes it. */
export const unitOf = (text: string): string => currencyOf(text) ?? text

/** The number of digits with separators, as "1 234,5"; a text if it cannot be told what they mean. */
function numberOf(written: string, mark: DecimalMark | undefined): number | string {
  const digits = written.replace(/[\s'’]/g, '')
  const separators: string[] = digits.match(/[.,]/g) ?? []
  const last = separators.at(-1)
  if (!last) return Number(digits)
  const grouped = (group: string) => new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(digits)
  const [whole, fraction] = [digits.slice(0, digits.lastIndexOf(last)), digits.slice(digits.lastIndexOf(last) + 1)]
  const other = last === '.' ? ',' : '.'
  if (separators.includes(other)) {
    const isRight = new RegExp(`^\\d{1,3}(\\${other}\\d{3})+$`).test(whole)
    return isRight ? Number(`${whole.replaceAll(other, '')}.${fraction}`) : 'its separators are mixed up'
  }
  if (separators.length > 1) {
    return grouped(last) ? Number(digits.replaceAll(last, '')) : 'its separators are mixed up'
  }
  // "1,234" is a thousand in London and about one in Berlin. A group never follows a zero: "0,125".
  if (fraction.length !== 3 || whole.length > 3 || whole === '0' || whole === '')
    return Number(`${whole || 0}.${fraction}`)
  if (mark === undefined) return `it may be ${Number(digits.replace(last, ''))} or ${Number(`${whole}.${fraction}`)}`
  return mark === last ? Number(`${whole}.${fraction}`) : Number(digits.replace(last, ''))
}

const noUnit = 'it has no unit: add a column for it, or `unit` to `table` in atlas.json'

/** What tables write for nothing. */
const nothing = /^(?:|-+|–|—|n\.?\/?a\.?|none|null|nan|unknown|нет|нет данных|не указано|\?|\.+)$/i

/**
 * Reads an amount. Returns undefined for an empty cell, and a text that says why for one that cannot be read.
 * @param unit the unit that the table gives, if the amount does not name one
 * @param mark what separates decimals where a number alone does not tell
 */
export function parseAmount(
  written: string,
  unit: string | undefined,
  mark: DecimalMark | undefined,
): Amount | string | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/[−–](?=[\d(\p{Sc}])/u, '-')
    .replace(/\s+/g, ' ')
    .trim()
  if (nothing.test(text)) return undefined
  const isNegative = /^\(.*\)$/.test(text)
  const bare = isNegative ? text.slice(1, -1) : text
  // Programs write large numbers so.
  if (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(bare)) return unit ? { value: Number(bare), unit: unitOf(unit) } : noUnit
  const parts = /^([^\d.,-]*?)\s*(-?)\s*([^\d.,-]*?)\s*(\d[\d.,\s'’]*\d|\d|[.,]\d+)\s*([^\d].*)?$/u.exec(bare)
  if (!parts) return 'it is no amount'
  const [, first, minus, second, digits, rest = ''] = parts
  const value = numberOf(digits!, mark)
  if (typeof value === 'string') return value
  const before = [first, second].join(' ').trim()
  const words = rest.trim().split(' ').filter(Boolean)
  // Several currencies have the signs of the dollar and the yen: the table says which.
  const ofTable = unit === undefined ? undefined : currencyOf(unit)
  const own = before && (/^[$¥]$/.test(before) && ofTable ? ofTable : currencyOf(before))
  if (before && !own) return `it begins with “${before}”, which is no currency`
  // "1.2mUSD" and "1.2m$": the currency may touch the scale.
  const touching = /^(k|m|b|t|mn|bn|mln)([A-Z]{3}|\p{Sc})$/iu.exec(words[0] ?? '')
  const after = touching ? [touching[1]!, touching[2]!, ...words.slice(1)] : words
  const currencyAfter = after.map(currencyOf).find(Boolean)
  const currency = own || currencyAfter || ofTable
  let factor = 1
  const units: string[] = []
  for (const word of after) {
    const plain = word.toLowerCase().replace(/\.$/, '')
    const scale = scales[plain] ?? (currency ? letters[plain] : undefined)
    if (scale && units.length === 0 && factor === 1) factor = scale
    else if (currencyOf(word) === undefined) units.push(word)
  }
  const named = units.join(' ')
  if (currency && named && named !== unit)
    return `it ends with “${named}”, which is neither a currency nor a number’s scale`
  const chosen = own || currencyAfter || named || unit
  if (!chosen) return noUnit
  // 1.2 × 10⁶ is 1,200,000 and not 1,199,999.9999….
  const scaled = Number((value * factor).toPrecision(15))
  return { value: isNegative || minus ? -scaled : scaled, unit: unitOf(chosen) }
}
