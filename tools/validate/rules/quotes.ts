import { locate, occurrences, overlaps, invisibleIn, type Range } from '../../../src/content/article/text.ts'
import { closestPassage } from '../closest.ts'
import { entriesOf, problemAt, type Content, type Entry } from '../content.ts'
import { shown, type Problem } from '../problem.ts'
import type { Passage } from '../../../src/content/schema.ts'

interface PlacedPassage {
  entry: Entry
  passage: Passage
  /** The JSON path in the feature. */
  path: string
  /** The text of its paragraph; undefined if the article has no such paragraph. */
  paragraph: string | undefined
}

function passagesOf(content: Content): PlacedPassage[] {
  const paragraphs = content.article?.paragraphs
  if (!paragraphs) return []
  return entriesOf(content).flatMap((entry) =>
    entry.feature.properties.passages.map((passage, index) => ({
      entry,
      passage,
      path: `properties.passages[${index}]`,
      paragraph: paragraphs[passage.paragraph - 1],
    })),
  )
}

/** `it is in paragraph 12`, for words that a passage has in a wrong paragraph. */
function elsewhere(content: Content, words: string): string | undefined {
  const index = content.article?.paragraphs.findIndex((paragraph) => paragraph.includes(words)) ?? -1
  return index < 0 ? undefined : `it is in paragraph ${index + 1}`
}

/** A hint for words that are not in a paragraph: the paragraph that has them, or the most similar words. */
export function whatWouldBeRight(content: Content, paragraph: string, words: string): string {
  const right = elsewhere(content, words)
  if (right) return right
  const closest = closestPassage(paragraph, words)
  return closest ? `closest: ${shown(closest, 400)}` : 'it has no similar words'
}

/** The problem of a quote that does not occur in its paragraph verbatim and once. Undefined without an article. */
export function quoteProblem(
  content: Content,
  { paragraph: n, quote }: { paragraph: number; quote: string },
): { member: 'paragraph' | 'quote'; message: string } | undefined {
  const paragraphs = content.article?.paragraphs
  if (!paragraphs) return undefined
  const paragraph = paragraphs[n - 1]
  if (paragraph === undefined) {
    return { member: 'paragraph', message: `is ${n}, but the article has paragraphs 1 to ${paragraphs.length}` }
  }
  const count = occurrences(paragraph, quote)
  if (count === 1) return undefined
  const message =
    count > 1
      ? `occurs ${count} times in paragraph ${n}; quote more words around it`
      : `is not verbatim in paragraph ${n}; ${whatWouldBeRight(content, paragraph, quote)}`
  return { member: 'quote', message: `${shown(quote)} ${message}` }
}

/** The article has no invisible characters. */
export function articleIsVisible({ article }: Content): Problem[] {
  return (article?.paragraphs ?? []).flatMap((paragraph, index) => {
    const invisible = invisibleIn(paragraph)
    const message = `contains the invisible character ${invisible}: remove it`
    return invisible ? [{ file: 'article.md', path: `paragraph ${index + 1}`, message }] : []
  })
}

/** The paragraphs of passages exist. */
export function paragraphsExist(content: Content): Problem[] {
  return passagesOf(content)
    .filter(({ paragraph }) => paragraph === undefined)
    .map(({ entry, path, passage }) => {
      const right = elsewhere(content, passage.quote)
      const count = content.article!.paragraphs.length
      const message = `is ${passage.paragraph}, but the article has paragraphs 1 to ${count}${right ? `; ${right}` : ''}`
      return problemAt(entry, `${path}.paragraph`, message)
    })
}

/** The quotes of passages are verbatim. */
export function quotesAreVerbatim(content: Content): Problem[] {
  return passagesOf(content).flatMap(({ entry, path, passage, paragraph }) => {
    if (paragraph === undefined || paragraph.includes(passage.quote)) return []
    const right = whatWouldBeRight(content, paragraph, passage.quote)
    const message = `${shown(passage.quote)} is not verbatim in paragraph ${passage.paragraph}; ${right}`
    return [problemAt(entry, `${path}.quote`, message)]
  })
}

/** A quote occurs once in its paragraph, so that it is unambiguous. */
export function quotesAreUnique(content: Content): Problem[] {
  return passagesOf(content).flatMap(({ entry, path, passage, paragraph }) => {
    const count = occurrences(paragraph ?? '', passage.quote)
    if (count < 2) return []
    const message = `${shown(passage.quote)} occurs ${count} times in paragraph ${passage.paragraph}; quote more words around it`
    return [problemAt(entry, `${path}.quote`, message)]
  })
}

/** The words of the link occur in their quote once. */
export function exactIsUniqueInQuote(content: Content): Problem[] {
  return passagesOf(content).flatMap(({ entry, path, passage: { quote, exact } }) => {
    const count = occurrences(quote, exact)
    if (count === 1) return []
    if (count > 1) {
      const message = `${shown(exact)} occurs ${count} times in its quote; choose more words or a shorter quote`
      return [problemAt(entry, `${path}.exact`, message)]
    }
    const closest = closestPassage(quote, exact)
    const message = `${shown(exact)} is not in its quote; ${closest ? `closest: ${shown(closest)}` : 'choose words of the quote'}`
    return [problemAt(entry, `${path}.exact`, message)]
  })
}

const isSameRange = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end

/** The links in the article do not overlap, unless several features have exactly the same words. */
export function marksDoNotOverlap(content: Content): Problem[] {
  const earlier: (PlacedPassage & { range: Range })[] = []
  return passagesOf(content).flatMap((placed) => {
    const range = placed.paragraph === undefined ? undefined : locate(placed.paragraph, placed.passage)
    if (!range) return []
    const clash = earlier.find(
      (other) =>
        other.passage.paragraph === placed.passage.paragraph &&
        overlaps(other.range, range) &&
        !(other.entry.feature.id !== placed.entry.feature.id && isSameRange(other.range, range)),
    )
    earlier.push({ ...placed, range })
    if (!clash) return []
    const { entry, path, passage } = placed
    const message = `${shown(passage.exact)} overlaps ${shown(clash.passage.exact)} of ${clash.entry.feature.id} in paragraph ${passage.paragraph}; several features can only share all the words of a link`
    return [problemAt(entry, `${path}.exact`, message)]
  })
}
