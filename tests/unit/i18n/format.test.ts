import { expect, test } from 'vitest'
import { countryName, formatDate, formatKm } from '../../../src/i18n/format'
import { plural } from '../../../src/i18n/plural'
import { messages } from '../../../src/i18n/messages'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('kilometres are written as each language writes them', () => {
  expect(['en', 'ru', 'kk'].map((language) => plain(formatKm(language as 'en', 8445.4)))).toEqual([
    '8,445 km',
    '8 445 км',
    '8 445 км',
  ])
})

test.each([
  ['en', '2018-08-12', '12 August 2018'],
  ['en', '2018-09/2018-10', 'September 2018 – October 2018'],
  ['en', '2010', '2010'],
  ['ru', '2018-12-21', '21 декабря 2018 г.'],
  ['kk', '2018-12-21', '2018 жылғы 21 желтоқсан'],
  ['kk', '2018-09/2018-10', '2018 жылғы қыркүйек – 2018 жылғы қазан'],
  ['kk', '2010', '2010'],
] as const)('a date in %s: %s', (language, date, expected) => {
  expect(plain(formatDate(language, date))).toBe(expected)
})

test('countries have their names, and a code without one stays a code', () => {
  expect([countryName('ru', 'KZ'), countryName('kk', 'RU'), countryName('en', 'QM')]).toEqual([
    'Казахстан',
    'Ресей',
    'QM',
  ])
})

test('Russian counts have their three forms', () => {
  const forms = { one: '# отрывок', few: '# отрывка', many: '# отрывков' }
  expect([1, 3, 5, 21].map((count) => plural('ru', count, forms))).toEqual([
    '1 отрывок',
    '3 отрывка',
    '5 отрывков',
    '21 отрывок',
  ])
})

/** Every message as text, functions called with stand-ins. */
function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String(node('…', '…', '…'))]]
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}
const english = new Map(texts(messages.en))

test.each(['ru', 'kk'] as const)('no message of %s is left in English', (language) => {
  const same = texts(messages[language]).filter(([path, text]) => english.get(path) === text && /\p{L}{3}/u.test(text))
  expect(same).toEqual([])
})

test.each(['ru', 'kk'] as const)('no word of %s mixes Latin and Cyrillic letters', (language) => {
  const mixed = texts(messages[language])
    .flatMap(([, text]) => text.split(/[^\p{L}]+/u))
    .filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
  expect(mixed).toEqual([])
})
