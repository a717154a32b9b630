import edtf from 'edtf'
import { describe, expect, test } from 'vitest'
import { yearsOf } from '../../../src/content/dates'
import { parseEdtf } from '../../../src/content/edtf'
import { firstDay, lastDay } from '../../../tools/validate/dates'
import { seeded } from '../../../tools/random'

describe('parseEdtf', () => {
  test.each([
    '2018',
    '0000',
    '-0043',
    '0622-07-16',
    '2018-12~',
    '2004-06-11%',
    '201X',
    '20XX?',
    '-01XX',
    '2004-XX',
    '1985-04-XX',
    '1985-XX-XX',
    'Y17000',
    'Y-4500000000',
    '2018-21',
    '2018-24~',
    '../2018',
    '2018/..',
    '/2018',
    '2018/',
    '1984~/2004-06?',
    'Y-17000/2018',
  ])('reads %s', (text) => {
    expect(parseEdtf(text)).toHaveLength(text.includes('/') ? 2 : 1)
  })

  test.each([
    '',
    '/',
    '..',
    '../..',
    '/..',
    '2018/2019/2020',
    '18',
    '2018-8',
    '2018-13',
    '2018-00',
    '2018-25',
    '2018-21-01',
    '2018-08-32',
    '2018-XX-05',
    '201X-05',
    '2XXX',
    'XXXX',
    '-0000',
    '-0000-05',
    'Y2018',
    'Y01234',
    '?2018',
    '2018?~',
    ' 2018',
    '2018 ',
    '12 Aug',
    '2018-08-12T10:00:00',
    '+2018',
    '２０１８',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull()
  })

  test('tells a season from a month, and keeps the qualifier', () => {
    expect(parseEdtf('2018-24%')).toEqual([
      { years: [2018, 2018], unknownDigits: 0, season: 24, month: undefined, day: undefined, qualifier: '%' },
    ])
    expect(parseEdtf('-0043-03-15/..')).toEqual([
      { years: [-43, -43], unknownDigits: 0, season: undefined, month: 3, day: 15, qualifier: '' },
      'open',
    ])
  })
})

/** Year, month and day of a time as the number that `firstDay` and `lastDay` return. */
function dayOf(time: number): number {
  const date = new Date(time)
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

/** Dates that the package `edtf` reads, by a form that has a random year, month and day. */
const forms: ((year: string, month: string, day: string) => string)[] = [
  (year) => year,
  (year, month) => `${year}-${month}`,
  (year, month, day) => `${year}-${month}-${day}`,
  (year) => `${year}?`,
  (year, month) => `${year}-${month}~`,
  (year, month, day) => `${year}-${month}-${day}%`,
  (year) => `${year.slice(0, -1)}X`,
  (year, month) => `${year}-${month}-XX`,
  (year) => `../${year}`,
  (year, month) => `${year}-${month}/..`,
  (year, month, day) => `${year}-${month}-${day}/9999`,
  (year) => `-9999/${year}`,
]

test('the first and the last day of 20,000 dates are those that the package edtf finds', () => {
  const random = seeded(7)
  const wrong: string[] = []
  for (let n = 0; n < 20_000; n++) {
    const year = String(random.below(9998)).padStart(4, '0')
    const isBefore = random.next() < 0.4 && Number(year) > 0
    const [month, day] = [random.below(12) + 1, random.below(28) + 1].map((part) => String(part).padStart(2, '0'))
    const text = random.one(forms)(isBefore ? `-${year}` : year, month!, day!)
    // edtf 4.11 takes "-000X" for the years 0 to 9.
    if (text.startsWith('-000') && text.endsWith('X')) continue
    const { min, max } = edtf(text)
    const found = [firstDay(text), lastDay(text)]
    // edtf 4.11 swaps the first and the last day of "-0043-03-XX".
    const expected = [min, max].toSorted((a, b) => a - b).map((time) => (Number.isFinite(time) ? dayOf(time) : time))
    if (String(found) !== String(expected)) wrong.push(`${text}: ${found.join(' ')}, edtf: ${expected.join(' ')}`)
  }
  expect(wrong).toEqual([])
})

test('the years of centuries and of long years', () => {
  expect(
    ['00XX', '-00XX', '-01XX', '000X', '-000X', 'Y17000', 'Y-4500000000'].map((text) => [text, ...yearsOf(text)]),
  ).toEqual([
    ['00XX', 0, 99],
    ['-00XX', -99, 0],
    ['-01XX', -199, -100],
    ['000X', 0, 9],
    ['-000X', -9, 0],
    ['Y17000', 17000, 17000],
    ['Y-4500000000', -4500000000, -4500000000],
  ])
})
