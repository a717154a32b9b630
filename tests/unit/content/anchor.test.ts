import { expect, test } from 'vitest'
import { anchored, anchorOf } from '../../../src/content/article/anchor'
import { smallArticle, smallAtlas } from '../../support/smallAtlas'
import { parseMarkdown } from '../../../build/article/parseMarkdown'

const paragraphs = ['a dam', 'a “sea"', 'a dam and a port', 'a road', 'a port', 'the end']
const at = (paragraph: number, quote: string) => anchorOf(paragraphs, { paragraph, quote })

test('a quote is found in its own paragraph first', () => {
  expect(at(3, 'a dam')).toEqual({ paragraph: 3, start: 0, end: 5 })
  expect(at(1, 'a dam')).toEqual({ paragraph: 1, start: 0, end: 5 })
})

test('a quote is found in the nearest paragraph that has it', () => {
  expect(at(6, 'a dam')?.paragraph).toBe(3)
  expect(at(5, 'a road')?.paragraph).toBe(4)
  expect(at(1, 'a "sea"')).toEqual({ paragraph: 2, start: 0, end: 7 })
  expect(at(900, 'a dam')?.paragraph).toBe(3)
  expect(at(6, 'the end')?.paragraph).toBe(6)
})

test('a quote is not found in two paragraphs that are equally near, or in none', () => {
  expect(at(2, 'a dam')).toBeUndefined()
  expect(at(4, 'a port')).toBeUndefined()
  expect(at(1, 'a bridge')).toBeUndefined()
  expect(anchorOf([], { paragraph: 1, quote: 'a dam' })).toBeUndefined()
})

test('an anchored passage has the number and the words of the article; a right one stays the same object', () => {
  const right = { paragraph: 4, quote: 'a road', exact: 'road' }
  expect(anchored(paragraphs, right)).toBe(right)
  const lost = { ...right, quote: 'a bridge' }
  expect(anchored(paragraphs, lost)).toBe(lost)
  const moved = { paragraph: 5, quote: 'a ”sea“', exact: '”sea“', when: '2010' }
  expect(anchored(paragraphs, moved)).toEqual({ paragraph: 2, quote: 'a “sea"', exact: '“sea"', when: '2010' })
})

test('the passages of an atlas are found after a paragraph has been added', () => {
  const article = parseMarkdown(smallArticle.replace('\n\nThe port', '\n\n## New\n\nA new one.\n\n- Item.\n\nThe port'))
  const { marks, byId } = smallAtlas({ 'article.md': article })
  const before = smallAtlas().marks
  expect(marks.slice(2)).toEqual(before.map((list) => list.map((mark) => ({ ...mark, paragraph: mark.paragraph + 2 }))))
  expect(before.flat()).toHaveLength(6)
  expect(byId.get('aven')!.properties.passages.map(({ paragraph }) => paragraph)).toEqual([3, 4])
})

test('the figures of an atlas are found after a paragraph has been added', () => {
  const figure = {
    id: 'trade', group: 'trade', country: ['KZ'], label: { en: 'a', ru: 'б', kk: 'в' }, value: 1, unit: 'usd',
    exactness: 'exact', paragraph: 1, quote: 'a treaty was signed in 2010', exact: '2010',
  } // prettier-ignore
  expect(smallAtlas({ 'figures.json': JSON.stringify([figure]) }).figures[0]!.paragraph).toBe(2)
})
