import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { GazetteerEntry } from '../../../../studio/gazetteer/entry.ts'
import { fold, foldedName, tokens } from '../../../../studio/gazetteer/fold.ts'
import { formatGazetteer, parseGazetteer } from '../../../../studio/gazetteer/format.ts'
import { gazetteerFile } from '../../../../studio/gazetteer/readGazetteer.ts'
import { gazetteer } from '../suggest/gazetteer.ts'

test('names are compared without case, accents, ё and Kazakh letters, and й stays a letter', () => {
  expect(['Tromsø', "Xi'an", 'Орёл', 'Қызылорда', 'Чуй', 'São'].map(fold)).toEqual([
    'tromso',
    'xian',
    'орел',
    'кызылорда',
    'чуй',
    'sao',
  ])
  expect(foldedName('Ростов-на-Дону')).toBe('ростов на дону')
  expect(tokens('В Алма-Ате.').map(({ word, start, end }) => [word, start, end])).toEqual([
    ['в', 0, 1],
    ['алма', 2, 6],
    ['ате', 7, 10],
  ])
})

test('what is written is read again', () => {
  const town: GazetteerEntry = {
    id: 'geonames:1526384',
    kind: 'town',
    country: 'KZ',
    region: '02',
    capital: 1,
    population: 1977011,
    position: [76.92, 43.25],
    name: 'Almaty',
    names: { ru: 'Алматы', zh: '阿拉木图' },
    others: ['Alma-Ata', 'Алма-Ата'],
  }
  const sea: GazetteerEntry = {
    ...town,
    id: 'natural:1',
    kind: 'sea',
    country: '',
    region: '',
    capital: 0,
    population: 0,
    names: {},
    others: [],
  }
  const data = { entries: [town, { ...town, id: 'geonames:2', names: {} }, sea], commonWords: ['of', 'мир'] }
  expect(parseGazetteer(formatGazetteer(data))).toEqual(data)
})

test('the file is small enough to be loaded in a page and has towns, countries, regions and features', () => {
  expect(statSync(gazetteerFile).size).toBeLessThan(3_600_000)
  const count = (kind: string) => gazetteer.entries.filter((entry) => entry.kind === kind).length
  expect([count('town') > 120_000, count('country') > 240, count('region') > 3_700, count('river') > 1_400]).toEqual([
    true,
    true,
    true,
    true,
  ])
})

test('a capital, a region and all names of a town are found', () => {
  expect(gazetteer.capitalOf('KZ')?.name).toBe('Astana')
  expect(gazetteer.region('KZ', '01')?.names.ru).toBe('Алматинская область')
  const ids = ['verny', 'алма ата', 'алматы'].map((name) =>
    gazetteer
      .names('ru')
      .named(name)
      .map(({ id }) => id),
  )
  expect(ids).toEqual([[], ['geonames:1526384'], expect.arrayContaining(['geonames:1526384'])])
  expect(
    gazetteer
      .names('en')
      .named('alma ata')
      .map(({ id }) => id),
  ).toContain('geonames:1526384')
})
