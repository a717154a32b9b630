import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compiled } from '../../../../build/content/contentFilesModule'
import { readRegister, registerArchives } from '../../../../build/register/register'
import { registerPlaces, registerThreshold } from '../../../../build/register/registerPlaces'
import type { Place } from '../../../../src/content/schema'
import { tileRows } from '../../../../src/content/register/tileRows'
import { rowOf } from '../../../support/register'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'register-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const passage = { paragraph: 1, quote: 'Words of an article.', exact: 'article' }
const rows = (count: number): Place[] =>
  Array.from({ length: count }, (_, index) =>
    rowOf({ id: `r-${index}`, name: { en: `Row ${count - index}` }, at: [60 + (index % 90) / 10, 50] }),
  )

const write = (features: readonly unknown[]) => {
  writeFileSync(
    join(folder, 'article.md'),
    '---\ntitle: Title\nauthor: Author\nlanguage: en\n---\n\nWords of an article.\n',
  )
  writeFileSync(join(folder, 'places.geojson'), JSON.stringify({ type: 'FeatureCollection', features }))
}
const published = () => (JSON.parse(compiled(folder, 'places.geojson')) as { items: Place[] }).items.map(({ id }) => id)

test('an atlas with no more places than the threshold has no register', () => {
  write(rows(registerThreshold))
  expect(registerPlaces(folder)).toEqual([])
  expect(readRegister(folder)).toBeNull()
  expect(published()).toHaveLength(registerThreshold)
})

describe('an atlas with more places', () => {
  test('has those without a passage as rows, by name', () => {
    write(rows(registerThreshold + 1))
    const found = registerPlaces(folder)
    expect(found).toHaveLength(registerThreshold + 1)
    const names = found.map(({ properties }) => properties.name.en!)
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
    expect(published()).toEqual([])
  })

  test('keeps places with a passage, with several points, and of two with one id the second', () => {
    const [first, second, ...others] = rows(registerThreshold + 3) as [Place, Place, ...Place[]]
    const told = { ...first, properties: { ...first.properties, passages: [passage] } }
    const several = {
      ...second,
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [60, 50],
          [61, 50],
        ],
      },
    }
    write([told, several, ...others, others[0]])
    expect(published()).toEqual(['r-0', 'r-1', 'r-2'])
    expect(registerPlaces(folder)).toHaveLength(registerThreshold + 1)
  })

  test('keeps the places that a corridor or an outcome names', () => {
    write(rows(registerThreshold + 4))
    const stop = (id: string, at: number, km: number) => ({
      id,
      name: { en: id },
      place: id,
      coordinates: [at, 50],
      country: 'KZ',
      km,
    })
    const corridor = {
      ...rowOf({ id: 'road', name: { en: 'Road' } }),
      geometry: {
        type: 'LineString',
        coordinates: [
          [60, 50],
          [60.1, 50],
        ],
      },
    }
    const { kind, country, ...properties } = corridor.properties
    expect([kind, country]).toEqual(['city', undefined])
    writeFileSync(
      join(folder, 'corridors.geojson'),
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            ...corridor,
            properties: {
              ...properties,
              kind: 'corridor',
              mode: 'road',
              stops: [stop('r-0', 60, 0), stop('r-1', 60.1, 7.1)],
              sections: [{ from: 'r-0', to: 'r-1', status: 'built' }],
              drawn: { km: 7.1, countries: [{ country: 'KZ', from: 0, to: 7.1 }] },
            },
          },
        ],
      }),
    )
    const outcome = {
      id: 'outcome',
      paragraph: 1,
      quote: 'article',
      feature: 'r-2',
      verdict: 'happened',
      asOf: '2020',
      text: { en: 'It did.' },
      sources: [{ title: 'Report', publisher: 'Paper', date: '2020' }],
    }
    writeFileSync(join(folder, 'outcomes.json'), JSON.stringify([outcome]))
    expect(published()).toEqual(['r-0', 'r-1', 'r-2'])
  })

  test('reads them again after the file has changed', () => {
    write(rows(registerThreshold + 1))
    expect(readRegister(folder)!.summary.count).toBe(registerThreshold + 1)
    write(rows(registerThreshold + 2))
    utimesSync(join(folder, 'places.geojson'), 1, 1)
    expect(readRegister(folder)!.summary.count).toBe(registerThreshold + 2)
  })

  test('has archives with a tile for every tile with rows, and equal ones for equal places', () => {
    write(rows(registerThreshold + 1))
    const register = readRegister(folder)!
    const { summary, columns } = register
    const all = tileRows(columns, summary.lastZoom, 0, 0, 0)
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(registerThreshold + 1)
    const archives = registerArchives(register)
    expect(archives.records.toString('latin1', 0, 7)).toBe('PMTiles')
    expect([archives.register[100], archives.register[101]]).toEqual([0, summary.lastZoom])
    expect(registerArchives({ ...register })).toEqual(archives)
  })
})
