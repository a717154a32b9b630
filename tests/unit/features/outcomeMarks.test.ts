import { expect, test } from 'vitest'
import { quotedRuns } from '../../../src/content/article/passages'
import type { OutcomeSummary } from '../../../src/content/outcomes'
import { withOutcomeMarks } from '../../../src/features/article/outcomeMarks'

const text = 'The port of Aven was first. Bol was next.'
const outcome = (quote: string): OutcomeSummary => {
  const start = text.indexOf(quote)
  return { id: quote, paragraph: 1, start, end: start + quote.length, feature: 'x', verdict: 'changed', asOf: '2020' }
}
const link = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
/** The runs as a text: links in brackets, what a quote marks in braces, and a star where a mark stands. */
const written = (outcomes: string[], links: string[] = [], quote: string | null = null) =>
  withOutcomeMarks(text, quotedRuns(text, links.map(link), quote === null ? null : link(quote)), outcomes.map(outcome))
    .map(({ text, mark, quoted, outcomes }) => {
      const words = mark ? `[${text}]` : text
      return (quoted ? `{${words}}` : words) + '*'.repeat(outcomes.length)
    })
    .join('|')

test('the text is divided where marks stand, behind the punctuation, and before the word in front of them', () => {
  expect(written([])).toBe(text)
  expect(written(['Aven was first', 'next'])).toBe('The port of Aven was |first.*| Bol was |next.*')
  expect(written(['was first', 'Aven was first'])).toBe('The port of Aven was |first.**| Bol was next.')
})

test('a link stays whole, and the mark of a statement that ends in it follows it', () => {
  expect(written(['The port of Aven'], ['Aven'])).toBe('The port of |[Aven]*| was first. Bol was next.')
  expect(written(['The port'], ['port of Aven'])).toBe('The |[port of Aven]*| was first. Bol was next.')
  expect(written(['Aven was first'], ['Aven', 'Bol'])).toBe('The port of |[Aven]| was |first.*| |[Bol]| was next.')
})

test('a quote that is marked keeps its ends', () => {
  expect(written(['Aven was first'], [], 'was first. Bol')).toBe('The port of Aven |{was }|{first.}*|{ Bol}| was next.')
})
