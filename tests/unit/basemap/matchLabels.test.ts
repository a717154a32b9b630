import type { Feature as GeoJsonFeature } from 'geojson'
import { expect, test } from 'vitest'
import { matchLabels } from '../../../basemap/matchLabels'
import type { Area, Feature, Place } from '../../../src/content/schema'
import { aven, road, sea } from '../../support/smallAtlas'

const label = (properties: { id: string; kind?: string; country?: string }, names: string[], at: [number, number]) =>
  ({
    type: 'Feature',
    properties: { ...properties, name_en: names[0], name_ru: names[1], name_kk: names[2] },
    geometry: { type: 'Point', coordinates: at },
  }) as GeoJsonFeature

/** Aven's position is 60° E 50° N. A degree of longitude is 71.7 km there. */
const town = (names: string[], lon = 60) => label({ id: 'town-x' }, names, [lon, 50])
const match = (feature: Feature, ...labels: GeoJsonFeature[]) => matchLabels([feature], labels)[feature.id]
const area = (kind: Area['properties']['kind'], properties: Partial<Area['properties']> = {}): Area => ({
  ...sea,
  properties: { ...sea.properties, ...properties, kind },
})

test.each([
  ['English', ['Aven', 'x', 'x']],
  ['Russian', ['x', 'Aven-ру', 'x']],
  ['Kazakh', ['x', 'x', 'Aven-қаз']],
])('a place matches a town near it that has its %s name', (_, names) => {
  expect(match(aven, town(names))).toBe('town-x')
})

test('a name of one language does not match a name of another', () => {
  expect(match(aven, town(['Aven-ру', 'Aven', 'Aven']))).toBeUndefined()
})

test('a place matches no town more than 50 km away', () => {
  expect(match(aven, town(['Aven', '', ''], 60.69))).toBe('town-x')
  expect(match(aven, town(['Aven', '', ''], 60.71))).toBeUndefined()
})

test('a place matches no country or sea', () => {
  expect(match(aven, label({ id: 'country-x', kind: 'country' }, ['Aven', '', ''], [60, 50]))).toBeUndefined()
})

test('a stop matches a town, under a key of its own', () => {
  const labels = matchLabels([road], [town(['Halfway', '', ''], 62), town(['Long Road', '', ''])])
  expect(labels).toEqual({ 'long-road:halfway': 'town-x' })
})

test('a sea matches an ocean, a sea or a lake by its name, however far the label is', () => {
  for (const kind of ['ocean', 'sea', 'lake'])
    expect(match(sea, label({ id: 'x', kind }, ['', 'Море', ''], [0, 0]))).toBe('x')
  expect(match(sea, label({ id: 'x', kind: 'country' }, ['Inner Sea', '', ''], [59, 48.7]))).toBeUndefined()
  expect(match(sea, town(['Inner Sea', '', ''], 59))).toBeUndefined()
})

test('a country matches by its code, or without a code by its name', () => {
  const country = label({ id: 'country-us', kind: 'country', country: 'US' }, ['United States', '', ''], [0, 0])
  const name = { en: 'United States of America', ru: 'r', kk: 'k' }
  expect(match(area('country', { country: 'US', name }), country)).toBe('country-us')
  expect(match(area('country', { country: undefined, name }), country)).toBeUndefined()
  expect(match(area('country', { name: { ...name, en: 'United States' } }), country)).toBe('country-us')
})

test('a region matches a range or a plain by its name, and no sea', () => {
  expect(match(area('region'), label({ id: 'x', kind: 'range' }, ['Inner Sea', '', ''], [0, 0]))).toBe('x')
  expect(match(area('region'), label({ id: 'x', kind: 'sea' }, ['Inner Sea', '', ''], [59, 48.7]))).toBeUndefined()
})

test('a place matches a peak near it', () => {
  expect(match(aven, label({ id: 'x', kind: 'peak' }, ['Aven', '', ''], [60, 50]))).toBe('x')
  expect(match(aven, label({ id: 'x', kind: 'range' }, ['Aven', '', ''], [60, 50]))).toBeUndefined()
})

test('a territory matches nothing', () => {
  for (const kind of ['sea', 'range'])
    expect(match(area('territory'), label({ id: 'x', kind }, ['Inner Sea', '', ''], [59, 48.7]))).toBeUndefined()
})

test('features without a label are not in the table', () => {
  const bare: Place = { ...aven, id: 'bare' }
  expect(matchLabels([bare, road], [])).toStrictEqual({})
})
