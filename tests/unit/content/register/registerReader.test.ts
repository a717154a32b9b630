import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { describe, expect, test } from 'vitest'
import { rowIsShown, rowsShown } from '../../../../src/content/register/rowFilter'
import { queryWordsOf } from '../../../../src/i18n/normalizeForSearch'
import { readerOf, type Row } from '../../../support/register'

const rows: Row[] = [
  {
    id: 'aktau',
    name: { en: 'Aktau port', ru: 'Порт Актау', kk: 'Ақтау порты' },
    topic: 'energy',
    when: '2001/2003',
    country: 'KZ',
  },
  {
    id: 'almaty',
    name: { en: 'Almaty museum', ru: 'Музей Алматы' },
    topic: 'culture',
    kind: 'capital',
    at: [77, 43],
  },
  { id: 'doha', name: { en: 'Doha tower', ar: 'البرج الدوحة' }, topic: 'culture', status: 'operating', when: '1999' },
  { id: 'port-said', name: { en: 'Old port of Said', kk: 'Саид порты' }, when: '2010/' },
  { id: 'shanghai', name: { und: '上海港' }, at: [121.5, 31.2] },
]
const register = () => readerOf(rows)
const search = async (query: string, language = 'en', limit = 10) => {
  const { entries, total } = await register().reader.search(
    queryWordsOf(query).map(({ normalized }) => normalized),
    language,
    limit,
  )
  expect(entries.length).toBe(Math.min(total, limit))
  return entries.map(({ id }) => id)
}

describe('the summary', () => {
  test('counts the values that rows have, in the order of the declarations', () => {
    const { summary } = register()
    expect(summary).toMatchObject({
      count: 5,
      topics: [
        ['energy', 3],
        ['culture', 2],
      ],
      statuses: [
        ['operating', 1],
        ['planned', 4],
      ],
      kinds: [
        ['capital', 1],
        ['city', 4],
      ],
      countries: [
        ['', 4],
        ['KZ', 1],
      ],
      years: [
        [1999, 1],
        [2001, 1],
        [2010, 1],
      ],
      extent: [60, 31.2, 121.5, 50],
    })
  })
  test('is small', () => {
    expect(JSON.stringify(register().summary).length).toBeLessThan(800)
  })
})

test('the columns are those of the rows', async () => {
  const { reader, columns } = register()
  expect(await reader.columns()).toEqual(columns)
  expect([...columns.topic]).toEqual([0, 1, 1, 0, 0])
  expect([...columns.firstYear]).toEqual([2001, -0x8000, 1999, 2010, -0x8000])
  expect([...columns.lastYear]).toEqual([2003, -0x8000, 1999, 0x7fff, -0x8000])
})

describe('entries', () => {
  test('have the names in a language, or those that stand in for them', async () => {
    const { reader } = register()
    expect(await reader.entries([3, 0, 1, 4], 'kk')).toEqual([
      { row: 3, id: 'port-said', name: 'Саид порты', lang: 'kk' },
      { row: 0, id: 'aktau', name: 'Ақтау порты', lang: 'kk' },
      { row: 1, id: 'almaty', name: 'Almaty museum', lang: 'en' },
      { row: 4, id: 'shanghai', name: '上海港', lang: 'und' },
    ])
  })
  test('of one block are read once', async () => {
    const { reader, asked, summary } = register()
    await Promise.all([reader.entries([0, 1], 'en'), reader.entries(Uint32Array.of(2), 'en')])
    expect(asked).toEqual([summary.blocks.entries])
  })
  test('of many blocks are in their order', async () => {
    const many = Array.from({ length: 1203 }, (_, row) => ({ id: `r-${row}`, name: { en: `Row ${row}` } }))
    const { reader } = readerOf(many)
    const found = await reader.entries([1202, 0, 500, 499], 'ru')
    expect(found.map(({ id }) => id)).toEqual(['r-1202', 'r-0', 'r-500', 'r-499'])
  })
  test('are asked for again after a failure', async () => {
    const { reader, blocks, summary } = register()
    let isBroken = true
    const { RegisterReader } = await import('../../../../src/content/register/registerReader')
    const flaky = new RegisterReader(summary, 'en', (block) =>
      isBroken ? Promise.reject(new Error('no network')) : Promise.resolve(blocks[block]!.slice().buffer),
    )
    await expect(flaky.entries([0], 'en')).rejects.toThrow('no network')
    isBroken = false
    expect(await flaky.entries([0], 'en')).toEqual(await reader.entries([0], 'en'))
  })
})

test('a row is found by its id, and no other is', async () => {
  const { reader } = readerOf(
    Array.from({ length: 2500 }, (_, row) => ({ id: `r-${row}`, name: { en: `Row ${row}` } })),
  )
  for (const row of [0, 1, 999, 2499]) expect(await reader.rowOf(`r-${row}`)).toBe(row)
  for (const id of ['r-2500', '', 'constructor', '__proto__', '😀']) expect(await reader.rowOf(id)).toBeUndefined()
})

test('a place is read whole', async () => {
  const many = Array.from({ length: 250 }, (_, row) => ({ id: `r-${row}`, name: { en: `Row ${row}` } }))
  const { reader, places } = readerOf(many)
  for (const row of [0, 99, 100, 249]) expect(await reader.place(row)).toEqual(JSON.parse(JSON.stringify(places[row])))
})

describe('the search finds', () => {
  test.each([
    ['beginnings of words', 'akt', ['aktau']],
    ['several words in any order', 'museum alm', ['almaty']],
    ['Cyrillic words by Latin ones', 'Порт актау', ['aktau']],
    ['Kazakh words by Russian ones', 'ақтау', ['aktau']],
    ['names in Kazakh only', 'Саид', ['port-said']],
    ['Arabic words without their article', 'دوحة', ['doha']],
    ['parts of names without spaces', '海港', ['shanghai']],
    ['one letter', 'д', ['doha']],
    ['rows with the whole word before others, and names that begin with it first', 'port', ['aktau', 'port-said']],
    ['nothing where a word is missing', 'port museum', []],
    ['nothing for words that no name has', 'zzz', []],
    ['nothing for a query without words', ' ,;', []],
  ])('%s', async (_, query, ids) => {
    expect(await search(query)).toEqual(ids)
  })

  test('names in the language that is asked for', async () => {
    const { reader } = register()
    expect((await reader.search(['aktau'], 'ru', 1)).entries).toEqual([
      { row: 0, id: 'aktau', name: 'Порт Актау', lang: 'ru' },
    ])
  })

  describe('among 6,000 rows', () => {
    const words = ['bridge', 'branch', 'bay', 'canal', 'dam']
    const many = Array.from({ length: 6000 }, (_, row) => ({
      id: `r-${row}`,
      name: { en: `${words[row % 5]} x${row} of b${row % 7}` },
    }))
    const { reader, asked, summary } = readerOf(many)
    const plain = (word: string) =>
      many.filter(({ name }) => name.en.split(' ').some((one) => one.startsWith(word))).length

    test('all rows with a letter, from the directory and no other words', async () => {
      asked.length = 0
      const found = await reader.search(['b'], 'en', 5)
      expect(found.total).toBe(plain('b'))
      expect(found.entries.map(({ row }) => row)).toEqual([0, 1, 2, 5, 6])
      expect(asked.filter((block) => block >= summary.blocks.words && block < summary.blocks.entries)).toEqual([])
    })
    test.each(['br', 'bridge', 'x1', 'x12', 'x599', 'dam', 'b3'])(
      'all rows with a word that begins with %s',
      async (word) => {
        expect((await reader.search([word], 'en', 5)).total).toBe(plain(word))
      },
    )
    test('rows with two words', async () => {
      const found = await reader.search(['dam', 'b'], 'en', 5)
      expect(found.total).toBe(many.filter(({ name }) => name.en.startsWith('dam')).length)
    })
    test('one block of words for a whole word', async () => {
      const { reader, asked } = readerOf(many)
      await reader.search(['x4321'], 'en', 5)
      expect(asked.filter((block) => block >= summary.blocks.words && block < summary.blocks.entries)).toHaveLength(1)
    })
  })
})

describe('a filter', () => {
  const { columns } = register()
  const shown = (filter: Partial<Parameters<typeof rowIsShown>[1]>) => [
    ...rowsShown(5, rowIsShown(columns, { topics: [], statuses: [], years: null, ...filter })),
  ]
  test('leaves all rows if it has nothing', () => expect(shown({})).toEqual([0, 1, 2, 3, 4]))
  test('leaves out a topic', () => expect(shown({ topics: [1] })).toEqual([0, 3, 4]))
  test('leaves out a status', () => expect(shown({ statuses: [1] })).toEqual([2]))
  test('leaves rows of the years and rows without a date', () => {
    expect(shown({ years: [2000, 2002] })).toEqual([0, 1, 4])
    expect(shown({ years: [2050, 2060] })).toEqual([1, 3, 4])
    expect(shown({ years: [1990, 1999] })).toEqual([1, 2, 4])
  })
  test('leaves no row if all is disabled', () => expect(shown({ topics: [0, 1] })).toEqual([]))
})

describe('a tile', () => {
  const read = async (z: number, x: number, y: number, topics: number[] = []) => {
    const bytes = await register().reader.tile(z, x, y, { topics, statuses: [], years: null })
    const layer = new VectorTile(new PbfReader(new Uint8Array(bytes))).layers.rows
    return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer!.feature(index))
  }
  test('has clusters with their counts by topic, and rows with what the layers read', async () => {
    const features = await read(1, 1, 0)
    expect(features.map(({ id, properties }) => ({ id, ...properties }))).toEqual([
      { id: 0, row: 0, count: 3, t0: 2, t1: 1, stack: 1 },
      {
        id: 1,
        row: 1,
        topic: 'culture',
        subject: 'topic:culture',
        status: 'status:planned',
        kind: 'capital',
        name: 'Almaty museum',
        name_ru: 'Музей Алматы',
      },
      {
        id: 4,
        row: 4,
        topic: 'energy',
        subject: 'topic:energy',
        status: 'status:planned',
        kind: 'city',
        name: '上海港',
      },
    ])
  })
  test('has the rows that the filter leaves', async () => {
    const features = await read(1, 1, 0, [0])
    expect(features.map(({ properties }) => [properties.row, properties.count])).toEqual([
      [2, undefined],
      [1, undefined],
    ])
  })
  test('without rows is empty', async () => expect(await read(1, 0, 1)).toEqual([]))
})
