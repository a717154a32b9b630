import { expect, test } from 'vitest'
import { messages as english } from '../../../src/i18n/en/messages'
import { panelMessages as englishPanels } from '../../../src/i18n/en/panelMessages'
import { messages as spanish } from '../../../src/i18n/es/messages'
import { panelMessages as spanishPanels } from '../../../src/i18n/es/panelMessages'
import { vocabulary as spanishVocabulary } from '../../../src/i18n/es/vocabulary'
import { messages as portuguese } from '../../../src/i18n/pt/messages'
import { panelMessages as portuguesePanels } from '../../../src/i18n/pt/panelMessages'
import { vocabulary as portugueseVocabulary } from '../../../src/i18n/pt/vocabulary'

/** The path and text of every message. Functions are called with "…" for each parameter. */
function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String(node('…', '…', '…', '…'))]]
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}

const inEnglish = new Map([english, englishPanels].flatMap((catalogue) => texts(catalogue)))

test('a count has the form of its number', () => {
  const catalogues = [
    { ...spanish, ...spanishPanels },
    { ...portuguese, ...portuguesePanels },
  ]
  const counted = catalogues.map(({ tabs, map, directions }) => [
    ...[0, 1, 2].map(tabs.places),
    map.counts(1, 0, 3),
    directions.changes(1),
  ])
  expect(counted).toEqual([
    ['Aún no hay lugares', '1 lugar', 'Los 2 lugares', '1 lugar, 3 zonas', 'un transbordo'],
    ['Ainda não há lugares', '1 lugar', 'Todos os 2 lugares', '1 lugar, 3 áreas', 'uma baldeação'],
  ])
})

test('Spanish has an article before a day, and no article before a month or a year', () => {
  const { since, about, century } = spanishPanels.dates
  expect([since('12 de agosto de 2018'), since('agosto de 2018'), about('2018'), century('20', 'XX')]).toEqual([
    'desde el 12 de agosto de 2018',
    'desde agosto de 2018',
    'hacia 2018',
    'siglo XX',
  ])
})

test.each([
  ['Spanish', [spanish, spanishPanels]],
  ['Portuguese', [portuguese, portuguesePanels]],
])('every message of %s is translated', (_, catalogues) => {
  const same = catalogues
    .flatMap((catalogue) => texts(catalogue))
    .filter(([path, text]) => inEnglish.get(path) === text && /\p{L}{3}/u.test(text))
  expect(same).toEqual([])
})

test.each([
  ['Spanish', [spanish, spanishPanels, spanishVocabulary], /["“”'’ãõçêô]|^[^¿]*\p{L}\?/u],
  ['Portuguese', [portuguese, portuguesePanels, portugueseVocabulary], /["«»'’¿¡ñ]/u],
])('%s messages have the punctuation and letters of their language', (_, catalogues, foreign) => {
  const wrong = catalogues.flatMap((catalogue) => texts(catalogue)).filter(([, text]) => foreign.test(text))
  expect(wrong).toEqual([])
})
