import { expect, test } from 'vitest'
import { paceOf, rideSeconds } from '../../../src/state/ride/pace'

test.each([
  [0.5, 15],
  [5, 15],
  [50, 19],
  [500, 55],
  [2000, 102],
  [9000, 200],
  [10_010, 210],
  [12_000, 228],
])('a ride of %d km takes about %d s', (length, seconds) => {
  expect(Math.round(rideSeconds(length))).toBe(seconds)
  expect(paceOf(length) * seconds).toBeGreaterThan(length * 0.97)
  expect(paceOf(length) * seconds).toBeLessThan(length * 1.03)
})

test('a longer ride is faster, and takes longer', () => {
  const lengths = [5, 30, 100, 300, 1000, 3000, 12_000]
  for (const [index, length] of lengths.slice(1).entries()) {
    expect(paceOf(length)).toBeGreaterThan(paceOf(lengths[index]!))
    expect(rideSeconds(length)).toBeGreaterThanOrEqual(rideSeconds(lengths[index]!))
  }
})
