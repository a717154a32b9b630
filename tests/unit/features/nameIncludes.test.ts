import { expect, test } from 'vitest'
import { nameIncludes } from '../../../src/features/itinerary/nameIncludes'

const name = { en: 'Al Fujairah', ar: 'الفُجَيرة', kk: 'Қарағанды облысы', zh: '上海港' }

test.each([
  ['no letter', ''],
  ['spaces', '  '],
  ['a part in the middle', 'jair'],
  ['upper case', 'FUJ'],
  ['an Arabic letter for another, without vowels', 'الفجيره'],
  ['Arabic without the article', 'فجير'],
  ['Russian letters for Kazakh ones', 'караганд'],
  ['Latin letters for Cyrillic ones', 'qaraghandy obl'],
  ['a part of a text without spaces', '海港'],
])('a name is found by %s', (_, typed) => {
  expect(nameIncludes(typed)(name)).toBe(true)
})

test('half of a digraph is found as it is written', () => {
  expect(['k', 'kh', 'kho'].map((typed) => nameIncludes(typed)({ en: 'Khorgos' }))).toEqual([true, true, true])
})

test.each(['فجيم', 'Almaty', '’', '上山'])('%s is not found in it', (typed) => {
  expect(nameIncludes(typed)(name)).toBe(false)
})
