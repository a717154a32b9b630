import { describe, expect, it } from 'vitest'
import { writeRecords } from '../../../studio/acts/records'
import { likelyFeature, offeredFigures } from '../../../studio/page/figures/offeredFigures'
import { marksOf } from '../../../studio/page/marks'
import type { Article } from '../../../src/content/article/article'
import type { WrittenFeature } from '../../../src/content/schema'

const figure = (id: string, exact: string) => ({
  id,
  group: 'numbers',
  features: ['road'],
  label: { en: id },
  value: 240,
  unit: 'km',
  exactness: 'exact' as const,
  paragraph: 1,
  quote: `The road is ${exact} long.`,
  exact,
})
const files = (...figures: object[]) => new Map([['figures.json', Buffer.from(JSON.stringify(figures, null, 2))]])
const written = (changes: ReturnType<typeof writeRecords>) =>
  JSON.parse(changes['figures.json']!.toString()) as { id: string }[]

describe('a figure', () => {
  const [length, width] = [figure('length', '240 km'), figure('width', '240 km wide')]

  it('is added to a file that is not there yet, and to one that is', () => {
    const change = { file: 'figures.json', before: null, record: length } as const
    expect(written(writeRecords(new Map(), [change]))).toEqual([length])
    expect(written(writeRecords(files(width), [change]))).toEqual([width, length])
  })

  it('is removed, and the others stay as they are written', () => {
    const change = { file: 'figures.json', before: length, record: null } as const
    expect(written(writeRecords(files(length, width), [change]))).toEqual([width])
    expect(written(writeRecords(files(length), [change]))).toEqual([])
  })

  it('is refused with a taken id, without a label, or if it has changed meanwhile', () => {
    const write = (before: typeof length | null, record: object | null) => () =>
      writeRecords(files(length), [{ file: 'figures.json', before, record: record as typeof length | null }])
    expect(write(null, length)).toThrow('idTaken')
    expect(write(null, { ...width, label: {} })).toThrow('invalid')
    expect(write({ ...length, value: 1 }, null)).toThrow('featureChanged')
  })
})

describe('the numbers that the studio offers', () => {
  const text = 'Hue is 100 km from Da Nang. The tunnel is 6 km long.'
  const article = { paragraphs: [text], language: 'en' } as unknown as Article
  const place = (id: string, exact: string) =>
    ({
      id,
      properties: { passages: [{ paragraph: 1, quote: 'Hue is 100 km from Da Nang.', exact }] },
    }) as WrittenFeature

  it('are those that figures.json does not have', () => {
    const hundred = { ...figure('way', '100 km'), quote: 'Hue is 100 km from Da Nang.' }
    expect(offeredFigures(article, []).map(({ exact }) => exact)).toEqual(['100 km', '6 km'])
    expect(offeredFigures(article, [hundred]).map(({ exact }) => exact)).toEqual(['6 km'])
  })

  it('are likely about the feature named before them in their sentence', () => {
    const [hundred] = offeredFigures(article, [])
    const marks = marksOf(article, [place('da-nang', 'Da Nang'), place('hue', 'Hue')])
    expect(likelyFeature(article, marks, hundred!)).toBe('hue')
    expect(likelyFeature(article, [[]], hundred!)).toBe('')
  })
})
