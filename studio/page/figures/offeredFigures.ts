/** The numbers of the article that the atlas may show. */
import type { Article } from '../../../src/content/article/article'
import { locate, overlaps, sentences } from '../../../src/content/article/text'
import type { WrittenFigure } from '../../server/state'
import { findFigures, type FigureSuggestion } from '../../suggest/figures'
import type { Mark } from '../marks'

/** The group in which the atlas shows the numbers that are added here. It has a name of its own in each language. */
export const numbers = 'numbers'

/** The numbers with units in the text that figures.json does not have. */
export function offeredFigures(
  { paragraphs, language }: Article,
  figures: readonly WrittenFigure[],
): FigureSuggestion[] {
  const taken = figures.flatMap((figure) => {
    const range = locate(paragraphs[figure.paragraph - 1] ?? '', figure)
    return range ? [{ ...range, paragraph: figure.paragraph }] : []
  })
  return findFigures(paragraphs, language).filter(
    (offer) => !taken.some((range) => range.paragraph === offer.paragraph && overlaps(range, offer)),
  )
}

/** The feature that a number is likely about: the one named in its sentence last before it, or else nearest to it. */
export function likelyFeature({ paragraphs }: Article, marks: readonly (readonly Mark[])[], figure: FigureSuggestion) {
  const { paragraph, start } = figure
  const sentence = sentences(paragraphs[paragraph - 1]!).find((range) => overlaps(range, figure))
  const distanceOf = (mark: Mark) =>
    (sentence && overlaps(sentence, mark) ? 0 : 1e6) +
    (mark.start <= start ? start - mark.start : 1e3 + mark.start - start)
  return marks[paragraph - 1]?.toSorted((a, b) => distanceOf(a) - distanceOf(b))[0]?.id ?? ''
}
