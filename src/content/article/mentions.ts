import type { Article } from './article'
import type { Feature } from '../schema'
import { locate } from './text.ts'

/**
 * A link in the article to a feature, or to several that the same words name. `paragraph` counts from 1; `start` and `end` are
 * offsets into it.
 */
export interface Mark {
  /** At least one id, in the order of the files. */
  features: readonly string[]
  paragraph: number
  start: number
  end: number
}

/** One feature that a mark names. */
export interface Mention {
  feature: string
  paragraph: number
  start: number
  end: number
}

export const mentionOf = ({ paragraph, start, end }: Mark, feature: string): Mention => ({
  feature,
  paragraph,
  start,
  end,
})

/** The mentions of all features in the order of the text. Those of one mark are in its order. */
export const mentionsInOrder = (marks: readonly (readonly Mark[])[]): Mention[] =>
  marks.flat().flatMap((mark) => mark.features.map((feature) => mentionOf(mark, feature)))

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
      if (index < 0) list.push({ features: [id], paragraph: passage.paragraph, ...range })
      else list[index]!.features = [...new Set([...list[index]!.features, id])]
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

/** The mentions before and after a place in the text, and the number of the mention at the place, from 1; 0 if it is at none. */
export interface Neighbours {
  previous: Mention | null
  next: Mention | null
  n: number
}

/** The neighbours of a mention of a list in text order, or of a place in the text. A mention at the place itself is the next one. */
export function neighboursOf(mentions: readonly Mention[], at: Mention | TextPosition): Neighbours {
  const isAt = ({ feature, paragraph, start }: Mention) =>
    'feature' in at && feature === at.feature && paragraph === at.paragraph && start === at.start
  const index = mentions.findIndex(isAt)
  if (index >= 0) return { previous: mentions[index - 1] ?? null, next: mentions[index + 1] ?? null, n: index + 1 }
  const isBefore = ({ paragraph, start }: Mention) =>
    paragraph < at.paragraph || (paragraph === at.paragraph && start < at.start)
  const before = mentions.filter(isBefore).length
  return { previous: mentions[before - 1] ?? null, next: mentions[before] ?? null, n: 0 }
}
