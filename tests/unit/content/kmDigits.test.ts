import { expect, test } from 'vitest'
import { roundKm } from '../../../src/content/corridors/kmDigits'

test('the km of a corridor of less than 100 km have one decimal, others are whole', () => {
  expect([roundKm(2.26, 30), roundKm(99.94, 99.94), roundKm(2.26, 100), roundKm(8749.8, 8749.8)]).toEqual([
    2.3, 99.9, 2, 8750,
  ])
})
