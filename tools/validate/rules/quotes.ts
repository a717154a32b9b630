import { anchorOf, type Anchored } from '../../../src/content/article/anchor.ts'
import { rangesOf } from '../../../src/content/article/matching.ts'
import { locate, overlaps, invisibleIn, type Range } from '../../../src/content/article/text.ts'
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

/** A hint for words that are not in a paragraph: the paragraphs that have them, or the most similar words. */
export function whatWouldBeRight(content: Content, paragraph: string, words: string): string {
  const paragraphs = content.article?.paragraphs ?? []
  const right = paragraphs.flatMap((text, index) => (rangesOf(text, words).length > 0 ? index + 1 : []))
  if (right.length > 0) return `it is in paragraph ${right.join(' and ')}`
  const closest = closestPassage(paragraph, words)
  return closest ? `closest: ${shown(closest, 400)}` : 'it has no similar words'
}

export interface QuoteProblem {
  member: 'paragraph' | 'quote'
  message: string
  cause?: string
}

/** The cause of all numbers of paragraphs that --fix corrects. */
export const movedParagraph = 'moved paragraph'

/** The problem of a quote that does not occur in its paragraph once. Undefined without an article. */
export function quoteProblem(content: Content, { paragraph: n, quote }: Anchored): QuoteProblem | undefined {
  const paragraphs = content.article?.paragraphs
  if (!paragraphs) return undefined
  const paragraph = paragraphs[n - 1]
  const count = rangesOf(paragraph ?? '', quote).length
  if (count === 1) return undefined
  if (count > 1) {
    const message = `${shown(quote)} occurs ${count} times in paragraph ${n}; quote more words around it`
    return { member: 'quote', message }
  }
  const anchor = anchorOf(paragraphs, { paragraph: n, quote })
  if (anchor) {
    const message = `is ${n}, but ${shown(quote)} is in paragraph ${anchor.paragraph}: --fix corrects the number`
    return { member: 'paragraph', message, cause: movedParagraph }
  }
  if (paragraph === undefined) {
    return { member: 'paragraph', message: `is ${n}, but the article has paragraphs 1 to ${paragraphs.length}` }
  }
  const message = `${shown(quote)} is not in paragraph ${n}; ${whatWouldBeRight(content, paragraph, quote)}`
  return { member: 'quote', message }
}

/** The article has no invisible characters. */
export function articleIsVisible({ article, articleText }: Content): Problem[] {
  // What stands in the front matter keeps the article from being read.
  if (!article) return []
  return (articleText ?? '').split('\n').flatMap((text, index) => {
    const invisible = invisibleIn(text)
    const message = `contains the invisible character ${invisible}: remove it`
    return invisible ? [{ file: 'article.md', line: index + 1, path: '', message }] : []
  })
}

/** The quote of a passage occurs in its paragraph once. */
export function passagesAreFound(content: Content): Problem[] {
  return passagesOf(content).flatMap(({ entry, path, passage }) => {
    const problem = quoteProblem(content, passage)
    return problem ? [problemAt(entry, `${path}.${problem.member}`, problem.message, problem.cause)] : []
  })
}

/** The words of the link occur in their quote once. */
export function exactIsUniqueInQuote(content: Content): Problem[] {
  return passagesOf(content).flatMap(({ entry, path, passage: { quote, exact } }) => {
    const count = rangesOf(quote, exact).length
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
  const earlierIn = new Map<number, (PlacedPassage & { range: Range })[]>()
  return passagesOf(content).flatMap((placed) => {
    const range = placed.paragraph === undefined ? undefined : locate(placed.paragraph, placed.passage)
    if (!range) return []
    const earlier = earlierIn.get(placed.passage.paragraph) ?? []
    earlierIn.set(placed.passage.paragraph, earlier)
    const clash = earlier.find(
      (other) =>
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
