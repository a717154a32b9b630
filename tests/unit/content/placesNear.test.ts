import { expect, test } from 'vitest'
import type { Stop } from '../../../src/content/schema'
import { placeOf } from '../../../src/content/corridors/placeOf'
import { passedBy } from '../../../src/content/nearby/passedBy'
import { placesAround } from '../../../src/content/nearby/placesNear'
import { measureLine } from '../../../src/geometry/measuredLine'
import { smallAtlas } from '../../support/smallAtlas'

const { features, byId } = smallAtlas()
const stopAt = (longitude: number, place?: string): Stop => ({
  id: 'stop',
  name: { en: 'Stop', ru: 'Станция', kk: 'Бекет' },
  place,
  coordinates: [longitude, 50],
  country: 'KZ',
  km: 0,
})

test('placesAround returns the places near a stop, nearest first, and no other features', () => {
  const found = placesAround(stopAt(60.001), features, 100)
  expect(found.map(({ feature }) => feature.id)).toEqual(['hall', 'aven'])
  expect(found[1]!.distance).toBeCloseTo(0.0715, 3)
})

test('placeOf returns the place feature that a stop names', () => {
  expect(placeOf(stopAt(60.1, 'aven'), byId)?.id).toBe('aven')
  expect(placeOf(stopAt(60.1), byId)).toBeUndefined()
  expect(placeOf(stopAt(60.1, 'inner-sea'), byId)).toBeUndefined()
  expect(placeOf(stopAt(60.1, 'unknown'), byId)).toBeUndefined()
})

test('passedBy returns the most important of places that are close together', () => {
  const line = measureLine([
    [59, 50],
    [61, 50],
  ])
  expect(passedBy(line, features, 25)).toEqual([{ id: 'aven', km: expect.closeTo(71.5, 0) }])
})
