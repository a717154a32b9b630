import { expect, test } from 'vitest'
import { formatDate } from '../../../src/i18n/formatDate'
import { ofDate } from '../../../src/i18n/kk/dates'
import { languages, panelMessages } from '../../support/messages'

const asOf = (date: string) =>
  languages.map((language) => panelMessages[language].outcomes.asOf(formatDate(language, date)).replace(/\u00a0/g, ' '))

test('the date of an outcome is written with the form that each language needs', () => {
  expect(asOf('2025-12-15')).toEqual([
    'as of 15 December 2025',
    'данные на 15 декабря 2025 г.',
    '2025 жылғы 15 желтоқсандағы дерек',
  ])
  expect(asOf('2026-06')).toEqual(['as of June 2026', 'данные на июнь 2026 г.', '2026 жылғы маусымдағы дерек'])
  expect(asOf('2026')).toEqual(['as of 2026', 'данные на 2026 год', '2026 жылғы дерек'])
})

test('the Kazakh suffix of a month agrees with its vowels and its last consonant', () => {
  const months = Array.from({ length: 12 }, (_, n) => formatDate('kk', `2020-${String(n + 1).padStart(2, '0')}`))
  expect(months.map((month) => ofDate(month).split(' ').at(-1))).toEqual([
    'қаңтардағы',
    'ақпандағы',
    'наурыздағы',
    'сәуірдегі',
    'мамырдағы',
    'маусымдағы',
    'шілдедегі',
    'тамыздағы',
    'қыркүйектегі',
    'қазандағы',
    'қарашадағы',
    'желтоқсандағы',
  ])
})

test('a number of statements has the Russian form of its noun', () => {
  const all = (count: number) => panelMessages.ru.outcomes.all(count)
  expect([1, 3, 30].map(all)).toEqual([
    'Что было дальше: 1 утверждение',
    'Что было дальше: 3 утверждения',
    'Что было дальше: 30 утверждений',
  ])
})
