import MiniSearch, { type SearchResult } from 'minisearch'
import config from 'virtual:atlas'
import type { Corridor, Feature, Language, Name, Stop } from '../../content/schema'
import {
  normalizeForSearch,
  wordsOf,
  type Word,
  formsOf,
  isUnspaced,
  queryWordsOf,
} from '../../i18n/normalizeForSearch'
import type { AtlasContent } from '../../content/load/loadContent'
import { isCorridor } from '../../content/features'
import { runs, type Run } from '../../content/article/passages'
import { resultLimit } from './resultLimit'
import { tagFor } from '../../content/textIn'

/** The name that matched, with the matching words marked. `lang` is a language of the atlas or the local one of a stop. */
export interface FoundName {
  lang: string
  runs: Run<Word>[]
}

export interface FoundFeature {
  kind: 'feature'
  feature: Feature
  name: FoundName
}
export interface FoundStop {
  kind: 'stop'
  corridor: Corridor
  stop: Stop
  name: FoundName
}
export interface FoundParagraph {
  kind: 'paragraph'
  /** 1-based, as in passages. */
  paragraph: number
  /** The part of the paragraph with the most matching words. */
  excerpt: { runs: Run<Word>[]; cutBefore: boolean; cutAfter: boolean }
}
export type Found = FoundFeature | FoundStop | FoundParagraph

/** At most `resultLimit` results of each kind, the best match first. `total` counts all matches. */
export interface Results {
  features: FoundFeature[]
  stops: FoundStop[]
  paragraphs: FoundParagraph[]
  total: number
}

/** Also has the names, by language. */
interface Document {
  id: number
  [language: string]: string | number | undefined
  local?: string
  text?: string
}
type Subject =
  | { kind: 'feature'; feature: Feature }
  | { kind: 'stop'; corridor: Corridor; stop: Stop }
  | { kind: 'paragraph'; paragraph: number; text: string }

/** The languages in which names are indexed. */
const nameFields = [...config.languages.map(({ tag }) => tag), 'und']

const textsOf = (words: readonly Word[], text: string): string[] =>
  words.map(({ start, end }) => text.slice(start, end))

function subjectsOf({ features, article }: AtlasContent): Subject[] {
  const corridors = features.filter(isCorridor)
  return [
    ...features.map((feature) => ({ kind: 'feature', feature }) as const),
    ...corridors.flatMap((corridor) =>
      corridor.properties.stops.map((stop) => ({ kind: 'stop', corridor, stop }) as const),
    ),
    ...(article?.paragraphs ?? []).map((text, index) => ({ kind: 'paragraph', paragraph: index + 1, text }) as const),
  ]
}

function documentOf(subject: Subject, id: number): Document {
  switch (subject.kind) {
    case 'feature':
      return { id, ...subject.feature.properties.name }
    case 'stop':
      return { id, ...subject.stop.name, local: subject.stop.local?.text }
    case 'paragraph':
      return { id, text: subject.text }
  }
}

/** Returns the words of a text that match, those that overlap as one. */
function hits(text: string, field: string, { match }: SearchResult): Word[] {
  const found: Word[] = []
  for (const word of wordsOf(text)) {
    if (!formsOf(word.normalized).some((form) => match[form]?.includes(field))) continue
    const last = found.at(-1)
    if (last && word.start < last.end) last.end = Math.max(last.end, word.end)
    else found.push(word)
  }
  return found
}

/**
 * Returns the name that matches the most words of the query. Words that occur exactly as typed count more. Of equal names,
 * returns the one in the language of the interface.
 */
function foundName(
  name: Name,
  local: Stop['local'],
  result: SearchResult,
  query: string,
  language: Language,
): FoundName {
  const typed = query.toLowerCase().split(/\s+/).filter(Boolean)
  const first = tagFor(name, language)
  const order = [first, ...Object.keys(name).filter((other) => other !== first)]
  const candidates = [
    ...order.map((lang) => ({ lang, text: name[lang] ?? '', field: lang })),
    ...(local ? [{ lang: local.lang, text: local.text, field: 'local' }] : []),
  ].map(({ lang, text, field }) => {
    const marks = hits(text, field, result)
    const literal = typed.filter((word) => text.toLowerCase().includes(word)).length
    return { lang, text, marks, score: marks.length + 10 * literal }
  })
  const { lang, text, marks } = candidates.reduce((best, next) => (next.score > best.score ? next : best))
  return { lang, runs: runs(text, marks) }
}

/** In characters. */
const excerptLength = 150

/** How far an excerpt's end is moved to the next space, in characters. Texts of some scripts have none. */
const longestWord = 30

/** The offset of the first word at or after `from`. */
function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from - 1)
  return space < 0 || space > from + longestWord ? from : space + 1
}
/** The offset of the last word end at or before `to`. */
function wordEnd(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to)
  return space < to - longestWord ? to : space
}

/** Returns about 150 characters of a paragraph, cut between words, from a little before the most matches. */
export function excerpt(text: string, marks: readonly Word[]): FoundParagraph['excerpt'] {
  const countFrom = (from: Word) =>
    marks.filter(({ start, end }) => start >= from.start && end <= from.start + 110).length
  const densest = marks.length ? marks.reduce((best, next) => (countFrom(next) > countFrom(best) ? next : best)) : null
  const wanted = Math.max(0, Math.min((densest?.start ?? 0) - 36, text.length - excerptLength))
  const from = wanted === 0 ? 0 : wordStart(text, wanted)
  const to = from + excerptLength >= text.length ? text.length : wordEnd(text, from + excerptLength)
  const inside = marks
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ normalized, start, end }) => ({ normalized, start: start - from, end: end - from }))
  return { runs: runs(text.slice(from, to), inside), cutBefore: from > 0, cutAfter: to < text.length }
}

/** Rules for the allowed edit distance, by the length of a word. The search tries them in order until one finds something. */
const fuzzyRules = [
  () => false as const,
  (term: string) => (term.length >= 4 ? 1 : false),
  (term: string) => (term.length >= 5 ? 2 : false),
]

/**
 * Indexes names in all languages, stops and the paragraphs of the article.
 * Returns a function that finds what contains every word of a query, or a word that begins with it. It allows typing
 * errors only if nothing matches exactly.
 */
export function makeSearch(content: AtlasContent): (query: string, language: Language) => Results {
  const subjects = subjectsOf(content)
  const index = new MiniSearch<Document>({
    fields: [...nameFields, 'local', 'text'],
    tokenize: (text) => textsOf(wordsOf(text), text),
    processTerm: (word) => formsOf(normalizeForSearch(word)).filter(Boolean),
    searchOptions: {
      tokenize: (query) => textsOf(queryWordsOf(query), query),
      processTerm: (word) => normalizeForSearch(word) || null,
      combineWith: 'AND',
      prefix: true,
    },
  })
  index.addAll(subjects.map(documentOf))

  return (query, language) => {
    const found: Results = { features: [], stops: [], paragraphs: [], total: 0 }
    if (wordsOf(query).length === 0) return found
    // Nearly every paragraph has a word that begins with a given letter of an alphabet.
    const namesOnly = query.trim().length < 2 && !isUnspaced(query)
    for (const fuzzy of fuzzyRules) {
      const results = index.search(query, { fuzzy, fields: namesOnly ? nameFields : undefined })
      found.total = results.length
      for (const result of results) {
        const subject = subjects[result.id as number]!
        if (subject.kind === 'feature') {
          if (found.features.length === resultLimit) continue
          const name = foundName(subject.feature.properties.name, undefined, result, query, language)
          found.features.push({ ...subject, name })
        } else if (subject.kind === 'stop') {
          if (found.stops.length === resultLimit) continue
          const name = foundName(subject.stop.name, subject.stop.local, result, query, language)
          found.stops.push({ ...subject, name })
        } else {
          if (found.paragraphs.length === resultLimit) continue
          const { paragraph, text } = subject
          found.paragraphs.push({ kind: 'paragraph', paragraph, excerpt: excerpt(text, hits(text, 'text', result)) })
        }
      }
      if (results.length) return found
    }
    return found
  }
}
