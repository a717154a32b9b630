import type { Article } from './parseArticle'
import type { Feature, Passage } from '../schema'
import { locate } from './text'

/** Messages of a paragraph that are a feature's: `start` and `end` are offsets into the paragraph. */
export interface Mark {
  feature: string
  passage: Passage
  start: number
  end: number
}

/** Every marked stretch of the article, by paragraph, in the order of the text. Passages that are not in it are left out. */
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
