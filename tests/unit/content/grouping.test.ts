import { expect, test } from 'vitest'
import type { Feature } from '../../../src/content/schema'
import { byName, grouped, type Grouping } from '../../../src/content/grouping'
import { aven, bol, hall, road, sea } from '../../support/smallAtlas'

const keys = (features: Feature[], by: Grouping) =>
  grouped(byName(features, 'en'), by).map(({ key, features }) => [key, features.map(({ id }) => id)])

test('groups by topic are in the order of the topics after the corridors, each sorted by name', () => {
  expect(keys([hall, sea, bol, road, aven], 'topic')).toEqual([
    ['corridors', ['long-road']],
    ['transport', ['aven', 'bol']],
    ['diplomacy', ['inner-sea', 'hall']],
  ])
})

test('groups by country are in the order of their size, features without a country last', () => {
  const abroad = { ...bol, id: 'abroad', properties: { ...bol.properties, country: 'CN' } }
  const atSea = { ...bol, id: 'at-sea', properties: { ...bol.properties, country: undefined } }
  expect(keys([sea, abroad, hall, road, aven, atSea], 'country')).toEqual([
    ['corridors', ['long-road']],
    ['KZ', ['aven', 'hall']],
    ['CN', ['abroad']],
    ['severalCountries', ['at-sea', 'inner-sea']],
  ])
})

test('every feature is in exactly one group', () => {
  for (const by of ['topic', 'country'] as const) {
    const ids = grouped([aven, bol, hall, sea, road], by).flatMap(({ features }) => features.map(({ id }) => id))
    expect(ids.sort()).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
  }
})

test('a list is grouped once by each grouping', () => {
  const list = [hall, sea, bol]
  const before = grouped(list, 'topic')
  expect(grouped(list, 'country')).not.toEqual(before)
  expect(grouped(list, 'topic')).toBe(before)
})

test('an empty list has no groups', () => expect(grouped([], 'topic')).toEqual([]))

test('names are in the alphabetical order of the language', () => {
  const named = (kk: string) => ({ ...bol, id: kk, properties: { ...bol.properties, name: { en: kk, ru: kk, kk } } })
  const ids = byName(['Қазан', 'Лена', 'Карс', 'Әжім', 'Азов'].map(named), 'kk').map(({ id }) => id)
  expect(ids).toEqual(['Азов', 'Әжім', 'Карс', 'Қазан', 'Лена'])
})
