import type { Article } from './article/parseArticle'
import { rangeOf } from './article/passages'
import type { Range } from './article/text'
import type { WrittenOutcome } from './outcomeSchema'

/** What became of a statement of the article. `start` and `end` are the offsets of `quote` in its paragraph. */
export type Outcome = WrittenOutcome & Range

/** The outcome with the range of its quote; null if its paragraph does not contain the quote. */
export function locateOutcome({ paragraphs }: Article, outcome: WrittenOutcome): Outcome | null {
  const range = rangeOf(paragraphs[outcome.paragraph - 1], outcome.quote)
  return range && { ...outcome, ...range }
}

/** The outcomes in the order of the text. */
export const outcomesInTextOrder = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)
