/** Where the features are mentioned in the article. */
import type { Article } from '../../src/content/article/article'
import { anchorOf } from '../../src/content/article/anchor'
import { rangesOf } from '../../src/content/article/matching'
import type { Range } from '../../src/content/article/text'
import type { WrittenFeature } from '../../src/content/schema'

/** The words of a mention in a paragraph. */
export interface Mark extends Range {
  id: string
  /** The passage's index in the feature. */
  passage: number
}

/** The marks of each paragraph in the order of the text. A passage whose quote the article lacks has none. */
export function marksOf({ paragraphs }: Article, features: readonly WrittenFeature[]): Mark[][] {
  const marks: Mark[][] = paragraphs.map(() => [])
  for (const { id, properties } of features) {
    properties.passages.forEach((passage, index) => {
      const anchor = anchorOf(paragraphs, passage)
      if (!anchor) return
      const [exact] = rangesOf(paragraphs[anchor.paragraph - 1]!.slice(anchor.start, anchor.end), passage.exact)
      if (!exact) return
      const [start, end] = [anchor.start + exact.start, anchor.start + exact.end]
      marks[anchor.paragraph - 1]!.push({ id, passage: index, start, end })
    })
  }
  for (const list of marks) list.sort((a, b) => a.start - b.start || b.end - a.end)
  return marks
}
