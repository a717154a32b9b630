/** W3C Web Annotations: words of the article that name a feature of the atlas. */
import type { Article } from '../../../src/content/article/article.ts'
import { rangesOf } from '../../../src/content/article/matching.ts'
import type { Range } from '../../../src/content/article/text.ts'
import { message, refuse, Refusal } from '../messages.ts'
import { nothing, type PassageDraft, type ReadFeatures } from './draft.ts'
import { passageAt } from './mentions.ts'
import { isRecord } from './ownProperties.ts'

type Value = Record<string, unknown>
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The annotations of a page, a collection or a list; undefined if the values are none. */
export function annotationsIn(values: readonly unknown[]): Value[] | undefined {
  const found = values.flatMap((value): Value[] => {
    if (Array.isArray(value)) return value.filter(isRecord)
    if (!isRecord(value)) return []
    if (value.type === 'AnnotationCollection')
      return listOf(value.first).flatMap((page) => (isRecord(page) ? listOf(page.items).filter(isRecord) : []))
    if (value.type === 'AnnotationPage') return listOf(value.items).filter(isRecord)
    return [value]
  })
  return found.length > 0 &&
    found.every(
      ({ type, target }) => (type === 'Annotation' || listOf(type).includes('Annotation')) && target !== undefined,
    )
    ? found
    : undefined
}

interface Quote {
  exact: string
  prefix: string
  suffix: string
}

const selectorsOf = (target: unknown): Value[] =>
  listOf(target)
    .flatMap((one) => (isRecord(one) ? listOf(one.selector) : []))
    .flatMap((selector): Value[] => {
      if (!isRecord(selector)) return []
      return [selector, ...(isRecord(selector.refinedBy) ? [selector.refinedBy] : [])]
    })

/** Letters and digits only: an exported text has other spaces and signs than the article between its paragraphs. */
const squeezed = (words: string): string => words.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')

/** How many letters the text around some words has in common with what an annotation says of it. */
function agreement(before: string, after: string, { prefix, suffix }: Quote): number {
  const [a, b, c, d] = [squeezed(before), squeezed(prefix), squeezed(after), squeezed(suffix)]
  let score = 0
  while (score < Math.min(a.length, b.length) && a.at(-1 - score) === b.at(-1 - score)) score++
  let ahead = 0
  while (ahead < Math.min(c.length, d.length) && c[ahead] === d[ahead]) ahead++
  return score + ahead
}

/** Where the words are. Of several places the one whose surroundings agree best, if it is one. */
function locate(article: Article, quote: Quote, share: number | undefined): { paragraph: number; range: Range } {
  const found = article.paragraphs.flatMap((paragraph, index) =>
    rangesOf(paragraph, quote.exact).map((range) => ({
      paragraph: index + 1,
      range,
      score: agreement(
        paragraph.slice(Math.max(0, range.start - 60), range.start),
        paragraph.slice(range.end, range.end + 60),
        quote,
      ),
    })),
  )
  if (found.length === 0) refuse('annotation-not-found', { words: quote.exact })
  const best = Math.max(...found.map(({ score }) => score))
  const equal = found.filter(({ score }) => score === best)
  if (equal.length === 1) return equal[0]!
  if (share === undefined) return refuse('annotation-ambiguous', { words: quote.exact, count: equal.length })
  // The position in another form of the text is about the same share of its length.
  const lengths = article.paragraphs.map(({ length }) => length + 2)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const shareOf = ({ paragraph, range }: (typeof found)[number]) =>
    (lengths.slice(0, paragraph - 1).reduce((sum, length) => sum + length, 0) + range.start) / total
  return equal.reduce((a, b) => (Math.abs(shareOf(b) - share) < Math.abs(shareOf(a) - share) ? b : a))
}

/** Addresses and names that the bodies of an annotation have for what its words mean. */
function meantBy(annotation: Value): { ids: string[]; names: string[] } {
  const bodies = listOf(annotation.body)
  const addresses = bodies.flatMap((body) => {
    if (typeof body === 'string') return [body]
    if (!isRecord(body)) return []
    const source = isRecord(body.source) ? body.source.id : body.source
    const selectors = listOf(body.selector)
      .filter(isRecord)
      .map(({ value }) => value)
    return [body.id, body['@id'], source, ...selectors].map(text)
  })
  const names = bodies.flatMap((body) => (isRecord(body) && body.type === 'TextualBody' ? [text(body.value)] : []))
  return {
    ids: addresses
      .flatMap((address) => [
        /[#&?]at=([a-z0-9-]+)/.exec(address)?.[1] ?? '',
        /^[a-z0-9-]+$/.test(address) ? address : '',
      ])
      .filter(Boolean),
    names: names.filter((name) => name && name.length < 200),
  }
}

/**
 * @param featureOf the id of the atlas's feature with one of some ids or names
 */
export function readAnnotations(
  annotations: readonly Value[],
  article: Article | null,
  featureOf: (ids: readonly string[], names: readonly string[]) => string | undefined,
): ReadFeatures {
  if (!article) return refuse('no-article')
  const result = nothing()
  result.notes.push(message('read-as', { format: 'Web Annotations' }))
  const ends = annotations.flatMap(({ target }) =>
    selectorsOf(target).map(({ end }) => (typeof end === 'number' ? end : 0)),
  )
  const length = Math.max(1, ...ends)
  annotations.forEach((annotation, index) => {
    const from = { what: 'annotation', number: index + 1 }
    try {
      const selectors = selectorsOf(annotation.target)
      const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector')
      const position = selectors.find(({ type }) => type === 'TextPositionSelector')
      const quote = { exact: text(quoted?.exact), prefix: text(quoted?.prefix), suffix: text(quoted?.suffix) }
      if (!quote.exact) refuse('annotation-no-words')
      const start = position && typeof position.start === 'number' ? position.start / length : undefined
      const { paragraph, range } = locate(article, quote, start)
      const { ids, names } = meantBy(annotation)
      const feature = featureOf(ids, [...names, quote.exact])
      if (!feature) refuse('annotation-no-feature', { words: quote.exact })
      const own = isRecord(annotation.atlas) ? annotation.atlas : {}
      const passage: PassageDraft['passage'] = passageAt(article.paragraphs[paragraph - 1]!, paragraph, range)
      if (
        typeof own.quote === 'string' &&
        rangesOf(article.paragraphs[paragraph - 1]!, own.quote).length === 1 &&
        rangesOf(own.quote, quote.exact).length === 1
      )
        passage.quote = own.quote
      if (typeof own.when === 'string') passage.when = own.when
      result.passages.push({ from, feature: feature!, passage })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      result.refused.push({ from, reason: error.reason })
    }
  })
  return result
}
