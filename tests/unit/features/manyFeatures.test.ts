import { describe, expect, test } from 'vitest'
import { noScriptPages } from '../../../build/noscript/noScriptPages'
import { chunksOf, innerChunks } from '../../../src/features/list/listChunks'
import { makeSearch } from '../../../src/features/search/search'
import { resultLimit } from '../../../src/features/search/resultLimit'
import { bol, smallAtlas } from '../../support/smallAtlas'

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const name = { en: `Aral ${index}`, ru: `Арал ${index}`, kk: `Арал ${index}` }
    return { ...bol, id: `aral-${index}`, properties: { ...bol.properties, id: `aral-${index}`, name } }
  })
const grown = (count: number) => {
  const features = many(count)
  return { ...smallAtlas(), features, byId: new Map(features.map((feature) => [feature.id, feature])) }
}

test('a search shows the best results of each kind and the number of all', () => {
  const found = makeSearch(grown(300))('aral', 'en')
  expect([found.features.length, found.total]).toEqual([resultLimit, 300])
  expect(makeSearch(grown(300))('aral 299', 'en').features[0]!.feature.id).toBe('aral-299')
})

describe('a long list', () => {
  test('is split into parts that keep every feature in order', () => {
    const features = many(257)
    const parts = chunksOf(features, 0)
    expect(parts.map(({ items }) => items.length)).toEqual([100, 100, 57])
    expect(parts.flatMap(({ items }) => items)).toEqual(features)
    expect(chunksOf([], 0)).toEqual([])
  })

  test('that is very long is split into large parts, which are split again when they are rendered', () => {
    const features = many(2345)
    const parts = chunksOf(features, 0)
    expect(parts.map(({ items }) => items.length)).toEqual([1000, 1000, 345])
    expect(parts.flatMap(({ items }) => innerChunks(items).flat())).toEqual(features)
    expect(innerChunks(parts[2]!.items).map(({ length }) => length)).toEqual([100, 100, 100, 45])
  })

  test('keeps its parts while it is the same list, so that they are not rendered again', () => {
    const features = many(150)
    const [before, after] = [chunksOf(features, 0), chunksOf(features, 40)]
    expect(after.map((part, index) => part.items === before[index]!.items)).toEqual([true, true])
  })

  test('renders its first rows at once', () => {
    expect(chunksOf(many(257), 0).map(({ alwaysRendered }) => alwaysRendered)).toEqual([true, false, false])
    expect(chunksOf(many(30), 70).map(({ alwaysRendered }) => alwaysRendered)).toEqual([true])
    expect(chunksOf(many(31), 70).map(({ alwaysRendered }) => alwaysRendered)).toEqual([false])
  })
})

describe('without scripts', () => {
  test('features that fit are on the page of the article', () => {
    const pages = noScriptPages(grown(500), 'en')
    expect(pages.map(({ file, from, to }) => [file, from, to])).toEqual([['', 1, 500]])
  })

  test('more features have pages of their own, each feature on one page', () => {
    const pages = noScriptPages(grown(1001), 'en')
    expect(pages.map(({ file, from, to }) => [file, from, to])).toEqual([
      ['places-1.html', 1, 500],
      ['places-2.html', 501, 1000],
      ['places-3.html', 1001, 1001],
    ])
    const ids = pages.flatMap(({ groups }) => groups.flatMap(({ features }) => features.map(({ id }) => id)))
    expect([ids.length, new Set(ids).size]).toEqual([1001, 1001])
    expect(pages[0]!.first).toBe('Aral 0')
  })
})
