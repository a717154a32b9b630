import { expect, test } from 'vitest'
import { keyStep } from '../../../src/features/ride/keyStep'

test.each([
  [12_000, 10],
  [500, 10],
  [309, 5],
  [100, 2],
  [50, 1],
  [30, 0.5],
  [5, 0.1],
])('a key moves a ride of %d km by %d km', (length, km) => {
  expect(keyStep(length)).toBe(km)
})

test('a ride of 5 to 500 km takes 50 to 125 steps', () => {
  for (let length = 5; length <= 500; length++) {
    expect(length / keyStep(length)).toBeGreaterThanOrEqual(50)
    expect(length / keyStep(length)).toBeLessThanOrEqual(125)
  }
})
