/** Finds numbers with units in a text, as figures.json has them. English and Russian. */
import type { Range } from '../../src/content/article/text.ts'
import type { Exactness } from '../../src/content/figureSchema.ts'

export interface FigureSuggestion extends Range {
  /** From 1. */
  paragraph: number
  /** The words that say the number. */
  exact: string
  value: number
  /** `percent`, `km`, a currency by its ISO 4217 code in lower case, or what is counted. */
  unit: string
  exactness: Exactness
}

type Units = Record<string, RegExp>

const englishUnits: Units = {
  percent: /%|per ?cent\b/,
  usd: /(?:US )?dollars?\b|USD\b/,
  eur: /euros?\b|EUR\b/,
  rub: /roubles?\b|rubles?\b/,
  kzt: /tenge\b/,
  cny: /yuan\b/,
  km2: /square (?:kilometres|kilometers|km)\b|km²|sq\.? ?km\b/,
  km: /kilomet(?:re|er)s?\b|km\b/,
  m: /met(?:re|er)s?\b|m\b(?!³|²)/,
  m3: /cubic met(?:re|er)s?\b|m³/,
  miles: /miles?\b/,
  hectares: /hectares?\b|ha\b/,
  tonnes: /tonnes?\b|metric tons?\b|tons?\b/,
  barrels: /barrels?\b/,
  mw: /megawatts?\b|MW\b/,
  gw: /gigawatts?\b|GW\b/,
  kwh: /kilowatt[- ]hours?\b|kWh\b/,
  containers: /containers?\b|TEU\b/,
  people: /people\b|inhabitants\b|persons\b|passengers\b|workers\b|students\b|residents\b/,
  jobs: /jobs\b/,
  ships: /ships?\b|vessels?\b/,
  companies: /companies\b|enterprises\b|firms\b/,
  projects: /projects?\b/,
  years: /years?\b/,
  months: /months?\b/,
  days: /days?\b/,
  hours: /hours?\b/,
  degrees: /degrees?\b|°C/,
}

const russianUnits: Units = {
  percent: /%|процент(?:а|ов)?(?!\p{L})/u,
  usd: /долл(?:ар(?:а|ов)?|\.)?(?:\s+США)?(?!\p{L})|USD\b/u,
  eur: /евро(?!\p{L})/u,
  rub: /руб(?:л(?:ь|я|ей)|\.)?(?!\p{L})/u,
  kzt: /тенге(?!\p{L})/u,
  cny: /юан(?:ь|я|ей)(?!\p{L})/u,
  km2: /кв\.? ?км(?!\p{L})|км²|квадратн(?:ых|ого) километр(?:ов|а)(?!\p{L})/u,
  km: /км(?!\p{L}|²)|километр(?:а|ов)?(?!\p{L})/u,
  m3: /куб(?:ических|ического|\.) ?метр(?:ов|а)(?!\p{L})|кубометр(?:а|ов)?(?!\p{L})|м³/u,
  m: /м(?!\p{L}|[²³])|метр(?:а|ов)?(?!\p{L})/u,
  hectares: /га(?!\p{L})|гектар(?:а|ов)?(?!\p{L})/u,
  tonnes: /т(?!\p{L})|тонн[аы]?(?!\p{L})/u,
  barrels: /баррел(?:ь|я|ей)(?!\p{L})/u,
  mw: /МВт(?!\p{L})|мегаватт(?!\p{L})/u,
  gw: /ГВт(?!\p{L})|гигаватт(?!\p{L})/u,
  containers: /контейнер(?:а|ов)?(?!\p{L})|ДФЭ(?!\p{L})/u,
  people: /человека?(?!\p{L})|людей(?!\p{L})|жител(?:ь|я|ей)(?!\p{L})|пассажир(?:а|ов)?(?!\p{L})/u,
  ships: /суд(?:но|на|ов)(?!\p{L})|корабл(?:ь|я|ей)(?!\p{L})/u,
  companies: /компани(?:я|и|й)(?!\p{L})|предприяти(?:е|я|й)(?!\p{L})/u,
  projects: /проект(?:а|ов)?(?!\p{L})/u,
  years: /лет(?!\p{L})|год(?:а)?(?!\p{L})/u,
  months: /месяц(?:а|ев)?(?!\p{L})/u,
  days: /дн(?:я|ей)(?!\p{L})|день(?!\p{L})|сут(?:ки|ок)(?!\p{L})/u,
  hours: /час(?:а|ов)?(?!\p{L})/u,
  degrees: /градус(?:а|ов)?(?!\p{L})|°C/u,
}

/** Of nouns that may stand between a number and its unit only an adjective is allowed: "1,400 new jobs" is left out. */
const space = '[\\s\\u00a0\\u202f]'
const numeral = `\\d{1,3}(?:[\\u00a0\\u202f ]\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?`
const scales = {
  en: '(?:thousand|million|billion|trillion|mln|bn|m(?=\\s)|k(?=\\s))',
  ru: '(?:тыс(?:\\.|яч[аи]?)?|млн\\.?|миллион(?:а|ов)?|млрд\\.?|миллиард(?:а|ов)?|трлн\\.?|триллион(?:а|ов)?)',
}
const scaleOf = (word: string): number => {
  const lower = word.toLowerCase()
  if (/^(?:th|k$|тыс)/.test(lower)) return 1e3
  if (/^(?:m|млн|миллион)/.test(lower)) return 1e6
  if (/^(?:b|млрд|миллиард)/.test(lower)) return 1e9
  return 1e12
}
const words: Record<string, number> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 1]),
)

const exactnessBefore = {
  en: [
    [/\b(?:about|approximately|around|roughly|some|nearly about|an estimated)\s*$/i, 'about'],
    [/\b(?:almost|nearly|close to|just under|up to)\s*$/i, 'almost'],
    [/\b(?:more than|over|at least|exceeding|above)\s*$/i, 'more-than'],
  ],
  ru: [
    [/(?<!\p{L})(?:около|примерно|приблизительно|порядка)\s*$/iu, 'about'],
    [/(?<!\p{L})(?:почти|до)\s*$/iu, 'almost'],
    [/(?<!\p{L})(?:более(?: чем)?|больше|свыше|не менее)\s*$/iu, 'more-than'],
  ],
} as const

const currencies: Record<string, string> = { $: 'usd', '€': 'eur', '£': 'gbp', '₸': 'kzt', '₽': 'rub', '¥': 'cny' }

const patterns = { en: patternOf('en', englishUnits), ru: patternOf('ru', russianUnits) }

function patternOf(language: 'en' | 'ru', units: Units): RegExp {
  const spelled = language === 'en' ? `|\\b(?:${Object.keys(words).join('|')})\\b(?=${space})` : ''
  const names = Object.entries(units).map(([unit, { source }]) => `(?<${unit}>${source})`)
  return new RegExp(
    `(?<currency>(?:US)?[$€£₸₽¥]${space}?)?(?<![\\p{L}\\d.,/-])(?<number>${numeral}${spelled})` +
      `(?:${space}?(?<scale>${scales[language]})(?!\\p{L}))?(?:[\\s\\u00a0\\u202f-]?(?:${names.join('|')}))?`,
    'gu',
  )
}

function valueOf(written: string, language: 'en' | 'ru'): number {
  const word = words[written.toLowerCase()]
  if (word !== undefined) return word
  const digits = written.replace(/[\s\u00a0\u202f]/g, '')
  const isDecimal = language === 'ru' || !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
  return Number(isDecimal ? digits.replace(',', '.') : digits.replaceAll(',', ''))
}

/** Returns the numbers with units in the order of the text. A number without one is no figure. */
export function findFigures(paragraphs: readonly string[], language: string): FigureSuggestion[] {
  const tag = language.split('-')[0]
  if (tag !== 'en' && tag !== 'ru') return []
  const units = Object.keys(tag === 'en' ? englishUnits : russianUnits)
  return paragraphs.flatMap((text, index) =>
    [...text.matchAll(patterns[tag])].flatMap((match): FigureSuggestion[] => {
      const { currency, number = '', scale, ...named } = match.groups as Record<string, string | undefined>
      const sign = currency?.replace(/US|\s/g, '')
      const unit = (sign && currencies[sign]) ?? units.find((name) => named[name] !== undefined)
      const digits = number.replace(/\D/g, '')
      // "2018 год" is a date, "2,018 years" is not.
      const isYear = (unit === 'years' || unit === 'months') && /^[12]\d{3}$/.test(number) && digits.length === 4
      if (!unit || isYear) return []
      const value = valueOf(number, tag) * (scale ? scaleOf(scale) : 1)
      if (!Number.isFinite(value)) return []
      const before = text.slice(0, match.index)
      const found = exactnessBefore[tag].flatMap(([pattern, exactness]) => {
        const words = pattern.exec(before)
        return words ? [{ start: words.index, exactness }] : []
      })[0]
      const end = match.index + match[0].length
      const start = found?.start ?? match.index
      const rounded = Number(value.toPrecision(12))
      return [
        {
          paragraph: index + 1,
          start,
          end,
          exact: text.slice(start, end),
          value: rounded,
          unit,
          exactness: found?.exactness ?? 'exact',
        },
      ]
    }),
  )
}
