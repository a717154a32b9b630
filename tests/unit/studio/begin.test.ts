import { expect, test } from 'vitest'
import { applyAct, type Act } from '../../../studio/acts/acts.ts'
import { Refusal } from '../../../studio/folder/workspace.ts'
import { repeated } from '../../../studio/page/importing/repeated.ts'

const filesOf = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]))
const after = async (files: ReadonlyMap<string, Buffer>, act: Act) => applyAct(files, act, '/atlas')
const textsAfter = async (files: ReadonlyMap<string, Buffer>, act: Act) =>
  Object.fromEntries(
    Object.entries((await after(files, act)).changes).map(([path, bytes]) => [path, bytes?.toString()]),
  )
const begin = (more: object = {}): Act => ({
  type: 'begin',
  body: 'A town by the sea.\n',
  facts: { title: 'Roads: a view', author: '', language: 'ru' },
  images: [],
  languages: ['ru', 'en'],
  ...more,
})

test('an atlas begins with its article, languages and empty lists', async () => {
  const collection = '{\n  "type": "FeatureCollection",\n  "features": []\n}\n'
  expect(await textsAfter(new Map(), begin({ images: [{ file: 'image-1.png', base64: 'cGljdHVyZQ==' }] }))).toEqual({
    'article.md': "---\ntitle: 'Roads: a view'\nlanguage: ru\n---\n\nA town by the sea.\n",
    'media/image-1.png': 'picture',
    'atlas.json': '{\n  "languages": ["ru", "en"]\n}\n',
    'places.geojson': collection,
    'areas.geojson': collection,
    'corridors.geojson': collection,
  })
})

test('files that a folder has already stay, but for an empty article', async () => {
  const files = filesOf({ 'article.md': '\n', 'atlas.json': '{}', 'places.geojson': '{}' })
  expect(Object.keys(await textsAfter(files, begin()))).toEqual(['article.md', 'areas.geojson', 'corridors.geojson'])
})

test('an atlas with an article is not begun again', async () => {
  await expect(after(filesOf({ 'article.md': 'Text.' }), begin())).rejects.toThrow(new Refusal('articleThere'))
})

const figure = (value: number) => ({
  id: 'ships',
  group: 'trade',
  label: 'Ships',
  value,
  unit: 'ships',
  exactness: 'exact',
  paragraph: 1,
  quote: 'Six ships',
  exact: 'Six',
})
const record = (before: object | null, after: object): Act =>
  ({ type: 'import', features: [], records: [{ file: 'figures.json', before, record: after }] }) as unknown as Act

test('an import adds and changes figures, and leaves the rest of the file', async () => {
  const other = { ...figure(3), id: 'other' }
  const files = filesOf({ 'figures.json': `[${JSON.stringify(other)},${JSON.stringify(figure(6))}]` })
  const text = (await textsAfter(files, record(figure(6), figure(7))))['figures.json']!
  expect(JSON.parse(text)).toEqual([other, figure(7)])
  expect(text.startsWith(`[${JSON.stringify(other)},`)).toBe(true)
  expect(JSON.parse((await textsAfter(new Map(), record(null, figure(6))))['figures.json']!)).toEqual([figure(6)])
})

test.each([
  ['that is there already', { 'figures.json': JSON.stringify([figure(6)]) }, record(null, figure(6)), 'idTaken'],
  ['that has changed', { 'figures.json': JSON.stringify([figure(5)]) }, record(figure(6), figure(7)), 'featureChanged'],
  ['that is gone', { 'figures.json': '[]' }, record(figure(6), figure(7)), 'featureGone'],
  ['in a damaged file', { 'figures.json': '[' }, record(null, figure(6)), 'fileUnreadable'],
  ['that is not valid', {}, record(null, figure(-1)), 'invalid'],
])('an import refuses a figure %s', async (_, texts, act, code) => {
  await expect(after(filesOf(texts as Record<string, string>), act)).rejects.toThrow(expect.objectContaining({ code }))
})

test('a text that more than two lists have is said once', () => {
  expect([...repeated([['a', 'a', 'b'], ['a'], ['a', 'b']])]).toEqual(['a'])
})
