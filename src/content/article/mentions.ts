import type { Article } from './parseArticle'
import type { Feature, Passage } from '../schema'
import { locate } from './text'

/** A link in a paragraph to the feature that a passage is about. `start` and `end` are offsets into the paragraph. */
export interface Mark {
  feature: string
  passage: Passage
  start: number
  end: number
}

/**
 * The marks of every paragraph in the order of the text, those of paragraph n at index n - 1. A passage that is not
 * found in its paragraph has no mark.
 */
export function marksByParagraph(article: Article | null, features: readonly Feature[]): Mark[][] {
  if (!article) return []
  const marks: Mark[][] = article.paragraphs.map(() => [])
  for (const feature of features) {
    for (const passage of feature.properties.passages) {
      const paragraph = article.paragraphs[passage.paragraph - 1]
      const range = paragraph && locate(paragraph, passage)
      if (range) marks[passage.paragraph - 1]!.push({ feature: feature.id, passage, ...range })
    }
  }
  for (const list of marks) list.sort((a, b) => a.start - b.start || b.end - a.end)
  return marks
}
