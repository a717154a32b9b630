/** Finds dates in a text, as EDTF for `when`. English and Russian. */
import type { Range } from '../../src/content/article/text.ts'
import { parseEdtf } from '../../src/content/edtf.ts'

export interface DateSuggestion extends Range {
  /** From 1. */
  paragraph: number
  exact: string
  /** EDTF of level 0 or 1. */
  when: string
}

const months = {
  en: 'jan(?:uary|\\.)? feb(?:ruary|\\.)? mar(?:ch|\\.)? apr(?:il|\\.)? may june?\\.? july?\\.? aug(?:ust|\\.)? sep(?:tember|t\\.?|\\.)? oct(?:ober|\\.)? nov(?:ember|\\.)? dec(?:ember|\\.)?',
  ru: 'январ[яьею] феврал[яьею] март[аеу]? апрел[яьею] ма[яйею] июн[яьею] июл[яьею] август[аеу]? сентябр[яьею] октябр[яьею] ноябр[яьею] декабр[яьею]',
} as const
const seasons = {
  en: ['spring', 'summer', 'autumn|fall', 'winter'],
  ru: ['весн(?:а|ы|ой|у)', 'лет(?:о|а|ом)', 'осен(?:ь|и|ью)', 'зим(?:а|ы|ой|у)'],
} as const
type Tag = keyof typeof months

const year = '[12]\\d{3}'
const dash = '\\s?[–—-]\\s?'
const yearWord = '(?:\\s(?:год(?:а|у|ом|ы|ов|ах)?|гг?\\.))?(?!\\p{L})'
const monthNumber = (word: string, tag: Tag): string => {
  const index = months[tag].split(' ').findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'iu').test(word))
  return String(index + 1).padStart(2, '0')
}
const seasonNumber = (word: string, tag: Tag): number =>
  21 + seasons[tag].findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'iu').test(word))
const monthWords = (tag: Tag): string => `(?:${months[tag].replaceAll(' ', '|')})`
const two = (day: string): string => day.padStart(2, '0')

const roman: Record<string, number> = { I: 1, V: 5, X: 10 }
const romanNumber = (text: string): number =>
  [...text].reduce((sum, letter, at) => {
    const value = roman[letter]!
    return sum + (value < (roman[text[at + 1]!] ?? 0) ? -value : value)
  }, 0)
/** The years of a century: the 19th has 1800 to 1899 in EDTF. */
const century = (number: number): string => `${String(number - 1).padStart(2, '0')}XX`

/** A pattern, and the EDTF of its groups. The first patterns come before the later ones. */
type Rule = [pattern: string, edtf: (groups: string[]) => string]

const rules: Record<Tag, Rule[]> = {
  en: [
    [`(?:from|between)\\s(${year})\\s(?:to|until|and|till)\\s(${year})`, ([a, b]) => `${a}/${b}`],
    [
      `(\\d{1,2})(?:st|nd|rd|th)?\\s(${monthWords('en')}),?\\s(${year})`,
      ([d, m, y]) => `${y}-${monthNumber(m!, 'en')}-${two(d!)}`,
    ],
    [
      `(${monthWords('en')})\\s(\\d{1,2})(?:st|nd|rd|th)?,\\s(${year})`,
      ([m, d, y]) => `${y}-${monthNumber(m!, 'en')}-${two(d!)}`,
    ],
    [`since\\s(${monthWords('en')})\\s(${year})`, ([m, y]) => `${y}-${monthNumber(m!, 'en')}/..`],
    [`(${monthWords('en')})\\s(${year})`, ([m, y]) => `${y}-${monthNumber(m!, 'en')}`],
    [`(?:the\\s)?(${seasons.en.join('|')})\\s(?:of\\s)?(${year})`, ([s, y]) => `${y}-${seasonNumber(s!, 'en')}`],
    [`(?:the\\s)?(\\d{3})0s`, ([y]) => `${y}X`],
    [`(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)[\\s-]century`, ([n]) => century(Number(n))],
    [`(${year})${dash}(${year})`, ([a, b]) => `${a}/${b}`],
    [`since\\s(${year})`, ([y]) => `${y}/..`],
    [`(?:around|about|circa|c\\.)\\s(${year})(?=[\\s,.;)]|$)(?!\\s\\p{L}+s\\b)`, ([y]) => `${y}~`],
    [
      `(?<=\\b(?:in|by|until|till|of|before|after|during|for|from|year)\\s)(${year})(?!\\d|[,.]\\d|\\s?[%$])(?!\\s(?:km|m|people|tonnes|tons|hectares|containers|ships|kilomet))`,
      ([y]) => `${y}`,
    ],
    [`(?<=\\()(${year})(?=\\))`, ([y]) => `${y}`],
  ],
  ru: [
    [`с\\s(${year})\\sпо\\s(${year})${yearWord}`, ([a, b]) => `${a}/${b}`],
    [
      `(\\d{1,2})\\s(${monthWords('ru')})\\s(${year})${yearWord}`,
      ([d, m, y]) => `${y}-${monthNumber(m!, 'ru')}-${two(d!)}`,
    ],
    [`(\\d{1,2})\\.(\\d{2})\\.(${year})`, ([d, m, y]) => `${y}-${m}-${two(d!)}`],
    [`с\\s(${monthWords('ru')})\\s(${year})\\sгода(?!\\p{L})`, ([m, y]) => `${y}-${monthNumber(m!, 'ru')}/..`],
    [`(${monthWords('ru')})\\s(${year})${yearWord}`, ([m, y]) => `${y}-${monthNumber(m!, 'ru')}`],
    [`(${seasons.ru.join('|')})\\s(${year})\\sгода(?!\\p{L})`, ([s, y]) => `${y}-${seasonNumber(s!, 'ru')}`],
    [`(\\d{3})0[-‑]?(?:е|х|м|ми|ые|ых)(?:\\sгод(?:ы|ов|ах|ам))?(?!\\p{L})`, ([y]) => `${y}X`],
    [`([IVX]+)\\s(?:век(?:а|е|у|ом)?|в\\.)(?!\\p{L})`, ([n]) => century(romanNumber(n!))],
    [`(${year})${dash}(${year})${yearWord}`, ([a, b]) => `${a}/${b}`],
    [`с\\s(${year})\\sгода(?!\\p{L})`, ([y]) => `${y}/..`],
    [`(?:около|примерно в)\\s(${year})\\sгод(?:а|у)(?!\\p{L})`, ([y]) => `${y}~`],
    [`(${year})[-‑]?(?:й|м|го)?\\s(?:год(?:а|у|ом)?|г\\.)(?!\\p{L})`, ([y]) => `${y}`],
    [`(?<=\\()(${year})(?=\\))`, ([y]) => `${y}`],
  ],
}
const compiled = Object.fromEntries(
  Object.entries(rules).map(([tag, list]) => [
    tag,
    list.map(([pattern, edtf]) => [new RegExp(`(?<![\\p{L}\\d.,$€-])${pattern}`, 'giu'), edtf] as const),
  ]),
)

/** Returns the dates in the order of the text. One that EDTF cannot say, such as 30 February, is left out. */
export function findDates(paragraphs: readonly string[], language: string): DateSuggestion[] {
  const list = compiled[language.split('-')[0]!] ?? []
  return paragraphs.flatMap((text, index) => {
    const found: DateSuggestion[] = []
    const taken: Range[] = []
    for (const [pattern, edtf] of list) {
      for (const match of text.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length]
        if (taken.some((other) => start < other.end && other.start < end)) continue
        taken.push({ start, end })
        const when = edtf(match.slice(1))
        if (isReal(when)) found.push({ paragraph: index + 1, start, end, exact: match[0], when })
      }
    }
    return found.sort((a, b) => a.start - b.start)
  })
}

const isReal = (when: string): boolean => {
  if (!parseEdtf(when)) return false
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(when) ?? []
  if (d && Number(d) > new Date(Number(y), Number(m), 0).getDate()) return false
  const [from, to] = when.split('/')
  return !to || to === '..' || from! <= to
}
