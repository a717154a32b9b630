import { anchorOf } from '../../../src/content/article/anchor.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import { problemOf as figureProblem } from '../figures.ts'
import { problemOf as outcomeProblem } from '../outcomes.ts'
import type { Problem } from '../problem.ts'

/** White space that looks like a space or a line end, but is another character. */
const unusual = /[^\S \n\r\t]/gu
const names: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u2002': 'an en space',
  '\u2003': 'an em space',
  '\u2007': 'a figure space',
  '\u2009': 'a thin space',
  '\u200a': 'a hair space',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'an ideographic space',
}

interface Quotation {
  paragraph: number
  quote: string
  exact?: string
  problem: (member: 'quote' | 'exact', message: string, cause: string) => Problem
}

/** Quotes with white space that the article does not have there. They are found nevertheless. */
export function quotesHaveTheSpacesOfTheArticle(content: Content): Problem[] {
  const paragraphs = content.article?.paragraphs ?? []
  const quotations: Quotation[] = [
    ...entriesOf(content).flatMap((entry) =>
      entry.feature.properties.passages.map((passage, index): Quotation => {
        return {
          ...passage,
          problem: (member, message, cause) =>
            problemAt(entry, `properties.passages[${index}].${member}`, message, cause),
        }
      }),
    ),
    ...content.figures.map((placed): Quotation => {
      return { ...placed.figure, problem: (...what) => figureProblem(placed, ...what) }
    }),
    ...content.outcomes.map((placed): Quotation => {
      const { paragraph, quote } = placed.outcome
      return { paragraph, quote, problem: (...what) => outcomeProblem(placed, ...what) }
    }),
  ]
  return quotations.flatMap((quotation) =>
    (['quote', 'exact'] as const).flatMap((member) => {
      const spaces = [...new Set(quotation[member]?.match(unusual))]
      const anchor = spaces.length > 0 && anchorOf(paragraphs, quotation)
      if (!anchor) return []
      const inArticle = paragraphs[anchor.paragraph - 1]!.slice(anchor.start, anchor.end)
      return spaces
        .filter((space) => !inArticle.includes(space))
        .map((space) => {
          const code = `U+${space.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
          const message = `contains ${names[space] ?? 'an unusual space'} (${code}) where the article has a space`
          return { ...quotation.problem(member, message, code), level: 'note' as const }
        })
    }),
  )
}
