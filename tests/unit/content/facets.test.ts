import { describe, expect, test } from 'vitest'
import {
  hiding,
  isShown,
  nothingHidden,
  only,
  readTokens,
  revealing,
  shownOf,
  switches,
  toggled,
  tokensOf,
  type Hidden,
} from '../../../src/content/facets'
import { aven, bol, hall, road, sea } from '../../support/smallAtlas'

const features = [aven, bol, hall, sea, road]
const shown = (hidden: Hidden) => features.filter((feature) => isShown(hidden, feature)).map(({ id }) => id)
const counts = (facet: 'what' | 'status', hidden: Hidden) =>
  switches(facet, features, hidden).map(({ token, on, count }) => [token, on, count])

test('a corridor is known by its mode, anything else by its topic, and both by their status', () => {
  expect(tokensOf(road)).toEqual(['road', 'status:completed'])
  expect(tokensOf(hall)).toEqual(['topic:diplomacy', 'status:held'])
})

test('what is switched off is hidden, and switched on again is shown', () => {
  expect(shown(nothingHidden)).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
  const hidden = toggled(toggled(nothingHidden, 'topic:transport'), 'status:mentioned')
  expect(shown(hidden)).toEqual(['hall', 'long-road'])
  expect(shown(toggled(hidden, 'topic:transport'))).toEqual(['aven', 'hall', 'long-road'])
  expect(shown(nothingHidden)).toHaveLength(5)
})

test('of a list is left what is shown, in its order; all of it is the list itself, so that nobody draws it anew', () => {
  const several = [[], ['topic:transport'], ['road', 'status:held'], ['status:operating', 'topic:diplomacy']] as const
  for (const off of several) {
    const hidden = hiding(off)
    expect(shownOf(hidden, features)).toEqual(features.filter((feature) => isShown(hidden, feature)))
  }
  expect(shownOf(nothingHidden, features)).toBe(features)
  expect(shownOf(hiding(['topic:space']), features)).toBe(features)
})

describe('the counts', () => {
  test('are of what there is, without what there is none of', () => {
    expect(counts('what', nothingHidden)).toEqual([
      ['road', true, 1],
      ['topic:transport', true, 2],
      ['topic:diplomacy', true, 2],
    ])
  })
  test('are of what the other facet leaves on', () => {
    expect(counts('what', hiding(['status:mentioned', 'road']))).toEqual([
      ['road', false, 1],
      ['topic:transport', true, 1],
      ['topic:diplomacy', true, 1],
    ])
    expect(counts('status', hiding(['topic:diplomacy']))).toEqual([
      ['status:operating', true, 1],
      ['status:completed', true, 1],
      ['status:held', true, 0],
      ['status:mentioned', true, 1],
    ])
  })
  test('of a facet add up to what is shown', () => {
    const hidden = hiding(['topic:transport', 'status:held'])
    for (const facet of ['what', 'status'] as const) {
      const sum = switches(facet, features, hidden)
        .filter(({ on }) => on)
        .reduce((total, { count }) => total + count, 0)
      expect(sum).toBe(shown(hidden).length)
    }
  })
})

test('“only” leaves one of its facet, and the other facet as it is', () => {
  expect(shown(only(nothingHidden, 'topic:diplomacy', features))).toEqual(['hall', 'inner-sea'])
  expect(shown(only(hiding(['status:held', 'topic:diplomacy']), 'topic:diplomacy', features))).toEqual(['inner-sea'])
  expect(shown(only(nothingHidden, 'status:mentioned', features))).toEqual(['bol', 'inner-sea'])
  expect([...only(nothingHidden, 'road', features)]).toEqual(['topic:transport', 'topic:diplomacy'])
})

test('revealing a feature switches on what hides it, and nothing else', () => {
  const hidden = hiding(['road', 'topic:diplomacy', 'status:held'])
  expect([...revealing(hidden, [hall])]).toEqual(['road'])
  expect([...revealing(hidden, [])]).toEqual(['road', 'topic:diplomacy', 'status:held'])
})

test('words that are no tokens are ignored', () => {
  expect(readTokens('status:held,,topic:cheese,road,status:held,constructor')).toEqual(['road', 'status:held'])
})
