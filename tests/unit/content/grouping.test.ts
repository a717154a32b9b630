import { expect, test } from 'vitest'
import type { Feature } from '../../../src/content/schema'
import { byName, grouped, type Grouping } from '../../../src/content/grouping'
import { aven, bol, hall, road, sea } from '../../support/smallAtlas'

const keys = (features: Feature[], by: Grouping) =>
  grouped(byName(features, 'en'), by).map(({ key, features }) => [key, features.map(({ id }) => id)])

test('by topic: corridors first, then the topics in their order, each by name', () => {
  expect(keys([hall, sea, bol, road, aven], 'topic')).toEqual([
    ['corridors', ['long-road']],
    ['transport', ['aven', 'bol']],
    ['diplomacy', ['inner-sea', 'hall']],
  ])
})

test('by country: the one with most first, what is of none last', () => {
  const abroad = { ...bol, id: 'abroad', properties: { ...bol.properties, country: 'CN' } }
  expect(keys([sea, abroad, hall, road, aven], 'country')).toEqual([
    ['corridors', ['long-road']],
    ['KZ', ['aven', 'hall']],
    ['CN', ['abroad']],
    ['beyond', ['inner-sea']],
  ])
})

test('every feature is in one group', () => {
  for (const by of ['topic', 'country'] as const) {
    const ids = grouped([aven, bol, hall, sea, road], by).flatMap(({ features }) => features.map(({ id }) => id))
    expect(ids.sort()).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
  }
})

test('a list is divided once, whichever way it was divided meanwhile', () => {
  const list = [hall, sea, bol]
  const before = grouped(list, 'topic')
  expect(grouped(list, 'country')).not.toEqual(before)
  expect(grouped(list, 'topic')).toBe(before)
})

test('nothing makes no groups', () => expect(grouped([], 'topic')).toEqual([]))

test('names stand in the order of the language’s own letters', () => {
  const named = (kk: string) => ({ ...bol, id: kk, properties: { ...bol.properties, name: { en: kk, ru: kk, kk } } })
  const ids = byName(['Қазан', 'Лена', 'Карс', 'Әжім', 'Азов'].map(named), 'kk').map(({ id }) => id)
  expect(ids).toEqual(['Азов', 'Әжім', 'Карс', 'Қазан', 'Лена'])
})
