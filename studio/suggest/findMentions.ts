/** Finds the words that are names of places. */
import type { GazetteerEntry } from '../gazetteer/entry.ts'
import { foldedName } from '../gazetteer/fold.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { NameIndex } from '../gazetteer/nameIndex.ts'
import type { LanguageRules } from './languages/language.ts'
import { countryOfAdjective } from '../gazetteer/countries.ts'
import { isJoined, type Paragraph, type Word } from './words.ts'

/** A name that the words may be. */
export interface NameMatch {
  /** The folded name. */
  name: string
  entries: readonly GazetteerEntry[]
  /** Whether the words are a case of the name. */
  inflected: boolean
}

/** Where names are looked up, and in which language. */
export interface Search {
  /** The names of the atlas's places, and those of the gazetteer. */
  indexes: readonly [known: NameIndex, gazetteer: NameIndex]
  rules: LanguageRules
  /** The language of the text, without a region. */
  language: string
  gazetteer: Gazetteer
}

export interface Mention {
  paragraph: Paragraph
  /** Indexes of the words, `to` not included. */
  from: number
  to: number
  /** UTF-16 offsets, without a possessive ending. */
  start: number
  end: number
  matches: readonly NameMatch[]
  /** The country of which the words say "the capital of". */
  capitalOf?: string
  /** The country of which the word is the adjective. */
  adjectiveOf?: string
}

/** Returns the longest names in a paragraph, from left to right. */
export function findMentions(paragraph: Paragraph, search: Search): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < paragraph.words.length;) {
    const mention = capitalPhrase(paragraph, at, search) ?? nameAt(paragraph, at, search)
    if (mention) mentions.push(mention)
    at = mention?.to ?? at + 1
  }
  return mentions
}

/** An entry, after the places of the atlas that have its name. */
const withKnown = (entry: GazetteerEntry, [known]: readonly NameIndex[]): GazetteerEntry[] => [
  ...(known?.named(foldedName(entry.name)) ?? []),
  entry,
]

/** The longest name, or else the country of which a word is the adjective. */
function nameAt(paragraph: Paragraph, from: number, search: Search): Mention | undefined {
  const { gazetteer, language, indexes } = search
  const longest = longestName(paragraph, from, search)
  if (longest && longest.to - from > 1) return longest
  const [first, second] = [paragraph.words[from]!, paragraph.words[from + 1]]
  // "South Sudanese" has two words.
  const ofTwo = second && countryOfAdjective(`${first.word} ${second.word}`, language)
  const last = ofTwo ? second : first
  const country = ofTwo ?? countryOfAdjective(first.word, language)
  const entry = country && gazetteer.country(country)
  if (!entry) return longest
  const matches = [{ name: last.word, entries: withKnown(entry, indexes), inflected: false }]
  return {
    paragraph,
    from,
    to: from + (ofTwo ? 2 : 1),
    start: first.start,
    end: last.end,
    matches,
    adjectiveOf: country,
  }
}

/** The forms of a word that names may have: without a possessive ending, and the bases that the language's rules give. */
function basesAt({ text, words }: Paragraph, at: number, rules: LanguageRules): readonly string[] {
  const { word, start, end } = words[at]!
  const possessive = possessiveLength(text.slice(start, end))
  return possessive > 0 ? [word.slice(0, -1), word] : rules.bases(word)
}

const possessiveLength = (written: string): number => /['’]s$/.exec(written)?.[0].length ?? 0

function longestName(paragraph: Paragraph, from: number, search: Search): Mention | undefined {
  const { indexes, rules, language } = search
  const { words, text } = paragraph
  const first = words[from]!
  if (!first.capital && !(first.word in rules.lexicon.kindWords) && !startsWithKindWord(first, rules)) return undefined
  const found = new Map<string, NameMatch>()
  let length = 0
  const bases = basesAt(paragraph, from, rules)
  const add = (name: string, count: number, inflected: boolean) => {
    const entries = indexes.flatMap((index) => index.named(name))
    if (entries.length === 0 || count < length) return
    if (count > length) found.clear()
    length = count
    if (!found.has(name)) found.set(name, { name, entries, inflected })
  }
  for (const base of bases) {
    for (const index of indexes) {
      for (const name of index.longerNames(base)) {
        if (name.length < length) break
        if (!isName(paragraph, from, name, rules)) continue
        const exact = name.every((word, offset) => word === words[from + offset]!.word)
        add(name.join(' '), name.length, !exact)
      }
    }
    if (length <= 1 && first.capital && !isOneCharacter(first)) add(base, 1, base !== bases[0])
  }
  if (length === 0) return undefined
  const last = words[from + length - 1]!
  const end = last.end - possessiveLength(text.slice(last.start, last.end))
  // Part of a word with a hyphen, such as "Нью" of «Нью-Йорк», is no name.
  const next = words[from + length]
  const isPart =
    language !== 'en' && ((from > 0 && /^[-‐‑]$/.test(first.gap)) || (next !== undefined && /^[-‐‑]$/.test(next.gap)))
  const matches = [...found.values()]
  return isPart && length === 1 ? undefined : { paragraph, from, to: from + length, start: first.start, end, matches }
}

/** A single Chinese character is too often part of a word. */
const isOneCharacter = ({ start, end }: Word): boolean => end - start === 1

const startsWithKindWord = ({ word }: Word, rules: LanguageRules): boolean =>
  rules.bases(word).some((base) => base in rules.lexicon.kindWords)

/** Whether the words from `from` are the name or a case of it, with one of them in capitals and nothing but spaces between. */
function isName(paragraph: Paragraph, from: number, name: readonly string[], rules: LanguageRules): boolean {
  const { words } = paragraph
  if (from + name.length > words.length) return false
  let capital = false
  for (const [offset, word] of name.entries()) {
    const here = words[from + offset]!
    if (offset > 0 && !/^(?:[\s\u00a0]+|[-‐‑–—]|\. ?|)$/.test(here.gap)) return false
    if (word !== here.word && !basesAt(paragraph, from + offset, rules).includes(word)) return false
    capital ||= here.capital
  }
  return capital && (rules.inflects || words[from + name.length - 1]!.capital)
}

const capitalWord: Record<string, RegExp> = { ru: /^столиц(?:а|ы|е|у|ей|ею)$/, kk: /^астанасы/ }

/** "The capital of Kazakhstan", "Kazakhstan's capital", "столица Казахстана", «Қазақстан астанасы». */
function capitalPhrase(paragraph: Paragraph, from: number, search: Search): Mention | undefined {
  const { indexes, language, gazetteer } = search
  const { words } = paragraph
  const [first, second, third] = [words[from]!, words[from + 1], words[from + 2]]
  const countryAt = (at: number): { code: string; to: number; end: number } | undefined => {
    if (at >= words.length) return undefined
    const adjective =
      words[at]!.capital || language === 'ru' ? countryOfAdjective(words[at]!.word, language) : undefined
    const mention = longestName(paragraph, at, search)
    const country = mention?.matches.flatMap(({ entries }) => entries).find(({ kind }) => kind === 'country')
    if (mention && country) return { code: country.country, to: mention.to, end: mention.end }
    return adjective ? { code: adjective, to: at + 1, end: words[at]!.end } : undefined
  }
  const found = (code: string, to: number, end: number): Mention | undefined => {
    const capital = gazetteer.capitalOf(code)
    if (!capital) return undefined
    const name = paragraph.text.slice(first.start, end)
    const matches = [{ name, entries: withKnown(capital, indexes), inflected: false }]
    return { paragraph, from, to, start: first.start, end, matches, capitalOf: code }
  }
  if (language === 'en') {
    const at = first.word === 'the' ? from + 1 : from
    if (words[at]?.word === 'capital') {
      const of = words[at + 1]?.word === 'city' ? at + 2 : at + 1
      if (words[of]?.word !== 'of') return undefined
      const country = countryAt(words[of + 1]?.word === 'the' ? of + 2 : of + 1)
      return country && found(country.code, country.to, country.end)
    }
    if (first.word === 'the' && second && third?.word === 'capital') {
      const code = countryOfAdjective(second.word, language)
      return code && isCapitalCity(words[from + 3]) ? found(code, from + 3, third.end) : undefined
    }
    const own = countryAt(from)
    const next = own && words[own.to]
    const possessive = own && /['’]s?$/.test(paragraph.text.slice(own.end, words[own.to - 1]!.end))
    return possessive && next?.word === 'capital' && isCapitalCity(words[own.to + 1])
      ? found(own.code, own.to + 1, next.end)
      : undefined
  }
  if (language === 'ru') {
    if (capitalWord.ru!.test(first.word)) {
      const country = second?.capital ? countryAt(from + 1) : undefined
      return country && found(country.code, country.to, country.end)
    }
    const code = second && capitalWord.ru!.test(second.word) ? countryOfAdjective(first.word, language) : undefined
    return code ? found(code, from + 2, second!.end) : undefined
  }
  if (language === 'kk') {
    const country = first.capital ? countryAt(from) : undefined
    const next = country && words[country.to]
    return next && !next.capital && capitalWord.kk!.test(next.word)
      ? found(country.code, country.to + 1, next.end)
      : undefined
  }
  return undefined
}

/** "The Kenyan capital" is the city, "the Kenyan capital market" is not. */
const notCapitalCity = /^(?:markets?|investments?|punishment|gains?|flows?|costs?|stock|letters?|flight)$/
const isCapitalCity = (next: Word | undefined): boolean => !next || !isJoined(next) || !notCapitalCity.test(next.word)
