import { expect, test } from 'vitest'
import type { Feature } from '../../geo/schema'
import { grouped, type Grouping } from '../../src/story/grouping'
import { aven, bol, hall, road, sea } from '../smallStory'

const byName = (a: Feature, b: Feature) => a.properties.name.en.localeCompare(b.properties.name.en)
const keys = (features: Feature[], by: Grouping) =>
  grouped(features, by, byName).map(({ key, features }) => [key, features.map(({ id }) => id)])

test('by theme: corridors first, then the themes in their order, each by name', () => {
  expect(keys([hall, sea, bol, road, aven], 'theme')).toEqual([
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
  for (const by of ['theme', 'country'] as const) {
    const ids = grouped([aven, bol, hall, sea, road], by, byName).flatMap(({ features }) =>
      features.map(({ id }) => id),
    )
    expect(ids.sort()).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
  }
})

test('nothing makes no groups', () => expect(grouped([], 'theme', byName)).toEqual([]))
