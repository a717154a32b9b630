import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAtlas, usedIds } from '../../../build/atlas/readAtlas'
import { articleFacts } from '../../../build/atlas/writtenAtlas'
import { inFolder, soundFiles, type Files } from '../../support/soundFolder'

const feature = (properties: object) => ({ type: 'Feature', properties })
const collection = (...properties: object[]) => ({ type: 'FeatureCollection', features: properties.map(feature) })
const usedIn = (files: Files) => inFolder(files, (folder) => Promise.resolve(usedIds(folder)))

describe('the ids that a folder uses', () => {
  test('are those of its features and figures', async () => {
    expect(await usedIn(soundFiles())).toEqual({
      topics: new Set(['transport', 'science', 'history']),
      kinds: new Map([
        ['city', 'point'],
        ['institute', 'point'],
        ['region', 'area'],
      ]),
      modes: new Set(['road', 'ferry']),
      statuses: new Set(['held', 'operating', 'mentioned', 'completed', 'planned']),
      figureGroups: new Set(),
      countries: new Set(['RU', 'KZ', 'AZ']),
    })
  })

  test('are the defaults where a feature names none', async () => {
    const used = await usedIn({
      'places.geojson': collection({}),
      'areas.geojson': collection({}),
      'corridors.geojson': collection({}),
    })
    expect(used).toMatchObject({
      topics: new Set(['general']),
      kinds: new Map([
        ['place', 'point'],
        ['region', 'area'],
      ]),
      modes: new Set(['road']),
      statuses: new Set(['mentioned']),
    })
  })

  test('have the groups of figures, and the countries of stops and of lines, without the open sea', async () => {
    const corridor = {
      stops: [{ country: 'FJ' }, { country: 'TO' }],
      drawn: { countries: [{ country: '' }, { country: 'WS' }] },
    }
    const used = await usedIn({
      'corridors.geojson': collection(corridor, { country: 'Fiji' }),
      'figures.json': [{ group: 'cargo' }, { group: 'cost' }, { group: 'cargo' }],
    })
    expect([used.countries, used.figureGroups]).toEqual([new Set(['FJ', 'TO', 'WS']), new Set(['cargo', 'cost'])])
  })

  test('count features that do not match the schema, and none of a file that is damaged', async () => {
    const used = await usedIn({
      'places.geojson': { features: [null, 'x', { properties: null }, feature({ topic: 7, kind: 'port' })] },
      'areas.geojson': '{ "features": [',
      'corridors.geojson': [],
      'figures.json': '',
    })
    expect([used.topics, used.kinds, used.modes]).toEqual([
      new Set(['general']),
      new Map([
        ['place', 'point'],
        ['port', 'point'],
      ]),
      new Set(),
    ])
  })
})

describe('readAtlas', () => {
  const resolved = (files: Files) => inFolder(files, (folder) => Promise.resolve(readAtlas(folder).config))

  test('completes atlas.json with the ids that the features use', async () => {
    const { languages, topics, modes } = await resolved(soundFiles())
    expect(languages.map(({ tag }) => tag)).toEqual(['en', 'ru', 'kk'])
    expect([topics.map(({ id }) => id), modes.map(({ id }) => id)]).toEqual([
      ['transport', 'science', 'history'],
      ['road', 'ferry'],
    ])
  })

  test('takes the title and the language of the article without atlas.json', async () => {
    const files = soundFiles()
    delete files['atlas.json']
    const { name, defaultLanguage } = await resolved(files)
    expect([name, defaultLanguage]).toEqual([{ en: 'The Road and the Sea' }, 'en'])
  })

  test('says where atlas.json is not valid', async () => {
    const files = { ...soundFiles(), 'atlas.json': { topics: [{ id: 'a' }, { id: 'B' }] } }
    await expect(resolved(files)).rejects.toThrow(/atlas\.json: topics\.1\.id .*a slug/)
  })
})

test('an article that is missing has the name of the folder for a title, and is in English', async () => {
  const [facts, name] = await inFolder({}, (folder) =>
    Promise.resolve([articleFacts(folder), basename(folder)] as const),
  )
  expect(facts).toMatchObject({ title: name, language: 'en' })
})
