import { expect, test } from 'vitest'
import { formatCount, formatKm } from '../../../src/i18n/format'
import { languages, messages } from '../../support/messages'
import { countryName } from '../../../src/i18n/names'
import { formatDate } from '../../../src/i18n/formatDate'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('formatKm writes a decimal where it is asked to', () => {
  expect(languages.map((language) => plain(formatKm(language, 4.26, 1)))).toEqual(['4.3 km', '4,3 км', '4,3 км'])
  expect(plain(formatKm('en', 4, 1))).toBe('4 km')
})

test('formatKm rounds to whole kilometres and writes the separators and the unit of the language', () => {
  expect(languages.map((language) => plain(formatKm(language, 8445.4)))).toEqual(['8,445 km', '8 445 км', '8 445 км'])
})

test.each([
  ['en', '2018-08-12', '12 August 2018'],
  ['en', '2018-09/2018-10', 'September 2018 – October 2018'],
  ['en', '2010', '2010'],
  ['ru', '2018-12-21', '21 декабря 2018 г.'],
  ['kk', '2018-12-21', '2018 жылғы 21 желтоқсан'],
  ['kk', '2018-09/2018-10', '2018 жылғы қыркүйек – 2018 жылғы қазан'],
  ['kk', '2010', '2010'],
] as const)('formatDate writes in %s the date %s', (language, date, expected) => {
  expect(plain(formatDate(language, date))).toBe(expected)
})

test('countryName returns the name of a country, and the code of a country that the content does not use', () => {
  expect([countryName('ru', 'KZ'), countryName('kk', 'RU'), countryName('en', 'QM')]).toEqual([
    'Казахстан',
    'Ресей',
    'QM',
  ])
})

test('formatCount chooses among the three forms of a Russian noun', () => {
  const forms = { one: '# отрывок', few: '# отрывка', many: '# отрывков' }
  expect([1, 3, 5, 21].map((count) => formatCount('ru', count, forms))).toEqual([
    '1 отрывок',
    '3 отрывка',
    '5 отрывков',
    '21 отрывок',
  ])
})

/** The path and text of every message. Functions are called with "…" for each parameter. */
function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String(node('…', '…', '…', '…'))]]
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}
const english = new Map(texts(messages.en))

test.each(['ru', 'kk'] as const)('every message of %s is translated', (language) => {
  const same = texts(messages[language]).filter(([path, text]) => english.get(path) === text && /\p{L}{3}/u.test(text))
  expect(same).toEqual([])
})

test.each(['ru', 'kk'] as const)('no word of the messages of %s mixes Latin and Cyrillic letters', (language) => {
  const mixed = texts(messages[language])
    .flatMap(([, text]) => text.split(/[^\p{L}]+/u))
    .filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
  expect(mixed).toEqual([])
})

test('Russian messages have an em dash, and an en dash only between the ends of a route or of a period', () => {
  const withEnDash = texts(messages.ru).filter(([, text]) => text.includes('–'))
  expect(withEnDash.filter(([, text]) => text !== '… – …')).toEqual([])
})

test('the name of the list has the plural forms of each language, and says if there are no places', () => {
  const names = ([0, 1, 2, 5, 21] as const).map((count) =>
    languages.map((language) => messages[language].tabs.places(count)),
  )
  expect(names).toEqual([
    ['No places yet', 'Мест пока нет', 'Әзірге орын жоқ'],
    ['1 place', '1 место', '1 орын'],
    ['All 2 places', 'Все 2 места', 'Барлық 2 орын'],
    ['All 5 places', 'Все 5 мест', 'Барлық 5 орын'],
    ['All 21 places', '21 место', 'Барлық 21 орын'],
  ])
})
