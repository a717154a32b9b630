import { describe, expect, test } from 'vitest'
import {
  disabledKeys,
  disabling,
  enabledFeatures,
  filterKeys,
  filterOptions,
  isEnabled,
  keysOf,
  noDisabledFilters,
  withToggled,
  type DisabledFilters,
  type Facet,
  type FilterKey,
} from '../../../src/content/facets'
import { withEnabled, withOnly } from '../../../src/state/filterActs'
import { aven, bol, hall, road, sea } from '../../support/smallAtlas'

const features = [aven, bol, hall, sea, road]
const roads: FilterKey = { facet: 'mode', value: 'road' }
const transport: FilterKey = { facet: 'topic', value: 'transport' }
const diplomacy: FilterKey = { facet: 'topic', value: 'diplomacy' }
const space: FilterKey = { facet: 'topic', value: 'space' }
const held: FilterKey = { facet: 'status', value: 'held' }
const mentioned: FilterKey = { facet: 'status', value: 'mentioned' }
const operating: FilterKey = { facet: 'status', value: 'operating' }

const enabledIds = (disabled: DisabledFilters) =>
  features.filter((feature) => isEnabled(disabled, feature)).map(({ id }) => id)
const options = (facet: Facet, disabled: DisabledFilters) =>
  filterOptions(facet, features, disabled).map(({ key, enabled, count }) => {
    expect(key.facet).toBe(facet)
    return [key.value, enabled, count]
  })

test('the keys of a corridor are its mode and status, of another feature its topic and status', () => {
  expect(keysOf(road)).toEqual([roads, { facet: 'status', value: 'completed' }])
  expect(keysOf(hall)).toEqual([diplomacy, held])
})

test('a key that is toggled disables its features, and enables them when it is toggled again', () => {
  expect(enabledIds(noDisabledFilters)).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
  const disabled = withToggled(withToggled(noDisabledFilters, transport), mentioned)
  expect(enabledIds(disabled)).toEqual(['hall', 'long-road'])
  expect(enabledIds(withToggled(disabled, transport))).toEqual(['aven', 'hall', 'long-road'])
  expect(enabledIds(noDisabledFilters)).toHaveLength(5)
})

test('enabled features keep their order, and are the list itself if all are enabled', () => {
  for (const keys of [[], [transport], [roads, held], [operating, diplomacy]]) {
    const disabled = disabling(keys)
    expect(enabledFeatures(disabled, features)).toEqual(features.filter((feature) => isEnabled(disabled, feature)))
  }
  expect(enabledFeatures(noDisabledFilters, features)).toBe(features)
  expect(enabledFeatures(disabling([space]), features)).toBe(features)
})

test('disabled keys are listed in the order of the filter keys', () => {
  expect(disabledKeys(disabling(filterKeys.toReversed()))).toEqual(filterKeys)
})

describe('the options', () => {
  test('are the values that features have, with their numbers', () => {
    expect(options('mode', noDisabledFilters)).toEqual([['road', true, 1]])
    expect(options('topic', noDisabledFilters)).toEqual([
      ['transport', true, 2],
      ['diplomacy', true, 2],
    ])
  })

  test('count the features that the filters of their other key leave', () => {
    const disabled = disabling([mentioned, roads])
    expect(options('mode', disabled)).toEqual([['road', false, 1]])
    expect(options('topic', disabled)).toEqual([
      ['transport', true, 1],
      ['diplomacy', true, 1],
    ])
    expect(options('status', disabling([diplomacy]))).toEqual([
      ['operating', true, 1],
      ['completed', true, 1],
      ['held', true, 0],
      ['mentioned', true, 1],
    ])
  })

  test('that are enabled add up to the enabled features', () => {
    const disabled = disabling([transport, held])
    const sum = (...facets: Facet[]) =>
      facets
        .flatMap((facet) => filterOptions(facet, features, disabled))
        .filter(({ enabled }) => enabled)
        .reduce((total, { count }) => total + count, 0)
    expect(sum('mode', 'topic')).toBe(enabledIds(disabled).length)
    expect(sum('status')).toBe(enabledIds(disabled).length)
  })
})

test('showing only one key disables the others of its kind, and leaves the other kind as it is', () => {
  expect(enabledIds(withOnly(noDisabledFilters, diplomacy, features))).toEqual(['hall', 'inner-sea'])
  expect(enabledIds(withOnly(disabling([held, diplomacy]), diplomacy, features))).toEqual(['inner-sea'])
  expect(enabledIds(withOnly(noDisabledFilters, mentioned, features))).toEqual(['bol', 'inner-sea'])
  expect(disabledKeys(withOnly(noDisabledFilters, roads, features))).toEqual([transport, diplomacy])
})

test('enabling a feature enables its keys and no others', () => {
  const disabled = disabling([roads, diplomacy, held])
  expect(disabledKeys(withEnabled(disabled, [hall]))).toEqual([roads])
  expect(disabledKeys(withEnabled(disabled, []))).toEqual([roads, diplomacy, held])
})
