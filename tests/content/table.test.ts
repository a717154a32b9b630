import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkContent } from '../../tools/validate'
import { isError, problemLine } from '../../tools/validate/problem'

const atlas = { table: { precision: 'town', source: { title: 'A list', url: 'https://example.org/' } } }
let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'steppe table '))))
afterEach(() => rm(folder, { recursive: true }))

async function check(files: Record<string, unknown>): Promise<{ errors: string[]; notes: string[] }> {
  for (const [name, content] of Object.entries({ 'atlas.json': atlas, ...files }))
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  const { problems } = await checkContent(folder)
  return {
    errors: problems.filter(isError).map(problemLine),
    notes: problems.filter((problem) => !isError(problem)).map(problemLine),
  }
}

describe('a folder with a table', () => {
  test('needs no article', async () => {
    expect(await check({ 'places.csv': 'name,lat,lon\nAktau,43.65,51.17\n' })).toEqual({ errors: [], notes: [] })
  })

  test('needs the article that a feature of another file quotes', async () => {
    const place = {
      type: 'Feature',
      id: 'osh',
      properties: {
        id: 'osh',
        name: 'Osh',
        passages: [{ paragraph: 1, quote: 'Osh is old', exact: 'Osh' }],
        precision: 'town',
        source: atlas.table.source,
      },
      geometry: { type: 'Point', coordinates: [72.8, 40.53] },
    }
    const { errors } = await check({
      'places.csv': 'name,lat,lon\nAktau,43.65,51.17\n',
      'places.geojson': { type: 'FeatureCollection', features: [place] },
    })
    expect(errors).toEqual(['article.md: is missing, and passages, figures or outcomes quote it'])
  })

  test('has a line and a row in each problem', async () => {
    const { errors } = await check({
      'places.csv': 'id,name,lat,lon,date,link\na,"A\nA",1,1,2018-02-30,\nb,B,2,2,,example.org\nc,,3,3,,\n',
    })
    expect(errors).toEqual([
      expect.stringMatching(/^places\.csv:2 a row 2, when: is "2018-02-30"/),
      expect.stringMatching(/^places\.csv:4 b row 3, link: is "example\.org", must be a URL/),
      'places.csv:5 row 4: has no name',
    ])
  })

  test('says what it leaves out and adds, in notes', async () => {
    const table =
      'name,lat,lon,topic,country\nA,43.65,51.17,Roads,KZ\nB,,,Roads,\nC,0,0,Roads,\nD,42.87,74.59,Schools,Asia\n'
    expect(await check({ 'places.csv': table })).toEqual({
      errors: [],
      notes: [
        'note: places.csv: has 2 of its own for topic, which atlas.json does not declare: "Roads", "Schools"',
        'note: places.csv:3: 2 rows have no position and are not on the map: 3, 4',
        'note: places.csv:5: no country is called "Asia": left out',
      ],
    })
  })

  test('is told of a place outside its country in a note', async () => {
    const { errors, notes } = await check({ 'places.csv': 'name,lat,lon,country\nAktau,43.65,51.17,BR\n' })
    expect([errors, notes]).toEqual([
      [],
      [expect.stringMatching(/^note: places\.csv:2 aktau row 2, country: is "BR", but/)],
    ])
  })

  test('may not have an id of another file', async () => {
    const place = {
      type: 'Feature',
      id: 'aktau',
      properties: {
        id: 'aktau',
        name: 'Aktau',
        passages: [],
        description: 'A port.',
        precision: 'town',
        source: atlas.table.source,
      },
      geometry: { type: 'Point', coordinates: [51.17, 43.65] },
    }
    const { errors } = await check({
      'places.csv': 'name,lat,lon\nAktau,43.65,51.17\n',
      'places.geojson': { type: 'FeatureCollection', features: [place] },
    })
    expect(errors).toEqual(['places.csv:2 aktau row 2, id: "aktau" is already the id of places.geojson features[0]'])
  })

  test('says the fix of a mistake that every row has, once', async () => {
    const rows = Array.from({ length: 5 }, (_, n) => `Place ${n},${n + 1},${n + 1}`)
    const { errors } = await check({ 'atlas.json': {}, 'places.csv': `name,lat,lon\n${rows.join('\n')}\n` })
    expect(errors).toEqual([
      expect.stringMatching(
        /^places\.csv:2 row 2: does not say how exact its position is: add a column `precision`.* \(and 4 more like it: row 3, row 4, row 5 …\)$/,
      ),
    ])
  })
})

test('a table that atlas.json describes must be there', async () => {
  const { errors } = await check({ 'article.md': '# A\n\nA word.\n' })
  expect(errors).toContainEqual(
    expect.stringMatching(/^atlas\.json:1 table: describes places\.csv, which is not in the folder/),
  )
})

test('a column that atlas.json names must be there', async () => {
  const { errors } = await check({
    'atlas.json': { table: { ...atlas.table, columns: { topic: 'Sector' } } },
    'places.csv': 'name,lat,lon\nAktau,43.65,51.17\n',
  })
  expect(errors[0]).toMatch(
    /^places\.csv: has no column “Sector”, which `table\.columns` of atlas\.json names: it has name, lat, lon$/,
  )
})
