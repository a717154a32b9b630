import { expect, test } from 'vitest'
import { quoteRuns, runs } from '../../../src/content/article/passages'

test('runs divides a text at its marks, and the runs joined are the text', () => {
  const text = 'From Aven to Bol.'
  const marks = [
    { start: 5, end: 9 },
    { start: 13, end: 16 },
  ]
  const cut = runs(text, marks)
  expect(cut.map((run) => [run.text, run.mark !== null])).toEqual([
    ['From ', false],
    ['Aven', true],
    [' to ', false],
    ['Bol', true],
    ['.', false],
  ])
  expect(cut.map((run) => run.text).join('')).toBe(text)
})

test('runs ignores marks that overlap an earlier one or exceed the text', () => {
  const text = 'Aven Bol'
  const cut = runs(text, [
    { start: 0, end: 6 },
    { start: 5, end: 8 },
    { start: 7, end: 99 },
  ])
  expect(cut.map((run) => run.text)).toEqual(['Aven B', 'ol'])
})

test('runs returns one run for a text without marks, even if it is empty', () => {
  expect(runs('', [])).toEqual([{ text: '', mark: null }])
  expect(runs('words', [])).toEqual([{ text: 'words', mark: null }])
})

test('quoteRuns marks the exact words, or nothing if they are not in the quote', () => {
  expect(quoteRuns({ paragraph: 1, quote: 'near the Inner Sea', exact: 'Inner Sea' }).map((run) => run.mark)).toEqual([
    null,
    { start: 9, end: 18 },
  ])
  expect(quoteRuns({ paragraph: 1, quote: 'near', exact: 'far' })).toEqual([{ text: 'near', mark: null }])
})
