/** The suggestions that the text of the article shows. */
import type { Article } from '../../../src/content/article/article'
import { overlaps, type Range } from '../../../src/content/article/text'
import type { OfferedMention } from '../../server/suggestions'
import type { SelectedWords } from '../studio.svelte'

/**
 * The suggestions of each paragraph. Until the server has looked through a change, one that the article no longer has, or
 * whose words are marked now, is left out.
 */
export function offersOf(
  { paragraphs }: Article,
  marks: readonly (readonly Range[])[],
  mentions: readonly OfferedMention[],
): OfferedMention[][] {
  const offers: OfferedMention[][] = paragraphs.map(() => [])
  for (const mention of mentions) {
    const { paragraph, start, end, exact } = mention
    if (paragraphs[paragraph - 1]?.slice(start, end) !== exact) continue
    if (marks[paragraph - 1]!.some((mark) => overlaps(mark, mention))) continue
    offers[paragraph - 1]!.push(mention)
  }
  return offers
}

export const wordsOf = ({ paragraph, start, end, exact }: OfferedMention): SelectedWords => ({
  paragraph,
  start,
  end,
  text: exact,
})
