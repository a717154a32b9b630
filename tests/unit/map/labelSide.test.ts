import { expect, test } from 'vitest'
import type { Position } from '../../../src/content/schema'
import { labelSide } from '../../../src/map/sources/labelSide'

const line = (dLon: number, dLat: number, from = -5, to = 5): Position[] =>
  Array.from({ length: to - from + 1 }, (_, index) => [
    60 + dLon * (from + index) * 0.1,
    50 + dLat * (from + index) * 0.1,
  ])

test.each([
  ['nothing near', [], 'E'],
  ['a line north to south', [line(0, 1)], 'E'],
  ['a line west to east', [line(1, 0)], 'N'],
  ['a line that ends here from the east', [line(1, 0, 0, 5)], 'W'],
  ['lines to the east, the north and the west', [line(1, 0), line(0, 1, 0, 5)], 'S'],
] as const)('with %s', (_, lines, side) => {
  expect(labelSide([60, 50], lines)).toBe(side)
})

test('a line far away does not matter', () => {
  expect(labelSide([60, 52], [line(1, 0)])).toBe('E')
})
