import { compileList } from '../../../build/content/compileContent'
import { describe, expect, test } from 'vitest'
import { readOutcomes } from '../../../src/content/load/loadOutcomes'
import type { WrittenOutcome } from '../../../src/content/outcomeSchema'
import { countVerdicts, markOffset, summarizeOutcomes } from '../../../src/content/outcomes'
import { verdicts } from '../../../src/content/verdicts'
import { smallAtlas } from '../../support/smallAtlas'

const outcome: WrittenOutcome = {
  id: 'treaty',
  paragraph: 2,
  quote: 'a treaty was signed',
  feature: 'hall',
  verdict: 'changed',
  asOf: '2020',
  text: { en: 'It ended.', ru: 'Он истёк.', kk: 'Мерзімі бітті.' },
  sources: [{ title: 'An end', publisher: 'The Paper', date: '2020-03' }],
}
const article = smallAtlas().article!

describe('the summaries', () => {
  test('are in the order of the text and have the range of their quote', () => {
    const summaries = summarizeOutcomes(article, [
      { ...outcome, id: 'sea', quote: 'near the Inner Sea' },
      outcome,
      { ...outcome, id: 'port', paragraph: 1, quote: 'Aven was first.' },
    ])
    expect(summaries.map(({ id }) => id)).toEqual(['port', 'treaty', 'sea'])
    expect(summaries[1]).toEqual({
      id: 'treaty',
      paragraph: 2,
      start: 8,
      end: 27,
      feature: 'hall',
      verdict: 'changed',
      asOf: '2020',
    })
  })

  test.each([1, 9])('have the paragraph of the quote if the outcome says %i', (paragraph) => {
    expect(summarizeOutcomes(article, [{ ...outcome, paragraph }])[0]).toMatchObject({ paragraph: 2, start: 8 })
  })

  test('leave out an outcome whose quote the article does not have', () => {
    expect(summarizeOutcomes(article, [{ ...outcome, quote: 'a war' }])).toEqual([])
  })
})

test('the mark of an outcome stands behind the punctuation that follows its quote', () => {
  const offsetAfter = (text: string, quote: string) =>
    markOffset(text, { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })
  expect(offsetAfter('Aven was first. Bol was next.', 'Aven was first')).toBe(15)
  expect(offsetAfter('He said “Aven.” Then he left.', 'Aven')).toBe(15)
  expect(offsetAfter('Aven was first', 'Aven')).toBe(4)
  expect(offsetAfter('Aven was first', 'was first')).toBe(14)
})

test('verdicts are counted in the order of the schema, without those that no outcome has', () => {
  const [summary] = summarizeOutcomes(article, [outcome])
  const other = { ...summary!, verdict: 'happened' } as const
  expect(countVerdicts(verdicts, [summary!, other, summary!])).toEqual([
    { verdict: 'happened', count: 1 },
    { verdict: 'changed', count: 2 },
  ])
})

describe('outcomes.json', () => {
  const read = (...outcomes: unknown[]) => [
    ...readOutcomes(JSON.stringify(compileList('outcomes.json', JSON.stringify(outcomes), 'en'))).values(),
  ]

  test.each([
    ['with a repeated id', { text: { ...outcome.text, en: 'x' } }],
    ['with a script URL', { id: 'b', sources: [{ ...outcome.sources[0], url: 'javascript:alert(1)' }] }],
    ['without a source', { id: 'b', sources: [] }],
  ])('an outcome %s is left out, and the others are read', (_, change) => {
    expect(read(outcome, { ...outcome, ...change })).toEqual([outcome])
  })

  test.each(['{}', '{', '<!doctype html>'])('that is no list is refused: %s', (json) => {
    expect(() => readOutcomes(json)).toThrow()
  })
})
