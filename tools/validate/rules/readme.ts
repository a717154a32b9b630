import { rangesOf } from '../../../src/content/article/matching.ts'
import type { Content } from '../content.ts'
import { shown, type Problem } from '../problem.ts'
import { notLinkedHeading, notOnMapHeading, readmeItems, type ReadmeItem } from '../readmeItems.ts'
import { whatWouldBeRight } from './quotes.ts'

/** The words of the article that the README lists are in the paragraphs that it gives. */
export function listedWordsExist(content: Content): Problem[] {
  const { readme, article } = content
  if (readme === undefined || !article) return []
  const notOnMap = readmeItems(readme, notOnMapHeading)
  if (!notOnMap) {
    const message = `has no section "${notOnMapHeading}": list there what the article mentions without a location`
    return [{ file: 'README.md', path: '', message }]
  }
  const check = ({ line, text, quote }: ReadmeItem): Problem[] => {
    const problem = (message: string) => [{ file: 'README.md', path: `line ${line}`, message }]
    if (!quote) return problem(`${shown(text)} must have the form: - ¶28 "words of the article": why`)
    const paragraph = article.paragraphs[quote.paragraph - 1]
    if (paragraph === undefined) {
      return problem(
        `has paragraph ${quote.paragraph}, but the article has paragraphs 1 to ${article.paragraphs.length}`,
      )
    }
    if (rangesOf(paragraph, quote.words).length > 0) return []
    const right = whatWouldBeRight(content, paragraph, quote.words)
    return problem(`${shown(quote.words)} is not in paragraph ${quote.paragraph}; ${right}`)
  }
  return [...notOnMap, ...(readmeItems(readme, notLinkedHeading) ?? [])].flatMap(check)
}
