import { overlaps } from '../../../src/content/article/text'
import type { OfferedMention } from '../../server/suggestions'
import { furtherMentions } from '../../suggest/furtherMentions'
import type { SelectedWords, SuggestedMention } from '../studio.svelte'
import { wordsOf } from './offers'

/** The words elsewhere in the article that may mean a place of the gazetteer, too. */
export function mentionsOf(all: readonly OfferedMention[], words: SelectedWords, place: string): SuggestedMention[] {
  const here = all.find((mention) => mention.paragraph === words.paragraph && overlaps(mention, words))
  return furtherMentions(here, place, all).map((mention) => ({
    ...wordsOf(mention),
    isLikeliest: mention.candidates[0]?.entry.id === place,
  }))
}
