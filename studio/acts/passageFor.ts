import { rangesOf } from '../../src/content/article/matching.ts'
import { sentences, type Range } from '../../src/content/article/text.ts'
import type { Passage } from '../../src/content/schema.ts'

/** Words of a paragraph. */
export interface Words extends Range {
  /** From 1. */
  paragraph: number
}

/**
 * The passage of the words that an author has selected. Its quote is their sentence, or as many words around them as make
 * both the quote unique in its paragraph and the words unique in the quote.
 */
export function passageFor(paragraphs: readonly string[], { paragraph, start, end }: Words): Passage {
  const text = paragraphs[paragraph - 1]!
  const exact = text.slice(start, end)
  const isUnique = ({ start: from, end: to }: Range) => {
    const quote = text.slice(from, to)
    return rangesOf(text, quote).length === 1 && rangesOf(quote, exact).length === 1
  }
  const sentence = sentences(text).find((range) => range.start <= start && end <= range.end)
  const around =
    sentence && isUnique(sentence) ? sentence : (uniqueAround(text, { start, end }, isUnique) ?? { start, end })
  return { paragraph, quote: text.slice(around.start, around.end), exact }
}

/** The shortest range around words that is unique, with whole words at its ends. */
function uniqueAround(text: string, words: Range, isUnique: (range: Range) => boolean): Range | undefined {
  let range = words
  while (!isUnique(range)) {
    const before = text.slice(0, range.start).search(/\S+\s*$/)
    const after = /^\s*\S+/.exec(text.slice(range.end))
    if (before < 0 && !after) return undefined
    const wider = { start: before < 0 ? range.start : before, end: range.end + (after?.[0].length ?? 0) }
    const oneSided = [
      { start: wider.start, end: range.end },
      { start: range.start, end: wider.end },
    ].find(isUnique)
    range = oneSided ?? wider
  }
  return range
}
