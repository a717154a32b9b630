import { describe, expect, it } from 'vitest'
import { passageFor } from '../../../studio/acts/passageFor'
import { rangesOf } from '../../../src/content/article/matching'

/** The words at their nth occurrence, from 0. */
function words(paragraphs: string[], paragraph: number, exact: string, nth = 0) {
  const range = rangesOf(paragraphs[paragraph - 1]!, exact)[nth]!
  return { paragraph, ...range }
}

describe('the passage of selected words', () => {
  it('quotes their sentence', () => {
    const text = ['The port grew. The ferry leaves Kuryk at noon, on Mondays. It is slow.']
    expect(passageFor(text, words(text, 1, 'Kuryk'))).toEqual({
      paragraph: 1,
      quote: 'The ferry leaves Kuryk at noon, on Mondays.',
      exact: 'Kuryk',
    })
  })

  it.each([0, 1, 2])('quotes less where the sentence has the words three times: occurrence %i', (nth) => {
    const text = ['From Aktau by way of Aktau Bay to Aktau again']
    const passage = passageFor(text, words(text, 1, 'Aktau', nth))
    expect(rangesOf(passage.quote, 'Aktau')).toHaveLength(1)
    const found = rangesOf(text[0]!, passage.quote)
    expect(found).toHaveLength(1)
    const at = found[0]!.start + rangesOf(passage.quote, 'Aktau')[0]!.start
    expect(at).toBe(rangesOf(text[0]!, 'Aktau')[nth]!.start)
  })

  it('quotes more than the sentence where the paragraph repeats it', () => {
    const text = ['Baku is near. So they say. Baku is near.']
    const { quote } = passageFor(text, words(text, 1, 'Baku', 1))
    expect(rangesOf(text[0]!, quote)).toHaveLength(1)
    expect(text[0]!.endsWith(quote) || text[0]!.includes(`${quote} `)).toBe(true)
    expect(rangesOf(quote, 'Baku')).toHaveLength(1)
  })
})
