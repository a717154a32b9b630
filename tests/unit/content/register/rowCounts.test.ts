import { expect, test } from 'vitest'
import { disabling, filterOptions, noDisabledFilters, type FilterKey } from '../../../../src/content/facets'
import { rowCountsOf, topicKindsOf } from '../../../../src/content/register/rowCounts'
import { rowFeature } from '../../../../src/content/register/rowFeature'
import { aven, hall } from '../../../support/smallAtlas'
import { smallColumns, smallSummary } from '../../../support/smallRegister'

const features = [aven, hall]
const planned: FilterKey = { facet: 'status', value: 'planned' }

const options = (facet: 'mode' | 'topic' | 'status', disabled = noDisabledFilters, columns = true) =>
  filterOptions(facet, features, disabled, rowCountsOf(smallSummary, columns ? smallColumns : null)[facet]).map(
    ({ key, count }) => [key.value, count],
  )

test('the options of the filters count features and rows', () => {
  expect(options('topic')).toEqual([
    ['transport', 5],
    ['science', 2],
    ['diplomacy', 1],
  ])
  expect(options('status').toSorted()).toEqual([
    ['completed', 3],
    ['held', 1],
    ['operating', 1],
    ['planned', 3],
  ])
  expect(options('mode')).toEqual([])
})

test('a topic counts the rows whose status is enabled', () => {
  expect(options('topic', disabling([planned]))).toEqual([
    ['transport', 3],
    ['science', 1],
    ['diplomacy', 1],
  ])
})

test('without columns and filters the counts are the same', () => {
  for (const facet of ['topic', 'status'] as const)
    expect(options(facet, noDisabledFilters, false)).toEqual(options(facet))
})

test('the kind of a topic is that of most of its rows', () => {
  expect(topicKindsOf(smallSummary, smallColumns)).toEqual(
    new Map([
      ['transport', 'town'],
      ['science', 'town'],
    ]),
  )
  expect(topicKindsOf(smallSummary, null)).toEqual(new Map())
})

test('a row has the topic, status and kind of its columns', () => {
  expect(rowFeature(smallSummary, smallColumns, 3)).toEqual({
    properties: { topic: 'transport', status: 'completed', kind: 'port' },
  })
})
