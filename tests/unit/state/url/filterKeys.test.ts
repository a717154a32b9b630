import { expect, test } from 'vitest'
import { filterKeys } from '../../../../src/content/facets'
import { formatFilterKey, parseFilterKeys } from '../../../../src/state/url/filterKeys'

test('a mode is written as its name, a topic and a status after their facet', () => {
  expect(formatFilterKey({ facet: 'mode', value: 'road' })).toBe('road')
  expect(formatFilterKey({ facet: 'topic', value: 'space' })).toBe('topic:space')
  expect(formatFilterKey({ facet: 'status', value: 'planned' })).toBe('status:planned')
})

test('every key that is written is read again', () => {
  expect(parseFilterKeys(filterKeys.map(formatFilterKey).join())).toEqual(filterKeys)
})

test('names that are not keys are ignored, and keys are read once in the order of the filter keys', () => {
  expect(parseFilterKeys('status:held,,topic:cheese,road,status:held,constructor')).toEqual([
    { facet: 'mode', value: 'road' },
    { facet: 'status', value: 'held' },
  ])
})

test('a topic in an older link is written as a theme', () => {
  expect(parseFilterKeys('theme:space,theme:cheese,road')).toEqual([
    { facet: 'mode', value: 'road' },
    { facet: 'topic', value: 'space' },
  ])
})
