import { describe, expect, test } from 'vitest'
import { readTable, type Table, type TableContext } from '../../../../build/table/readTable'
import type { WrittenTable } from '../../../../src/content/atlas/atlasSchema'

const source = { title: 'A list', url: 'https://example.org/list' }
const known: TableContext['known'] = {
  topic: [{ id: 'water', names: ['Water supply', 'Водоснабжение'] }],
  kind: [{ id: 'port', names: ['Port'] }],
  status: [{ id: 'under-way', names: ['Under way', 'Строится'] }],
}
const read = (text: string, table: WrittenTable = {}): Table =>
  readTable(text, { table: { precision: 'site', source, ...table }, known, languages: ['en', 'ru'] })
const propertiesOf = (table: Table) => table.rows.map(({ feature }) => feature.properties)
const positionsOf = (table: Table) =>
  table.rows.map(({ feature }) => (feature.geometry as { coordinates: number[] }).coordinates)
const errorsOf = ({ errors }: Table) => errors.map(({ row, message }) => `${row ?? 'file'}: ${message}`)

/** Tables that all say the same: one place at 43.65 north, 51.17 east. */
const ways: [what: string, text: string, table?: WrittenTable][] = [
  ['commas', 'name,latitude,longitude\nAktau,43.65,51.17\n'],
  ['semicolons and decimal commas', 'name;lat;lon\nAktau;43,65;51,17\n'],
  ['tabs and Windows line ends', 'name\tlat\tlng\r\nAktau\t43.65\t51.17\r\n'],
  ['a byte order mark', '\uFEFFname,lat,lon\nAktau,43.65,51.17'],
  ['the first line of Excel', 'sep=|\nname|lat|lon\nAktau|43.65|51.17'],
  ['empty rows before, between and after', '\n,,\nname,lat,lon\n,,\nAktau,43.65,51.17\n,,\n\n'],
  ['spaces around everything', ' name , lat , lon \n  Aktau , 43.65 , 51.17 \n'],
  ['Russian headers', 'Название;Широта;Долгота\nAktau;43,65;51,17\n'],
  ['hemispheres', 'name,lat,lon\nAktau,43°39′N,51°10.2′E\n'],
  ['longitude first by its letters', 'name,lat,lon\nAktau,51.17 E,43.65 N\n'],
  ['one column of coordinates', 'name,coordinates\nAktau,"43.65, 51.17"\n'],
  ['too many decimals', 'name,lat,lon\nAktau,43.650004,51.170001\n'],
  ['quoted cells with line ends', 'name,lat,lon,x\n"Aktau",43.65,51.17,"a\nb ""c"""\n'],
  [
    'columns of other names',
    'Ort,B,L\nAktau,43.65,51.17\n',
    { columns: { name: 'Ort', latitude: 'B', longitude: 'L' } },
  ],
  ['an apostrophe against formulas', "name,lat,lon\nAktau,43.65,'+51.17\n"],
]

describe('a table', () => {
  test.each(ways)('with %s is read', (_, text, table) => {
    const found = read(text, table)
    expect(errorsOf(found)).toEqual([])
    expect(positionsOf(found)).toEqual([[51.17, 43.65]])
    expect(propertiesOf(found)).toEqual([
      { id: 'aktau', name: { und: 'Aktau' }, status: 'listed', passages: [], precision: 'site', source },
    ])
  })

  test('has its places with all that its columns say', () => {
    const text =
      'id,name_en,name_ru,lat,lon,kind,topic,status,start,end,amount,unit,country,description_en,source_title,source_url,link,precision\n' +
      'AK 1,Aktau,Актау,43.65,51.17,Port,Водоснабжение,строится,2018,2020-05,1.2m,USD,Kazakhstan,"A  port\non the sea.",GeoNames 610612,https://www.geonames.org/610612,https://example.org/a,town\n'
    expect(propertiesOf(read(text))).toEqual([
      {
        id: 'ak-1',
        name: { en: 'Aktau', ru: 'Актау' },
        kind: 'port',
        topic: 'water',
        status: 'under-way',
        country: 'KZ',
        when: '2018/2020-05',
        passages: [],
        description: { en: 'A port on the sea.' },
        amount: { value: 1_200_000, unit: 'USD' },
        link: 'https://example.org/a',
        precision: 'town',
        source: { title: 'GeoNames 610612', url: 'https://www.geonames.org/610612' },
      },
    ])
  })

  test('makes topics, kinds and statuses of words that the atlas does not have', () => {
    const table = read(
      'name,lat,lon,topic,kind,status\nA,1,1,Rural roads,Вокзал,On hold\nB,2,2,rural  ROADS,Port,on hold\n',
    )
    expect(propertiesOf(table).map(({ topic, kind, status }) => [topic, kind, status])).toEqual([
      ['rural-roads', 'vokzal', 'on-hold'],
      ['rural-roads', 'port', 'on-hold'],
    ])
    expect(Object.fromEntries(Object.entries(table.added).map(([facet, words]) => [facet, [...words]]))).toEqual({
      topic: [['rural-roads', 'Rural roads']],
      kind: [['vokzal', 'Вокзал']],
      status: [['on-hold', 'On hold']],
    })
  })

  test('makes ids of names, with a number for a name that repeats', () => {
    const table = read('name,lat,lon\nSchool,1,1\nSchool,2,2\n学校,3,3\n')
    expect(table.rows.map(({ feature }) => feature.id)).toEqual(['school', 'school-2', 'row-4'])
  })

  test('leaves out rows without a position and counts them', () => {
    const table = read('name,lat,lon\nA,1,1\nB,,\nC,0,0\n"D\nD",,\nE,5,5\n')
    expect(table.rows.map(({ row, line }) => [row, line])).toEqual([
      [2, 2],
      [6, 7],
    ])
    expect(table.withoutPosition).toEqual([
      { row: 3, line: 3 },
      { row: 4, line: 4 },
      { row: 5, line: 5 },
    ])
    expect(table.errors).toEqual([])
  })

  test('leaves out the words of a country that names none', () => {
    const table = read('name,lat,lon,country\nA,1,1,Africa\nB,2,2,Казахстан\n')
    expect(propertiesOf(table).map(({ country }) => country)).toEqual([undefined, 'KZ'])
    expect([...table.unknownCountries]).toEqual([['Africa', { row: 2, line: 2 }]])
  })

  test('reads days by the order that one of them tells', () => {
    const dates = (text: string) => propertiesOf(read(text)).map(({ when }) => when)
    expect(dates('name,lat,lon,date\nA,1,1,5/1/2018\nB,2,2,25/1/2018\n')).toEqual(['2018-01-05', '2018-01-25'])
    expect(dates('name,lat,lon,date\nA,1,1,5/1/2018\nB,2,2,1/25/2018\n')).toEqual(['2018-05-01', '2018-01-25'])
  })

  test('reads amounts with the decimals of its coordinates', () => {
    const amounts = (text: string) => propertiesOf(read(text, { unit: 'USD' })).map(({ amount }) => amount)
    expect(amounts('name;lat;lon;amount\nA;1,5;1,5;1.234\n')).toEqual([{ value: 1234, unit: 'USD' }])
    expect(amounts('name;lat;lon;amount\nA;1.5;1.5;1.234\n')).toEqual([{ value: 1.234, unit: 'USD' }])
  })
})

describe('a row is refused with its number', () => {
  const refused: [what: string, text: string, message: RegExp, table?: WrittenTable][] = [
    ['without a name', 'name,lat,lon\n,1,1\n', /^2: has no name$/],
    ['with half a position', 'name,lat,lon\nA,1,\n', /^2: has a latitude, but no longitude$/],
    ['with a position that is none', 'name,lat,lon\nA,north,1\n', /^2: lat is “north”, must be degrees/],
    ['with a position in metres', 'name,lat,lon\nA,1,1\nB,6713432,1\n', /^3: lat is “6713432”/],
    ['beyond the pole', 'name,lat,lon\nA,91,1\n', /^2: is at latitude 91 and longitude 1, which is nowhere/],
    ['with the id of another', 'id,name,lat,lon\nX 1,A,1,1\nx-1,B,2,2\n', /^3: has the id “x-1”, which row 2 has$/],
    ['with a date that is none', 'name,lat,lon,date\nA,1,1,soon\n', /^2: date is “soon”, must be a date/],
    ['with a date of two readings', 'name,lat,lon,date\nA,1,1,5/6/2018\n', /^2: date is “5\/6\/2018”.*`dates`/],
    ['with an amount that is none', 'name,lat,lon,amount\nA,1,1,much\n', /^2: amount is “much”: it is no amount$/],
    ['with an amount without a unit', 'name,lat,lon,amount\nA,1,1,5\n', /^2: amount is “5”: it has no unit/],
    ['with an unknown precision', 'name,lat,lon,precision\nA,1,1,good\n', /^2: has the precision “good”/],
    ['without a precision', 'name,lat,lon\nA,1,1\n', /^2: does not say how exact/, { precision: undefined }],
    ['without a source', 'name,lat,lon\nA,1,1\n', /^2: names no source: add columns/, { source: undefined }],
    [
      'with a source without an address',
      'name,lat,lon,source\nA,1,1,Me\n',
      /^2: has the source “Me” without/,
      { source: undefined },
    ],
  ]
  test.each(refused)('%s', (_, text, message, table) => {
    expect(errorsOf(read(text, table))).toEqual([expect.stringMatching(message)])
  })

  test('while the others stay', () => {
    const table = read('name,lat,lon\nA,1,1\n,2,2\nC,3,3\n')
    expect([table.rows.map(({ row }) => row), errorsOf(table)]).toEqual([[2, 4], ['3: has no name']])
  })
})

describe('a table cannot be read', () => {
  test.each([
    ['that is empty', '\n \n', {}, /is empty/],
    ['without a column for the position', 'name,place\nA,B\n', {}, /no column for longitude and latitude/],
    [
      'without the column that atlas.json names',
      'name,lat,lon\n',
      { columns: { topic: 'Sector' } },
      /no column “Sector”/,
    ],
  ] as const)('%s', (_, text, table, message) => {
    expect(errorsOf(read(text, table))).toEqual([expect.stringMatching(message)])
  })
})
