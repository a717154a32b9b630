import { describe, expect, test } from 'vitest'
import { countryNames, resolveAtlas, type ArticleFacts, type UsedIds } from '../../../build/atlas/resolveAtlas'
import type { WrittenAtlas } from '../../../src/content/atlas/atlasSchema'
import { builtInModes } from '../../../src/content/atlas/builtIn'
import { vocabularyFor } from '../../../src/i18n/vocabularies'
import type { VocabularyPart } from '../../../src/i18n/vocabularyTypes'
import { textIn } from '../../../src/content/textIn'

interface Used {
  topics?: string[]
  kinds?: Record<string, 'point' | 'area'>
  modes?: string[]
  statuses?: string[]
  figureGroups?: string[]
  countries?: string[]
}

const usedIds = (used: Used): UsedIds => ({
  topics: new Set(used.topics),
  kinds: new Map(Object.entries(used.kinds ?? {})),
  modes: new Set(used.modes),
  statuses: new Set(used.statuses),
  figureGroups: new Set(used.figureGroups),
  countries: new Set(used.countries),
})
const article: ArticleFacts = { title: 'Two Rivers', language: 'en' }
const resolve = (written: WrittenAtlas, used: Used = {}, facts = article, own: VocabularyPart = {}) =>
  resolveAtlas(written, facts, usedIds(used), (tag) => vocabularyFor(tag, own))
const configOf = (...parameters: Parameters<typeof resolve>) => resolve(...parameters).config
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

describe('an atlas without declarations', () => {
  test('has the title and the language of the article, and nothing else', () => {
    expect(resolve({})).toEqual({
      config: {
        name: { en: 'Two Rivers' },
        description: { en: 'Two Rivers' },
        languages: [{ tag: 'en', label: 'EN', name: 'English', direction: 'ltr' }],
        defaultLanguage: 'en',
        topics: [],
        kinds: [],
        modes: [],
        statuses: [],
        figureGroups: [],
        kmPerSecond: null,
        address: null,
        licence: null,
        credits: [],
        amountLabel: null,
        rowsWithoutPosition: 0,
        author: null,
        published: null,
        opinion: null,
        measured: null,
        intro: null,
        countries: {},
      },
      region: undefined,
      basemap: { names: {} },
      countries: {},
      problems: [],
    })
  })

  test('has a row with a name and a colour for each id that the features use', () => {
    const { topics, kinds, modes, statuses, figureGroups } = configOf(
      {},
      {
        topics: ['water-supply', 'general'],
        kinds: { port: 'point', reef: 'area', buoy: 'point' },
        modes: ['rail', 'canal'],
        statuses: ['planned', 'drained'],
        figureGroups: ['cost'],
      },
    )
    expect(topics.map(({ id, name }) => [id, name.en])).toEqual([
      ['water-supply', 'Water supply'],
      ['general', 'Places'],
    ])
    expect(kinds.map(({ id, name, geometry, symbol }) => [id, name.en, geometry, symbol])).toEqual([
      ['port', 'Port', 'point', 'harbor'],
      ['reef', 'Reef', 'area', 'landuse'],
      ['buoy', 'Buoy', 'point', 'marker'],
    ])
    expect(modes.map(({ id, name, kindName, surface }) => [id, name.en, kindName.en, surface])).toEqual([
      ['rail', 'Rail', 'Railway corridor', 'land'],
      ['canal', 'Canal', 'Canal', 'land'],
    ])
    expect(statuses.map(({ id, name }) => [id, name.en])).toEqual([
      ['planned', 'Planned'],
      ['drained', 'Drained'],
    ])
    expect(figureGroups).toEqual([{ id: 'cost', name: { en: 'Cost' } }])
    for (const rows of [topics, modes]) {
      const colours = rows.map(({ colours }) => colours.light)
      expect(new Set(colours).size).toBe(2)
      for (const colour of colours) expect(colour).toMatch(/^#[\da-f]{6}$/)
    }
  })
})

describe('rows', () => {
  const used = { topics: ['a', 'b', 'z'], statuses: ['mentioned', 'operating', 'closed'] }
  test('are in the order of atlas.json, then of the built-in ones, then of the features', () => {
    const { topics, statuses } = configOf({ topics: [{ id: 'b' }, { id: 'a' }], statuses: [{ id: 'closed' }] }, used)
    expect([idsOf(topics), idsOf(statuses)]).toEqual([
      ['b', 'a', 'z'],
      ['closed', 'operating', 'mentioned'],
    ])
  })

  test('that no feature uses are left out, and so is a declared one that only changes a built-in one', () => {
    const { topics, kinds, modes } = configOf(
      {
        topics: [{ id: 'a' }, { id: 'unused' }],
        kinds: [{ id: 'port', rank: 1 }],
        modes: [{ id: 'ferry', pattern: 'solid' }],
      },
      { topics: ['a'], kinds: { town: 'point' }, modes: ['road'] },
    )
    expect([idsOf(topics), idsOf(kinds), idsOf(modes)]).toEqual([['a'], ['town'], ['road']])
  })
})

describe('a kind', () => {
  const kindOf = (kind: NonNullable<WrittenAtlas['kinds']>[number], geometry: 'point' | 'area' = 'point') =>
    configOf({ kinds: [kind] }, { kinds: { [kind.id]: geometry } }).kinds[0]!
  test('of the atlas has what it declares', () => {
    const mine = { id: 'mine', geometry: 'point' as const, symbol: 'danger', rank: 2, name: { en: 'Mine' } }
    expect(kindOf(mine)).toEqual(mine)
  })
  test('of the atlas has defaults by its geometry', () => {
    expect(kindOf({ id: 'mine' })).toEqual({
      id: 'mine',
      geometry: 'point',
      symbol: 'marker',
      rank: 5,
      name: { en: 'Mine' },
    })
    expect(kindOf({ id: 'oil-field', geometry: 'area' }, 'area')).toEqual({
      id: 'oil-field',
      geometry: 'area',
      style: 'region',
      symbol: 'landuse',
      rank: 5,
      name: { en: 'Oil field' },
    })
  })
  test('that is built in changes only by what is declared', () => {
    expect(kindOf({ id: 'sea', rank: 2 }, 'area')).toEqual({
      id: 'sea',
      geometry: 'area',
      style: 'water',
      symbol: 'water',
      rank: 2,
      name: { en: 'Sea' },
    })
    expect(kindOf({ id: 'port', name: 'Harbour' })).toMatchObject({ symbol: 'harbor', name: { en: 'Harbour' } })
  })
})

describe('a mode', () => {
  const modeOf = (mode: NonNullable<WrittenAtlas['modes']>[number]) =>
    configOf({ modes: [mode] }, { modes: [mode.id] }).modes[0]!
  test('of the atlas has what it declares', () => {
    const declared = {
      id: 'pipeline',
      name: { en: 'Pipelines' },
      kindName: { en: 'Pipeline' },
      pattern: 'dashes' as const,
      surface: 'water' as const,
      symbol: 'fuel',
    }
    expect(modeOf({ ...declared, colour: '#2b5c98' })).toMatchObject({ ...declared, colours: { light: '#2b5c98' } })
  })
  test('is drawn as dots on water and as a line on land, unless it declares a pattern', () => {
    const patterns = [
      modeOf({ id: 'canal', surface: 'water' }),
      modeOf({ id: 'track' }),
      modeOf({ id: 'canal', surface: 'water', pattern: 'solid' }),
    ]
    expect(patterns.map(({ pattern }) => pattern)).toEqual(['dots', 'solid', 'solid'])
  })
  test('has its name for a corridor, too, unless it declares another', () => {
    expect(modeOf({ id: 'canal', name: 'Canals' }).kindName).toEqual({ en: 'Canals' })
    expect(modeOf({ id: 'rail', name: 'Trains' }).kindName).toEqual({ en: 'Trains' })
  })
  test('that is built in changes only by what is declared', () => {
    expect(modeOf({ id: 'ferry', symbol: 'harbor' })).toEqual({
      ...builtInModes.ferry,
      id: 'ferry',
      symbol: 'harbor',
      name: { en: 'Ferry' },
      kindName: expect.objectContaining({ en: expect.any(String) as string }) as object,
    })
    expect(modeOf({ id: 'ferry', colour: '#2b5c98' }).colours.light).toBe('#2b5c98')
  })
})

describe('languages', () => {
  const languagesOf = (...languages: NonNullable<WrittenAtlas['languages']>) => configOf({ languages }).languages
  test('have a label, a name of their own and the direction of their script', () => {
    expect(languagesOf('pt-BR', 'ar', 'zh-Hans', 'he', 'uz-Arab', 'kk')).toEqual([
      { tag: 'pt-BR', label: 'PT', name: 'Português (Brasil)', direction: 'ltr' },
      { tag: 'ar', label: 'AR', name: 'العربية', direction: 'rtl' },
      { tag: 'zh-Hans', label: 'ZH', name: '简体中文', direction: 'ltr' },
      { tag: 'he', label: 'HE', name: 'עברית', direction: 'rtl' },
      { tag: 'uz-Arab', label: 'UZ', name: expect.any(String) as string, direction: 'rtl' },
      { tag: 'kk', label: 'KK', name: 'Қазақша', direction: 'ltr' },
    ])
  })
  test('have what atlas.json declares', () => {
    const declared = { tag: 'ar', label: 'عر', name: 'عربي', direction: 'ltr' as const }
    expect(languagesOf(declared)).toEqual([declared])
  })
  test('have the first as default, or the one that is declared', () => {
    expect(configOf({ languages: ['es', 'pt'] }).defaultLanguage).toBe('es')
    expect(configOf({ languages: ['es', 'pt'], defaultLanguage: 'pt' }).defaultLanguage).toBe('pt')
    expect(configOf({}, {}, { title: 'Deux fleuves', language: 'fr' }).defaultLanguage).toBe('fr')
  })
  test.each([
    ['fa', 'rtl'],
    ['pa-PK', 'rtl'],
    ['dv', 'rtl'],
    ['az', 'ltr'],
    ['ja', 'ltr'],
  ])('of the tag %s run %s', (tag, direction) => {
    expect(languagesOf(tag)[0]!.direction).toBe(direction)
  })
})

describe('names', () => {
  const languages = ['es', 'ru', 'en']
  test('of what is built in are in every language of the atlas, in English where the interface lacks it', () => {
    const { kinds, statuses } = configOf(
      { languages: ['nl', 'ru', 'en'] },
      { kinds: { port: 'point' }, statuses: ['planned'] },
    )
    expect(kinds[0]!.name).toEqual({ nl: 'Port', ru: 'Порт', en: 'Port' })
    expect(Object.keys(statuses[0]!.name)).toEqual(['nl', 'ru', 'en'])
  })
  test('of what is built in are those of the atlas’s own catalogue', () => {
    const own: VocabularyPart = {
      languageName: 'Esperanto',
      kinds: { port: 'Haveno' },
      statuses: { planned: 'Planata' },
    }
    const used: Used = { kinds: { port: 'point', town: 'point' }, statuses: ['planned'] }
    const { languages, kinds, statuses } = configOf({ languages: ['eo'] }, used, article, own)
    expect(languages[0]!.name).toBe('Esperanto')
    expect([...kinds, ...statuses].map(({ name }) => name.eo)).toEqual(['Town', 'Haveno', 'Planata'])
  })
  test('that are plain strings are in the default language', () => {
    const { name, description, opinion, measured, intro, topics } = configOf(
      {
        languages,
        name: 'Dos ríos',
        description: 'Un atlas',
        opinion: 'o',
        measured: 'm',
        intro: 'i',
        topics: [{ id: 'a', name: 'Agua' }],
      },
      { topics: ['a'] },
    )
    expect([name, description, opinion, measured, intro, topics[0]!.name]).toEqual(
      ['Dos ríos', 'Un atlas', 'o', 'm', 'i', 'Agua'].map((es) => ({ es })),
    )
  })
  test('in some of the languages fall back to the default one', () => {
    const written: WrittenAtlas = { languages, defaultLanguage: 'en', name: { es: 'Dos ríos', en: 'Two Rivers' } }
    expect(textIn(configOf(written).name, 'ru')).toBe('Two Rivers')
    expect(textIn(configOf(written).name, 'es')).toBe('Dos ríos')
  })
})

test('other members are taken as they are', () => {
  const region: [number, number, number, number] = [160, -40, -160, 40]
  const basemap = { detail: 'fine' as const, names: { Suva: { en: 'Suva' }, Apia: 'Apia' } }
  const credits = [{ title: 'A photographer', url: 'https://example.org/' }]
  const address = 'https://example.org/atlas/'
  const licence = { title: 'CC BY 4.0' }
  const resolved = resolve({ region, basemap, credits, address, licence, ride: { kmPerSecond: 0.5 } })
  expect(resolved.basemap).toEqual({ detail: 'fine', names: { Suva: { en: 'Suva' }, Apia: { en: 'Apia' } } })
  expect(resolved).toMatchObject({ region, config: { credits, address, licence, kmPerSecond: 0.5 } })
})

test('a colour that cannot be read on the map is a problem with its path, and the nearest that passes stands in for it', () => {
  const { problems, config } = resolve(
    { topics: [{ id: 'a' }, { id: 'b', colour: '#ffee00' }], modes: [{ id: 'rail', colour: 'nocolour' }] },
    { topics: ['a', 'b'], modes: ['rail'] },
  )
  expect(problems.map(({ path, level }) => [path, level])).toEqual([
    ['topics[1].colour', 'error'],
    ['modes[0].colour', 'error'],
  ])
  expect(problems[0]!.message).toContain(config.topics[1]!.colours.light)
})

describe('countries', () => {
  test('are the used ones, with the names of CLDR in every language of the atlas', () => {
    expect(configOf({ languages: ['en', 'es', 'kk'] }, { countries: ['KZ', 'CD'] }).countries).toEqual({
      CD: { en: 'DR Congo', es: 'RD Congo', kk: expect.any(String) as string },
      KZ: { en: 'Kazakhstan', es: 'Kazajistán', kk: 'Қазақстан' },
    })
  })
  test('have the names that atlas.json declares, and those of CLDR in the other languages', () => {
    const written: WrittenAtlas = { languages: ['es', 'en'], countries: { CZ: 'Chequia', NL: { en: 'Holland' } } }
    expect(configOf(written, { countries: ['CZ', 'NL', 'AR'] }).countries).toEqual({
      AR: { es: 'Argentina', en: 'Argentina' },
      CZ: { es: 'Chequia', en: 'Czechia' },
      NL: { es: 'Países Bajos', en: 'Holland' },
    })
  })
  test('that CLDR does not know have their code for a name', () => {
    expect(countryNames(new Set(['QX']), ['en'], {})).toEqual({ QX: { en: 'QX' } })
  })
})

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/atlas', 'https://example.org/atlas/'],
  ['https://example.org/atlas/index.html#at=aktau', 'https://example.org/atlas/'],
  ['http://localhost:8000/v1.2/?x', 'http://localhost:8000/v1.2/'],
])('the address %s is that of the folder %s', (address, folder) => {
  expect(configOf({ address }).address).toBe(folder)
})
