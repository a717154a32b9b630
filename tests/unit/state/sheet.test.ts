import { expect, test } from 'vitest'
import { settledAt, stepped } from '../../../src/state/sheet'

const heights = { peek: 140, half: 440, full: 770 }

test('a step goes one height up or down, and stays at either end', () => {
  expect([stepped('peek', 1), stepped('half', 1), stepped('full', 1)]).toEqual(['half', 'full', 'full'])
  expect([stepped('peek', -1), stepped('half', -1), stepped('full', -1)]).toEqual(['peek', 'peek', 'half'])
})

test('a slow drag ends at the nearest height', () => {
  expect([200, 300, 600, 610].map((px) => settledAt(px, 0.1, heights))).toEqual(['peek', 'half', 'half', 'full'])
})

test('a flick ends at the next height in its direction, however far, and stays at either end', () => {
  expect(settledAt(200, 1, heights)).toBe('half')
  expect(settledAt(450, 1, heights)).toBe('full')
  expect(settledAt(430, -1, heights)).toBe('peek')
  expect(settledAt(700, -1, heights)).toBe('half')
  expect([settledAt(770, 1, heights), settledAt(140, -1, heights)]).toEqual(['full', 'peek'])
})
