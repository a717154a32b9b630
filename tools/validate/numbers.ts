/** Reads numbers from text, in the languages that have a row in `scales` and in English. */
import type { Exactness } from '../../src/content/figureSchema.ts'

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const fractions: Record<string, number> = { half: 50, third: 100 / 3, quarter: 25, fifth: 20 }
const englishScales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

type Scales = readonly (readonly [words: RegExp, factor: number])[]

/** The words after a number that multiply it, also two in a row: "5 mil millones", "3万亿". Longer words come first. */
const scales: Readonly<Record<string, Scales>> = {
  es: [
    [/mill(?:ón|ones)(?!\p{L})/uy, 1e6],
    [/bill(?:ón|ones)(?!\p{L})/uy, 1e12],
    [/mil(?!\p{L})/uy, 1e3],
  ],
  pt: [
    [/milh(?:ão|ões)(?!\p{L})/uy, 1e6],
    [/bilh(?:ão|ões)(?!\p{L})/uy, 1e9],
    [/bili(?:ão|ões)(?!\p{L})/uy, 1e12],
    [/trilh(?:ão|ões)(?!\p{L})/uy, 1e12],
    [/mil(?!\p{L})/uy, 1e3],
  ],
  ru: [
    [/(?:тыс(?!\p{L})|тысяч\p{L}*)\.?/uy, 1e3],
    [/(?:млн(?!\p{L})|миллион\p{L}*)\.?/uy, 1e6],
    [/(?:млрд(?!\p{L})|миллиард\p{L}*)\.?/uy, 1e9],
    [/(?:трлн(?!\p{L})|триллион\p{L}*)\.?/uy, 1e12],
  ],
  ar: [
    [/(?:ألفًا|ألف|آلاف)(?!\p{L})/uy, 1e3],
    [/(?:مليونًا|مليون|ملايين)(?!\p{L})/uy, 1e6],
    [/(?:مليارًا|مليارات|مليار)(?!\p{L})/uy, 1e9],
    [/(?:تريليونات|تريليون)(?!\p{L})/uy, 1e12],
  ],
  zh: [
    [/[千仟]/uy, 1e3],
    [/[万萬]/uy, 1e4],
    [/[亿億]/uy, 1e8],
  ],
}

type ExactnessWords = Readonly<Record<Exclude<Exactness, 'exact'>, RegExp>>

const exactnessWords: Readonly<Record<string, ExactnessWords>> = {
  en: {
    'more-than': /\b(more than|over)\b/i,
    almost: /\b(almost|nearly)\b/i,
    about: /\b(about|around|approximately|some)\b/i,
  },
  es: {
    'more-than': /\b(más de|superior(es)? a)\b/i,
    almost: /\bcasi\b/i,
    about: /\b(unos|unas|cerca de|alrededor de|aproximadamente|en torno a)\b/i,
  },
  pt: {
    'more-than': /\b(mais de|superior(es)? a)\b/i,
    almost: /\bquase\b/i,
    about: /\b(uns|umas|cerca de|aproximadamente|por volta de)\b/i,
  },
  ru: {
    'more-than': /более|больше|свыше/i,
    almost: /почти/i,
    about: /около|примерно|приблизительно|порядка/i,
  },
  ar: { 'more-than': /أكثر من|يزيد|تزيد|يتجاوز|تتجاوز/, almost: /يكاد|تكاد/, about: /نحو|حوالي|قرابة|زهاء|قارب/ },
  zh: { 'more-than': /超过|逾|多于|以上/, almost: /将近|接近|(?<![最附])近/, about: /约|左右|上下/ },
}

/** Whether numbers can be read from texts of a language, by its primary subtag. */
export const readsNumbersOf = (language: string): boolean => language === 'en' || language in scales

/**
 * The numbers in a text; of one that can be read in two ways, both. Fractions such as "one-third" are returned in percent.
 * Numbers in words are only read in English.
 */
export const numbersIn = (said: string, language: string): number[] =>
  language === 'en' ? englishNumbers(said) : numbersInDigits(said, scales[language] ?? [])

function englishNumbers(said: string): number[] {
  const found: number[] = []
  const number = /(?<digits>\d[\d,]*(?:\.\d+)?)|(?<word>\p{L}+)/gu
  const tokens = [...said.toLowerCase().matchAll(number)].map(({ groups }) => groups!)
  for (const [index, { digits, word }] of tokens.entries()) {
    const value = digits ? Number(digits.replaceAll(',', '')) : words.indexOf(word!) + 1
    if (!digits && value === 0) continue
    const next = tokens[index + 1]?.word ?? ''
    const part = fractions[next.replace(/s$/, '')]
    if (part !== undefined) found.push(value * part)
    else found.push(value * (englishScales[next] ?? 1))
  }
  return found
}

/** Arabic-Indic, Persian and full-width digits as those of ASCII, and the Arabic separators. */
const inAscii = (text: string): string =>
  text
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９'.indexOf(digit) % 10))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')

function numbersInDigits(said: string, scales: Scales): number[] {
  const text = inAscii(said)
  return [...text.matchAll(/\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*/g)].flatMap(({ 0: digits, index }) => {
    const factor = factorAfter(text, index + digits.length, scales)
    return readings(digits.replace(/[ \u00a0\u202f]/g, '')).map((number) => Number((number * factor).toPrecision(15)))
  })
}

/** What digits with points and commas may mean: 5.000 is five thousand or five. */
function readings(digits: string): number[] {
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.exec(digits)
  const found: number[] = []
  if (grouped) {
    const plain = digits.replaceAll(grouped[1]!, '').replace(',', '.')
    found.push(Number(plain))
  }
  const decimal = digits.replace(',', '.')
  if (!Number.isNaN(Number(decimal))) found.push(Number(decimal))
  return [...new Set(found)]
}

function factorAfter(text: string, start: number, scales: Scales): number {
  let [at, factor] = [start, 1]
  for (;;) {
    const space = /^\s*/.exec(text.slice(at))![0].length
    const scale = scales.find(([pattern]) => {
      pattern.lastIndex = at + space
      return pattern.test(text)
    })
    if (!scale) return factor
    at = scale[0].lastIndex
    factor *= scale[1]
  }
}

/** The exactness with which a text gives a number. */
export function exactnessOf(said: string, language: string): Exactness {
  const words = exactnessWords[language]
  if (!words) return 'exact'
  return (['more-than', 'almost', 'about'] as const).find((exactness) => words[exactness].test(said)) ?? 'exact'
}
