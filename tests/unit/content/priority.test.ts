import { expect, test } from 'vitest'
import { byPriority, foremostKinds } from '../../../src/content/priority'
import { aven, bol, hall, road, sea } from '../../support/smallAtlas'

test('features are ordered by kind, those of one kind by their number of passages', () => {
  const twin = { ...bol, id: 'twin', properties: { ...bol.properties, passages: aven.properties.passages } }
  expect(byPriority([sea, hall, bol, twin, aven, road]).map(({ id }) => id)).toEqual([
    'long-road',
    'aven',
    'twin',
    'bol',
    'hall',
    'inner-sea',
  ])
})

test('the kind of a topic is that of its most important feature that is no corridor', () => {
  expect([...foremostKinds([road, sea, hall, bol, aven])]).toEqual([
    ['transport', 'port'],
    ['diplomacy', 'venue'],
  ])
})
