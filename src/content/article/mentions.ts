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

/** A place in the text: a paragraph, from 1, and an offset in it. */
export interface TextPosition {
  paragraph: number
  start: number
}

/** The marks before and after a place in the text, and the number of the mark at the place, from 1; 0 if it is at none. */
export interface Neighbours {
  previous: Mark | null
  next: Mark | null
  n: number
}

/** The neighbours of a mark of a list in text order, or of a place in the text. A mark at the place itself is the next one. */
export function neighboursOf(marks: readonly Mark[], at: Mark | TextPosition): Neighbours {
  const index = marks.indexOf(at as Mark)
  if (index >= 0) return { previous: marks[index - 1] ?? null, next: marks[index + 1] ?? null, n: index + 1 }
  const paragraph = 'passage' in at ? at.passage.paragraph : at.paragraph
  const isBefore = ({ passage, start }: Mark) =>
    passage.paragraph < paragraph || (passage.paragraph === paragraph && start < at.start)
  const before = marks.filter(isBefore).length
  return { previous: marks[before - 1] ?? null, next: marks[before] ?? null, n: 0 }
}
