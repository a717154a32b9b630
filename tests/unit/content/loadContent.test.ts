import { expect, test } from 'vitest'
import { aven, road, smallAtlas, smallContent } from '../../support/smallAtlas'

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
  expect(content.loadErrors.map(({ id }) => id)).toEqual(['aven', 'feature 3', 'feature 4'])
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
  const content = smallAtlas({ 'article.md': 'no front matter' })
  expect(content.article).toBeNull()
  expect(content.features).toHaveLength(5)
  expect(content.marks).toEqual([])
  expect(content.loadErrors[0]!.reason).toContain('front matter')
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

const outcome = {
  id: 'treaty',
  paragraph: 2,
  quote: 'a treaty was signed',
  feature: 'hall',
  verdict: 'changed',
  asOf: '2020',
  text: { en: 'It ended.', ru: 'Он истёк.', kk: 'Мерзімі бітті.' },
  sources: [{ title: 'An end', publisher: 'The Paper', date: '2020-03' }],
}
const withOutcomes = (...outcomes: unknown[]) => smallAtlas({ 'outcomes.json': JSON.stringify(outcomes) })

test('outcomes are in the order of the text and have the range of their quote', () => {
  const { article, outcomes, loadErrors } = withOutcomes(
    { ...outcome, id: 'sea', quote: 'near the Inner Sea' },
    outcome,
    { ...outcome, id: 'port', paragraph: 1, quote: 'Aven was first.' },
  )
  expect(loadErrors).toEqual([])
  expect(outcomes.map(({ id }) => id)).toEqual(['port', 'treaty', 'sea'])
  for (const { paragraph, quote, start, end } of outcomes) {
    expect(article!.paragraphs[paragraph - 1]!.slice(start, end)).toBe(quote)
  }
})

test.each([
  ['with a repeated id', { text: { ...outcome.text, en: 'x' } }, 'treaty', 'this id is taken'],
  [
    'whose paragraph does not contain its quote',
    { id: 'b', paragraph: 1 },
    'b',
    'paragraph 1 does not contain its quote',
  ],
  ['of a missing paragraph', { id: 'b', paragraph: 9 }, 'b', 'paragraph 9 does not contain its quote'],
  [
    'with a script URL',
    { id: 'b', sources: [{ ...outcome.sources[0], url: 'javascript:alert(1)' }] },
    'b',
    'an http or https URL',
  ],
])('an outcome %s is left out, and the others are loaded', (_, change, id, reason) => {
  const { outcomes, loadErrors } = withOutcomes(outcome, { ...outcome, ...change })
  expect(outcomes.map(({ text }) => text.en)).toEqual(['It ended.'])
  expect(loadErrors).toEqual([{ file: 'outcomes.json', id, reason }])
})

test('without outcomes.json or without an article there are no outcomes', () => {
  expect(smallAtlas()).toMatchObject({ outcomes: [], loadErrors: [] })
  const { outcomes, loadErrors } = smallAtlas({ 'article.md': '', 'outcomes.json': JSON.stringify([outcome]) })
  expect(outcomes).toEqual([])
  expect(loadErrors.map(({ file }) => file)).toEqual(['article.md'])
})
