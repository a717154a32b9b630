import { expect, test } from 'vitest'
import type { Stop } from '../../../src/content/schema'
import { passedBy, placeOf, placesAround } from '../../../src/content/nearby/placesNear'
import { measureLine } from '../../../src/geometry/measuredLine'
import { smallAtlas } from '../../support/smallAtlas'

const { features } = smallAtlas()
const stopAt = (name: string, longitude: number): Stop => ({
  name: { en: name, ru: name, kk: name },
  coordinates: [longitude, 50],
  country: 'KZ',
  km: 0,
})

test('places around a stop, nearest first, and nothing that is not a place', () => {
  const found = placesAround(stopAt('Aven', 60.001), features, 100)
  expect(found.map(({ feature }) => feature.id)).toEqual(['hall', 'aven'])
  expect(found[1]!.distance).toBeCloseTo(0.0715, 3)
})

test('the place that a stop is bears its name and lies there', () => {
  expect(placeOf(stopAt('Aven', 60.1), features)?.id).toBe('aven')
  expect(placeOf(stopAt('Aven (Old Town)', 60.1), features)?.id).toBe('aven')
  expect(placeOf(stopAt('Bol', 60.1), features)).toBeUndefined()
})

test('of places that stand together a ride passes the first by kind', () => {
  const line = measureLine([
    [59, 50],
    [61, 50],
  ])
  expect(passedBy(line, features, 25)).toEqual([{ id: 'aven', km: expect.closeTo(71.5, 0) }])
})
