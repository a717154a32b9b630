import { theGazetteer } from '../../../../studio/gazetteer/readGazetteer.ts'
import { suggest, type SuggestOptions } from '../../../../studio/suggest/suggest.ts'
import type { Suggestion } from '../../../../studio/suggest/suggestion.ts'

/** The gazetteer of the package, read once for the tests of a worker. */
export const gazetteer = theGazetteer()

export const suggestionsIn = (text: string, language: string, options: Partial<SuggestOptions> = {}): Suggestion[] =>
  suggest(text.split('\n'), { gazetteer, language, ...options })

/** What is suggested: the words, and the first candidate's English name and country. */
export const shownIn = (text: string, language: string): string[] =>
  suggestionsIn(text, language)
    .filter(({ held }) => !held)
    .map(
      ({ exact, candidates: [first] }) =>
        `${exact} = ${first!.entry.name} ${first!.entry.country || first!.entry.kind}`,
    )

/** What is held back: the words and the reason. */
export const heldIn = (text: string, language: string): string[] =>
  suggestionsIn(text, language).flatMap(({ exact, held }) => (held ? [`${exact}: ${held.kind}`] : []))
