import { describe, expect, test } from 'vitest'
import { inTextOrder, quotedRuns, rangeOf } from '../../../src/content/article/passages'
import { aven } from '../../support/smallAtlas'
import { realContent } from '../../support/realContent'

const text = 'The port of Aven was first. It was.'
const mark = { start: 12, end: 16 }
const shown = (quote: Parameters<typeof quotedRuns>[2]) =>
  quotedRuns(text, [mark], quote).map(({ text, mark, quoted }) => `${mark ? '<' : ''}${text}${quoted ? '!' : ''}`)

describe('quotedRuns', () => {
  test('divides a text at the ends of the quote', () => {
    expect(shown({ start: 4, end: 20 })).toEqual(['The ', 'port of !', '<Aven!', ' was!', ' first. It was.'])
  })
  test('divides a text only at its marks without a quote', () => {
    expect(shown(null)).toEqual(['The port of ', '<Aven', ' was first. It was.'])
  })
  test('does not divide a mark', () => {
    expect(shown({ start: 14, end: 27 })).toEqual(['The port of ', '<Aven!', ' was first.!', ' It was.'])
  })
  test('accepts a quote that covers the whole text, or is outside it', () => {
    expect(shown({ start: 0, end: 99 }).every((run) => run.endsWith('!'))).toBe(true)
    expect(shown({ start: 90, end: 99 }).some((run) => run.endsWith('!'))).toBe(false)
  })
  test('returns runs that joined are the paragraph', () => {
    for (const [index, paragraph] of realContent.article!.paragraphs.entries()) {
      const runs = quotedRuns(paragraph, realContent.marks[index]!, { start: 7, end: 90 })
      expect(runs.map(({ text }) => text).join('')).toBe(paragraph)
    }
  })
})

test('rangeOf returns the range of a quote in its paragraph', () => {
  expect(rangeOf(text, 'Aven')).toEqual(mark)
  expect(rangeOf(text, 'Bol')).toBeNull()
  expect(rangeOf(undefined, 'Bol')).toBeNull()
})

test('inTextOrder sorts passages by their position in the article', () => {
  const [first, second] = aven.properties.passages
  const later = { paragraph: 1, quote: 'Aven was first.', exact: 'Aven' }
  const paragraphs = ['The port of Aven and the town of Bol are joined by the Long Road. Aven was first.', '']
  expect(inTextOrder([second!, later, first!], paragraphs)).toEqual([first, later, second])
})
