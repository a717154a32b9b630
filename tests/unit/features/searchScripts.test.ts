import { expect, test } from 'vitest'
import type { Feature } from '../../../src/content/schema'
import { excerpt, makeSearch } from '../../../src/features/search/search'
import { wordsOf } from '../../../src/i18n/normalizeForSearch'
import { realContent } from '../../support/realContent'

const names = ['上海港', '洛杉矶', 'ميناء الرياض', 'مُستشفى القاهرة', 'กรุงเทพมหานคร', 'दिल्ली']
const features = names.map((name, index) => {
  const feature = realContent.features[index]!
  return { ...feature, properties: { ...feature.properties, name: { en: name, ru: name, kk: name } } } as Feature
})
const search = makeSearch({ ...realContent, features, article: null })
const found = (query: string) => search(query, 'en').features.map(({ feature }) => feature.properties.name.en)
const marked = (query: string) =>
  search(query, 'en').features.flatMap(({ name }) => name.runs.filter(({ mark }) => mark).map(({ text }) => text))

test.each([
  ['上海', '上海港'],
  ['海港', '上海港'],
  ['上海港', '上海港'],
  ['港', '上海港'],
  ['الرياض', 'ميناء الرياض'],
  ['رياض', 'ميناء الرياض'],
  ['الري', 'ميناء الرياض'],
  ['مستشفي', 'مُستشفى القاهرة'],
  ['القاهره', 'مُستشفى القاهرة'],
  ['มหานคร', 'กรุงเทพมหานคร'],
  ['दिल्ली', 'दिल्ली'],
])('“%s” finds %s', (query, name) => expect(found(query)).toEqual([name]))

test('a name that lacks a part of the query is not found', () => {
  expect(found('上海山')).toEqual([])
  expect(found('海上')).toEqual([])
})

test('what matches is marked as one', () => {
  expect(marked('上海')).toEqual(['上海'])
  expect(marked('海港')).toEqual(['海港'])
  expect(marked('上海港')).toEqual(['上海港'])
  expect(marked('رياض')).toEqual(['الرياض'])
})

test('an excerpt of a text without spaces has its length', () => {
  const text = '沿海铁路从上海通往内陆城市'.repeat(40)
  const [mark] = wordsOf(text).filter(({ start }) => start > 200)
  const { runs, cutBefore, cutAfter } = excerpt(text, [mark!])
  expect(runs.map(({ text }) => text).join('')).toHaveLength(150)
  expect([cutBefore, cutAfter]).toEqual([true, true])
})
