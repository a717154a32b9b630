import type { Article } from './parseArticle'
import type { Feature } from '../schema'
import { locate } from './text'

/** A link in a paragraph to a feature, or to several that the same words name. Offsets into the paragraph. */
export interface Mark {
  /** At least one id, in the order of the files. */
  features: readonly string[]
  start: number
  end: number
}

/**
 * The marks of every paragraph in the order of the text, those of paragraph n at index n - 1. A passage that is not
 * found in its paragraph has no mark. Passages of several features with the same words have one mark.
 */
export function marksByParagraph(article: Article | null, features: readonly Feature[]): Mark[][] {
  if (!article) return []
  const marks: Mark[][] = article.paragraphs.map(() => [])
  for (const { id, properties } of features) {
    for (const passage of properties.passages) {
      const paragraph = article.paragraphs[passage.paragraph - 1]
      const range = paragraph && locate(paragraph, passage)
      if (!range) continue
      const list = marks[passage.paragraph - 1]!
      const index = list.findIndex(({ start, end }) => start === range.start && end === range.end)
      if (index < 0) list.push({ features: [id], ...range })
      else list[index] = { features: [...new Set([...list[index]!.features, id])], ...range }
    }
  }
  for (const list of marks) list.sort((a, b) => a.start - b.start || b.end - a.end)
  return marks
}
