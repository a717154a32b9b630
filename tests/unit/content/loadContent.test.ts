import { expect, test } from 'vitest'
import { aven, smallContent, smallAtlas } from '../../support/smallAtlas'

test('a sound content folder becomes a content without loadErrors', () => {
  const content = smallAtlas()
  expect(content.loadErrors).toEqual([])
  expect([...content.byId.keys()]).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
  expect(content.article?.paragraphs).toHaveLength(3)
  expect(content.article?.title).toBe('Two rivers')
})

test('marks stand in the order of the text, with the words they mark', () => {
  const { marks, article } = smallAtlas()
  const words = marks.map((list, index) =>
    list.map(({ feature, start, end }) => [feature, article!.paragraphs[index]!.slice(start, end)]),
  )
  expect(words).toEqual([
    [
      ['aven', 'Aven'],
      ['bol', 'Bol'],
      ['long-road', 'Long Road'],
    ],
    [
      ['aven', 'Aven'],
      ['hall', 'a treaty'],
      ['inner-sea', 'Inner Sea'],
    ],
    [],
  ])
})

test.each([
  ['a file that could not be fetched', new Error('the server answered 404'), 'the server answered 404'],
  ['a page of HTML', '<!doctype html>', /JSON/],
  ['a file cut off', smallContent['places.geojson'].toString().slice(0, 100), /JSON/],
  ['JSON that is no collection', '[]', 'it holds no list of features'],
  ['null', 'null', 'it holds no list of features'],
])('%s is a gap, and the rest is there', (_, text, reason) => {
  const content = smallAtlas({ 'places.geojson': text })
  expect([...content.byId.keys()]).toEqual(['inner-sea', 'long-road'])
  expect(content.loadErrors).toHaveLength(1)
  expect(content.loadErrors[0]!.file).toBe('places.geojson')
  expect(content.loadErrors[0]!.reason).toMatch(reason)
})

test('one broken feature does not take the others with it', () => {
  const broken = { ...aven, properties: { ...aven.properties, topic: 'magic' } }
  const content = smallAtlas({
    'places.geojson': JSON.stringify({ features: [broken, { ...aven, id: 'aven' }, null, 7] }),
  })
  expect(content.byId.get('aven')?.properties.topic).toBe('transport')
  expect(content.loadErrors.map(({ id }) => id)).toEqual(['aven', 'feature 3', 'feature 4'])
})

test('an id that comes twice is kept once', () => {
  const content = smallAtlas({
    'areas.geojson': JSON.stringify({ features: [] }),
    'places.geojson': JSON.stringify({ features: [aven, aven] }),
  })
  expect(content.features.filter(({ id }) => id === 'aven')).toHaveLength(1)
  expect(content.loadErrors).toEqual([{ file: 'places.geojson', id: 'aven', reason: 'this id is taken' }])
})

test('without an article the map still has its features', () => {
  const content = smallAtlas({ 'article.md': 'no front matter' })
  expect(content.article).toBeNull()
  expect(content.features).toHaveLength(5)
  expect(content.marks).toEqual([])
  expect(content.loadErrors[0]!.reason).toContain('front matter')
})

test('an address that could run, or a character that nobody sees, leaves its feature out and the rest in', () => {
  const hostile = (id: string, properties: object) => ({
    ...aven,
    id,
    properties: { ...aven.properties, id, ...properties },
  })
  const content = smallAtlas({
    'places.geojson': JSON.stringify({
      features: [
        hostile('link', { source: { title: 'x', url: 'javascript:alert(1)' } }),
        hostile('turned', { name: { en: 'A\u202Even', ru: 'а', kk: 'а' } }),
        aven,
      ],
    }),
  })
  expect(content.features.map(({ id }) => id)).toContain('aven')
  expect(content.loadErrors.map(({ id }) => id)).toEqual(['link', 'turned'])
  expect(content.loadErrors[1]!.reason).toContain('U+202E')
})

test('a figure whose id comes twice is kept once', () => {
  const figure = {
    id: 'trade', group: 'trade', country: ['KZ'], label: { en: 'a', ru: 'б', kk: 'в' }, value: 1, unit: 'usd',
    exactness: 'exact', paragraph: 1, quote: 'one', exact: 'one',
  } // prettier-ignore
  const content = smallAtlas({ 'figures.json': JSON.stringify([figure, figure]) })
  expect(content.figures).toHaveLength(1)
  expect(content.loadErrors).toEqual([{ file: 'figures.json', id: 'trade', reason: 'this id is taken' }])
})
