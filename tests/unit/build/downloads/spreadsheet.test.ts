/** SheetJS reads the tables as a spreadsheet does. */
import { describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import { featureTable, toCsv } from '../../../../build/downloads/csv'
import { readDownloadContent } from '../../../../build/downloads/downloadContent'
import type { Feature } from '../../../../src/content/schema'
import { atlasIn, folders, write } from './atlases'

/** The rows of a table, as a spreadsheet shows them; `raw` keeps dates as they are written. */
function rowsOf(bytes: Uint8Array): Record<string, string>[] {
  const book = read(bytes, { type: 'array', raw: true })
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { defval: '' })
}

describe.each(folders)('a spreadsheet reads %s', (folder) => {
  it('with every name in every language, and every quotation', async () => {
    const { content, bytes } = await atlasIn(folder)
    const rows = rowsOf(bytes('features.csv'))
    expect(rows.map(({ id }) => id)).toEqual(content.features.map(({ id }) => id))
    for (const [index, { properties }] of content.features.entries()) {
      for (const [tag, name] of Object.entries(properties.name)) expect(rows[index]![`name_${tag}`]).toBe(name)
      for (const { quote } of properties.passages) expect(rows[index]!.quotes).toContain(quote)
    }
    const passages = rowsOf(bytes('passages.csv'))
    expect(passages.map(({ quote }) => quote)).toEqual(
      content.features.flatMap(({ properties }) => properties.passages.map(({ quote }) => quote)),
    )
  })

  it('with the figures', async () => {
    const { content, bytes } = await atlasIn(folder)
    expect(rowsOf(bytes('figures.csv')).map(({ id, value }) => [id, Number(value)])).toEqual(
      content.figures.map(({ id, value }) => [id, value]),
    )
  })
})

it('has the outcomes with their sources', async () => {
  const { content, bytes } = await atlasIn('geo')
  const rows = rowsOf(bytes('outcomes.csv'))
  expect(rows).toHaveLength(content.outcomes.length)
  expect(rows[0]).toMatchObject({
    id: content.outcomes[0]!.id,
    text_kk: content.outcomes[0]!.text.kk,
    source_1_url: content.outcomes[0]!.sources[0]!.url,
  })
})

it('begins with a byte order mark', async () => {
  const { bytes } = await atlasIn('geo')
  expect([...bytes('figures.csv').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

const content = await readDownloadContent('geo')

describe('content that a spreadsheet could misread', () => {
  const place = content.features[0]!
  const named = (name: string): Feature =>
    ({ ...place, properties: { ...place.properties, name: { en: name } } }) as Feature

  it('computes no cell', async () => {
    const computed = ['=1+1', '@SUM(1)', '+7', '-x', "-2+3+cmd|' /C calc'!A0", '-0043-03-15', '－1', '\t=1', '\n=1']
    const names = [...computed, '-43', '-0043', 'a "quoted", name\nin two lines']
    const { bytes } = await write({ ...content, features: names.map(named) })
    expect(rowsOf(bytes('features.csv')).map(({ name_en }) => name_en)).toEqual([
      ...computed.map((name) => `'${name}`),
      '-43',
      '-0043',
      'a "quoted", name\nin two lines',
    ])
  })

  it('has no cell that is longer than a spreadsheet allows', () => {
    const ring = Array.from({ length: 3000 }, (_, index): [number, number] => [index / 100, index / 70])
    const area = {
      ...content.features.find(({ id }) => id === 'russia')!,
      geometry: { type: 'Polygon', coordinates: [ring] },
    } as Feature
    const cells = featureTable({ ...content, features: [area] }).rows[0]!.map((cell) => String(cell ?? '').length)
    expect(Math.max(...cells)).toBeLessThanOrEqual(32_767)
    expect(toCsv(featureTable({ ...content, features: [area] }))).not.toContain('POLYGON')
  })
})
