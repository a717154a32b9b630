import type { Article } from './article/article.ts'
import { anchorOf } from './article/anchor.ts'
import type { Range } from './article/text.ts'
import type { WrittenOutcome } from './outcomeSchema.ts'
import type { Verdict } from './verdicts.ts'

/**
 * What the page shows of an outcome before outcomes.json is loaded. The build writes it into the script, so that it appears
 * with the text that it is about. `start` and `end` are the offsets of the statement in its paragraph.
 */
export type OutcomeSummary = Pick<WrittenOutcome, 'id' | 'paragraph' | 'feature' | 'verdict' | 'asOf'> & Range

/** An outcome with the offsets of its quote. */
export type LocatedOutcome = WrittenOutcome & Range

/** The outcome with the paragraph and the range of its quote; null if the article does not have the quote. */
export function locateOutcome(
  { paragraphs }: Pick<Article, 'paragraphs'>,
  outcome: WrittenOutcome,
): LocatedOutcome | null {
  const anchor = anchorOf(paragraphs, outcome)
  return anchor ? { ...outcome, ...anchor } : null
}

/** The summaries in the order of the text. An outcome whose quote the article does not have is left out. */
export const summarizeOutcomes = (
  article: Pick<Article, 'paragraphs'>,
  outcomes: readonly WrittenOutcome[],
): OutcomeSummary[] =>
  outcomes
    .flatMap((outcome) => locateOutcome(article, outcome) ?? [])
    .map(({ id, paragraph, start, end, feature, verdict, asOf }) => ({
      id,
      paragraph,
      start,
      end,
      feature,
      verdict,
      asOf,
    }))
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)

/**
 * Where in its paragraph the mark of an outcome stands: behind the statement and the punctuation that follows it, as a
 * footnote would.
 */
export const markOffset = (paragraph: string, { end }: Range): number =>
  end + /^[.,;:!?…"”’»)\]]*/.exec(paragraph.slice(end))![0].length

/** How many outcomes have each verdict, in the order of the schema, without verdicts that no outcome has. */
export const countVerdicts = (
  verdicts: readonly Verdict[],
  outcomes: readonly OutcomeSummary[],
): { verdict: Verdict; count: number }[] =>
  verdicts
    .map((verdict) => ({ verdict, count: outcomes.filter((outcome) => outcome.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
