/** The choice of words by keys: one word, moved from word to word, and longer or shorter at its end. */
import type { Range } from '../../../src/content/article/text'

const word = /[\p{L}\p{M}\p{N}]+(?:['’\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu

export type WordStep = 'next' | 'previous' | 'longer' | 'shorter'

/**
 * The words of a text after a step from the chosen ones: at first its first word. Null if the text has no word.
 * @param chosen offsets in the text, or null if none of its words are chosen
 */
export function stepWords(text: string, chosen: Range | null, step: WordStep): Range | null {
  const words = [...text.matchAll(word)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
  const [first] = words
  if (!first || !chosen) return first ?? null
  const from = Math.max(
    words.findLastIndex(({ start }) => start <= chosen.start),
    0,
  )
  const to = Math.max(
    words.findLastIndex(({ start }) => start < chosen.end),
    from,
  )
  const at = (index: number) => words[Math.min(Math.max(index, 0), words.length - 1)]!
  switch (step) {
    case 'next':
      return at(to + 1)
    case 'previous':
      return at(from - 1)
    case 'longer':
      return { start: words[from]!.start, end: at(to + 1).end }
    case 'shorter':
      return { start: words[from]!.start, end: words[Math.max(to - 1, from)]!.end }
  }
}
