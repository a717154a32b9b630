import { anchorOf } from '../../../src/content/article/anchor.ts'
import { rangesOf } from '../../../src/content/article/matching.ts'
import type { Content } from '../content.ts'
import { shown, type Problem } from '../problem.ts'
import { notLinkedHeading, notOnMapHeading, readmeItems, type ReadmeItem } from '../readmeItems.ts'
import { movedParagraph, whatWouldBeRight } from './quotes.ts'

/** The words of the article that the README lists are in the paragraphs that it gives. */
export function listedWordsExist(content: Content): Problem[] {
  const { readme, article } = content
  if (readme === undefined || !article) return []
  const check = ({ line, text, quote }: ReadmeItem): Problem[] => {
    const problem = (message: string, cause?: string) => [
      { file: 'README.md', line, path: '', message, ...(cause && { cause }) },
    ]
    if (!quote) return problem(`${shown(text)} must have the form: - ¶28 "words of the article": why`)
    const paragraph = article.paragraphs[quote.paragraph - 1]
    const anchor = anchorOf(article.paragraphs, { paragraph: quote.paragraph, quote: quote.words })
    if (anchor && anchor.paragraph !== quote.paragraph) {
      const message = `is ¶${quote.paragraph}, but ${shown(quote.words)} is in paragraph ${anchor.paragraph}: --fix corrects the number`
      return problem(message, movedParagraph)
    }
    if (paragraph === undefined) {
      return problem(
        `has paragraph ${quote.paragraph}, but the article has paragraphs 1 to ${article.paragraphs.length}`,
      )
    }
    if (rangesOf(paragraph, quote.words).length > 0) return []
    const right = whatWouldBeRight(content, paragraph, quote.words)
    return problem(`${shown(quote.words)} is not in paragraph ${quote.paragraph}; ${right}`)
  }
  return [notOnMapHeading, notLinkedHeading].flatMap((heading) => readmeItems(readme, heading) ?? []).flatMap(check)
}
