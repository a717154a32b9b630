import { expect, test } from 'vitest'
import type { Article } from '../../../../src/content/article/article.ts'
import { languageName, tagsIn, textLanguages } from '../../../../studio/page/begin/languages.ts'
import { mentionsOf } from '../../../../studio/page/suggest/mentionsOf.ts'
import { offersOf, wordsOf } from '../../../../studio/page/suggest/offers.ts'
import { placeOf } from '../../../../studio/page/suggest/placeOf.ts'
import type { OfferedCandidate, OfferedEntry, OfferedMention } from '../../../../studio/server/suggestions.ts'

const almaty: OfferedEntry = {
  id: 'geonames:1526384',
  kind: 'town',
  country: 'KZ',
  region: '02',
  capital: 1,
  population: 2_000_000,
  position: [76.93, 43.25],
  name: 'Almaty',
  names: { ru: 'Алматы' },
}
const candidate = (entry: OfferedEntry, form: 'exact' | 'inflected' | 'other' = 'exact'): OfferedCandidate => ({
  entry,
  reasons: [{ kind: 'name', form, name: entry.name }],
  area: null,
})
const mention = (paragraph: number, start: number, exact: string, ...entries: OfferedEntry[]): OfferedMention => ({
  paragraph,
  start,
  end: start + exact.length,
  exact,
  candidates: entries.map((entry) => candidate(entry)),
})

test('a town of the gazetteer becomes a place with the names that are known', () => {
  expect(placeOf(candidate(almaty), 'Almaty', ['en', 'ru', 'kk'])).toEqual({
    name: { en: 'Almaty', ru: 'Алматы' },
    idName: 'Almaty',
    position: [76.93, 43.25],
    precision: 'town',
    kind: 'city',
    country: 'KZ',
    source: { title: 'GeoNames', url: 'https://www.geonames.org/1526384' },
  })
})

test('the name in the language of the article is spelled as the author spells it', () => {
  const dongHa = { ...almaty, name: 'Đông Hà', names: {} }
  expect(placeOf(candidate(dongHa), 'Dong Ha', ['en']).name).toEqual({ en: 'Dong Ha' })
  expect(placeOf(candidate(dongHa, 'other'), 'Dong Ha', ['en']).name).toEqual({ en: 'Đông Hà' })
})

test('words in a case of the name are no name, unless there is no other', () => {
  expect(placeOf(candidate(almaty, 'inflected'), 'Алматыда', ['kk', 'ru']).name).toEqual({ ru: 'Алматы' })
  expect(placeOf(candidate(almaty, 'exact'), 'Алматы', ['kk', 'ru']).name).toEqual({ kk: 'Алматы', ru: 'Алматы' })
  expect(placeOf(candidate(almaty, 'inflected'), 'Алматыда', ['kk']).name).toEqual({ kk: 'Алматыда' })
})

test('a river becomes a place without exact position, country or kind', () => {
  const river: OfferedEntry = { ...almaty, id: 'natural:7', kind: 'river', capital: 0, population: 0 }
  const { kind, country, precision, source } = placeOf(candidate(river), 'Ili', ['en'])
  expect([kind, country, precision, source.title]).toEqual([undefined, undefined, 'region', 'Natural Earth'])
})

test('words that are marked or gone since the last suggestions are not offered', () => {
  const article = { paragraphs: ['Almaty and Almaty', 'Osh'] } as unknown as Article
  const all = [mention(1, 0, 'Almaty', almaty), mention(1, 11, 'Almaty', almaty), mention(2, 0, 'Oshkosh', almaty)]
  const marks = [[{ start: 0, end: 6 }], []]
  expect(offersOf(article, marks, all)).toEqual([[all[1]], []])
})

test('the further mentions of a place say where it is the likeliest', () => {
  const other: OfferedEntry = { ...almaty, id: 'geonames:2' }
  const all = [
    mention(1, 0, 'Almaty', almaty),
    mention(2, 0, 'Almaty', other, almaty),
    mention(3, 0, 'Osh', other),
    mention(4, 0, 'Almaty', almaty),
  ]
  expect(mentionsOf(all, wordsOf(all[0]!), almaty.id)).toEqual([
    { paragraph: 2, start: 0, end: 6, text: 'Almaty', isLikeliest: false },
    { paragraph: 4, start: 0, end: 6, text: 'Almaty', isLikeliest: true },
  ])
})

test('language tags in a list are written as BCP 47 writes them', () => {
  expect(tagsIn(' fr, uz-latn;pt-br ')).toEqual({ tags: ['fr', 'uz-Latn', 'pt-BR'], bad: null })
  expect(tagsIn('fr, french!')).toEqual({ tags: ['fr'], bad: 'french!' })
})

test('a language has its own name and that of the studio', () => {
  expect(languageName('de', 'ru')).toBe('Deutsch (немецкий)')
  expect(languageName('ru', 'ru')).toBe('русский')
})

test('a text may be in the language that it says', () => {
  expect(textLanguages('mn')[0]).toBe('mn')
})
