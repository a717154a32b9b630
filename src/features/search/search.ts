import MiniSearch, { type SearchResult } from 'minisearch'
import { languages, type Corridor, type Feature, type Language, type Name, type Stop } from '../../content/schema'
import { normalizeForSearch, wordsOf, type Word } from './normalizeForSearch'
import type { AtlasContent } from '../../content/load/loadContent'
import { runs, type Run } from '../../content/article/passages'
import { shownAtMost } from './shownAtMost'

/** The name that matched, its found words marked. `lang` is one of the atlas's languages, or a stop's local one. */
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
  /** The author's words around the densest find. */
  excerpt: { runs: Run<Word>[]; cutBefore: boolean; cutAfter: boolean }
}
export type Found = FoundFeature | FoundStop | FoundParagraph

/** What a query found, each list the best first, and at most `shownAtMost` of each kind; `total` counts all. */
export interface Results {
  features: FoundFeature[]
  stops: FoundStop[]
  paragraphs: FoundParagraph[]
  total: number
}

interface Document extends Partial<Name> {
  id: number
  local?: string
  text?: string
}
type Subject =
  | { kind: 'feature'; feature: Feature }
  | { kind: 'stop'; corridor: Corridor; stop: Stop }
  | { kind: 'paragraph'; paragraph: number; text: string }

const rawWords = (text: string): string[] => wordsOf(text).map(({ start, end }) => text.slice(start, end))

function subjectsOf({ features, article }: AtlasContent): Subject[] {
  const corridors = features.filter((feature) => feature.properties.kind === 'corridor') as Corridor[]
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

const hits = (text: string, field: string, { match }: SearchResult): Word[] =>
  wordsOf(text).filter(({ folded }) => match[folded]?.includes(field))

/** The name that has most of the query's words, first as they were typed; of equals the reader's own language. */
function foundName(name: Name, local: Stop['local'], result: SearchResult, query: string, reader: Language): FoundName {
  const typed = query.toLowerCase().split(/\s+/).filter(Boolean)
  const order = [reader, ...languages.filter((language) => language !== reader)]
  const candidates = [
    ...order.map((language) => ({ lang: language as string, text: name[language], field: language as string })),
    ...(local ? [{ lang: local.lang, text: local.text, field: 'local' }] : []),
  ].map(({ lang, text, field }) => {
    const marks = hits(text, field, result)
    const literal = typed.filter((word) => text.toLowerCase().includes(word)).length
    return { lang, text, marks, score: marks.length + 10 * literal }
  })
  const { lang, text, marks } = candidates.reduce((best, next) => (next.score > best.score ? next : best))
  return { lang, runs: runs(text, marks) }
}

const excerptLength = 150

/** A stretch of the paragraph, cut between words, that begins a little before the densest find. */
export function excerpt(text: string, marks: readonly Word[]): FoundParagraph['excerpt'] {
  const within = (from: Word) => marks.filter(({ start, end }) => start >= from.start && end <= from.start + 110).length
  const densest = marks.length ? marks.reduce((best, next) => (within(next) > within(best) ? next : best)) : null
  const wanted = Math.max(0, Math.min((densest?.start ?? 0) - 36, text.length - excerptLength))
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted - 1) + 1
  const to = from + excerptLength >= text.length ? text.length : text.lastIndexOf(' ', from + excerptLength)
  const inside = marks
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ folded, start, end }) => ({ folded, start: start - from, end: end - from }))
  return { runs: runs(text.slice(from, to), inside), cutBefore: from > 0, cutAfter: to < text.length }
}

/** How far a query's word may be from a word of the content, tried one after the other until something is found. */
const edits = [
  () => false as const,
  (term: string) => (term.length >= 4 ? 1 : false),
  (term: string) => (term.length >= 5 ? 2 : false),
]

/**
 * Indexes the content: names in all languages, stops, and the article's text. To be made once, when it is first wanted.
 * @returns a function that finds what has every word of a query, or its beginning; typos are forgiven where nothing
 * is spelt as typed
 */
export function makeSearch(content: AtlasContent): (query: string, reader: Language) => Results {
  const subjects = subjectsOf(content)
  const index = new MiniSearch<Document>({
    fields: [...languages, 'local', 'text'],
    tokenize: rawWords,
    processTerm: (word) => normalizeForSearch(word) || null,
    searchOptions: { combineWith: 'AND', prefix: true },
  })
  index.addAll(subjects.map(documentOf))

  return (query, reader) => {
    const found: Results = { features: [], stops: [], paragraphs: [], total: 0 }
    if (rawWords(query).length === 0) return found
    // One letter begins a word of nearly every paragraph.
    const namesOnly = query.trim().length < 2
    for (const fuzzy of edits) {
      const results = index.search(query, { fuzzy, fields: namesOnly ? [...languages] : undefined })
      found.total = results.length
      for (const result of results) {
        const subject = subjects[result.id as number]!
        if (subject.kind === 'feature') {
          if (found.features.length === shownAtMost) continue
          const name = foundName(subject.feature.properties.name, undefined, result, query, reader)
          found.features.push({ ...subject, name })
        } else if (subject.kind === 'stop') {
          if (found.stops.length === shownAtMost) continue
          const name = foundName(subject.stop.name, subject.stop.local, result, query, reader)
          found.stops.push({ ...subject, name })
        } else {
          if (found.paragraphs.length === shownAtMost) continue
          const { paragraph, text } = subject
          found.paragraphs.push({ kind: 'paragraph', paragraph, excerpt: excerpt(text, hits(text, 'text', result)) })
        }
      }
      if (results.length) return found
    }
    return found
  }
}
