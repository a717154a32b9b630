import { expect, test } from 'vitest'
import { aven, road, sea, smallAtlas, smallContent } from '../../support/smallAtlas'

test('valid files load without errors', () => {
  const content = smallAtlas()
  expect(content.loadErrors).toEqual([])
  expect([...content.byId.keys()]).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
  expect(content.article?.paragraphs).toHaveLength(3)
  expect(content.article?.title).toBe('Two rivers')
})

test('every corridor has a measured line', () => {
  const { lines } = smallAtlas()
  expect([...lines.keys()]).toEqual(['long-road'])
  expect(lines.get('long-road')!.length).toBeCloseTo(road.properties.drawn.km, 0)
})

test('marks are in the order of the text and cover the exact words', () => {
  const { marks, article } = smallAtlas()
  const words = marks.map((list, index) =>
    list.map(({ features: [feature], start, end }) => [feature, article!.paragraphs[index]!.slice(start, end)]),
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

test('passages of several features with the same words have one mark', () => {
  const other = { ...aven, id: 'other', properties: { ...aven.properties, id: 'other' } }
  const { marks, article } = smallAtlas({ 'places.geojson': JSON.stringify({ features: [aven, other] }) })
  const words = marks[0]!.map(({ features, start, end }) => [features, article!.paragraphs[0]!.slice(start, end)])
  expect(words[0]).toEqual([['aven', 'other'], 'Aven'])
})

test('an area with members has their polygons after its own', () => {
  const union = { ...sea, id: 'union', properties: { ...sea.properties, id: 'union', members: [sea.id, 'nowhere'] } }
  const { byId, loadErrors } = smallAtlas({ 'areas.geojson': JSON.stringify({ features: [sea, union] }) })
  expect(loadErrors).toEqual([])
  const own = sea.geometry.coordinates
  expect(byId.get('union')!.geometry).toEqual({ type: 'MultiPolygon', coordinates: [own, own] })
  expect(byId.get(sea.id)!.geometry).toEqual(sea.geometry)
})

test.each([
  ['a file that could not be fetched', new Error('the server answered 404'), 'the server answered 404'],
  ['a page of HTML', '<!doctype html>', /JSON/],
  ['a file cut off', smallContent['places.geojson']!.toString().slice(0, 100), /JSON/],
  ['JSON that is no collection', '[]', 'it has no list of features'],
  ['null', 'null', 'it has no list of features'],
])('%s is a load error, and the other files are loaded', (_, text, reason) => {
  const content = smallAtlas({ 'places.geojson': text })
  expect([...content.byId.keys()]).toEqual(['inner-sea', 'long-road'])
  expect(content.loadErrors).toHaveLength(1)
  expect(content.loadErrors[0]!.file).toBe('places.geojson')
  expect(content.loadErrors[0]!.reason).toMatch(reason)
})

test('a feature that does not match the schema is left out, and the others are loaded', () => {
  const broken = { ...aven, properties: { ...aven.properties, topic: 'magic' } }
  const content = smallAtlas({
    'places.geojson': JSON.stringify({ features: [broken, { ...aven, id: 'aven' }, null, 7] }),
  })
  expect(content.byId.get('aven')?.properties.topic).toBe('transport')
  expect(content.loadErrors.map(({ id }) => id)).toEqual(['feature 3', 'feature 4', 'aven'])
  expect(content.loadErrors.at(-1)?.reason).toBe('the topic "magic" is not known')
})

test('of two features with one id the first is loaded', () => {
  const content = smallAtlas({
    'areas.geojson': JSON.stringify({ features: [] }),
    'places.geojson': JSON.stringify({ features: [aven, aven] }),
  })
  expect(content.features.filter(({ id }) => id === 'aven')).toHaveLength(1)
  expect(content.loadErrors).toEqual([{ file: 'places.geojson', id: 'aven', reason: 'this id is taken' }])
})

test('the features are loaded without an article', () => {
  const content = smallAtlas({ 'article.md': new Error('the server answered 404') })
  expect(content.article).toBeNull()
  expect(content.features).toHaveLength(5)
  expect(content.marks).toEqual([])
  expect(content.loadErrors[0]!.reason).toBe('the server answered 404')
})

test('a feature with a script URL or an invisible character is left out', () => {
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

test('of two figures with one id the first is loaded', () => {
  const figure = {
    id: 'trade', group: 'trade', country: ['KZ'], label: { en: 'a', ru: 'б', kk: 'в' }, value: 1, unit: 'usd',
    exactness: 'exact', paragraph: 1, quote: 'one', exact: 'one',
  } // prettier-ignore
  const content = smallAtlas({ 'figures.json': JSON.stringify([figure, figure]) })
  expect(content.figures).toHaveLength(1)
  expect(content.loadErrors).toEqual([{ file: 'figures.json', id: 'trade', reason: 'this id is taken' }])
})
