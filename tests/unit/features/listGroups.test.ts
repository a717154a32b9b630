import { expect, test } from 'vitest'
import { listGroups } from '../../../src/features/list/listGroups'
import { rowLists } from '../../../src/features/list/rowLists'
import { aven, bol, hall, road } from '../../support/smallAtlas'
import { smallColumns, smallSummary } from '../../support/smallRegister'

const features = [aven, bol, hall, road]
const all = Uint32Array.of(0, 1, 2, 3, 4, 5)
const everything = <T>(some: T) => some

/** The key, the ids of the features and the number of rows of each group. */
const groupsOf = (
  ...[by, lists = null, shownOf = everything]: [
    by: 'topic' | 'country',
    lists?: Parameters<typeof listGroups>[4],
    shownOf?: Parameters<typeof listGroups>[1],
  ]
) =>
  listGroups(features, shownOf, by, smallSummary, lists).map(({ key, features, rowCount }) => [
    key,
    features.map(({ id }) => id),
    rowCount,
  ])

test('rows are in the lists of their topics and countries, in their order', () => {
  expect(rowLists(all, smallColumns.topic, smallSummary, 'topic')).toEqual(
    new Map([
      ['transport', Uint32Array.of(0, 2, 3, 5)],
      ['science', Uint32Array.of(1, 4)],
    ]),
  )
  expect(rowLists(Uint32Array.of(1, 3, 5), smallColumns.country, smallSummary, 'country')).toEqual(
    new Map([
      ['KZ', Uint32Array.of(5)],
      ['severalCountries', Uint32Array.of(1)],
      ['CN', Uint32Array.of(3)],
    ]),
  )
})

test('groups have the features and the rows of each topic, in the order of the topics', () => {
  expect(groupsOf('topic')).toEqual([
    ['corridors', ['long-road'], 0],
    ['transport', ['aven', 'bol'], 4],
    ['science', [], 2],
    ['diplomacy', ['hall'], 0],
  ])
})

test('countries are in the order of the number of their features and rows', () => {
  expect(groupsOf('country')).toEqual([
    ['corridors', ['long-road'], 0],
    ['KZ', ['aven', 'bol', 'hall'], 3],
    ['CN', [], 1],
    ['severalCountries', [], 2],
  ])
})

test('groups have as many rows as the filters leave, and groups that they empty are left out', () => {
  const lists = rowLists(Uint32Array.of(2, 5), smallColumns.topic, smallSummary, 'topic')
  expect(groupsOf('topic', lists, (some) => some.filter(({ id }) => id === 'aven'))).toEqual([
    ['transport', ['aven'], 2],
  ])
})

test('an atlas without a register has the groups of its features', () => {
  const groups = listGroups(features, everything, 'topic', null, null)
  expect(groups.map(({ key, rowCount }) => [key, rowCount])).toEqual([
    ['corridors', 0],
    ['transport', 0],
    ['diplomacy', 0],
  ])
})
