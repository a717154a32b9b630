import { expect, test } from 'vitest'
import { reportedHeights } from '../../../../src/app/embed/reportedHeights'

/** The heights that are reported when the content has one height after the other, `pause` ms apart. */
function reported(heights: number[], pause = 20): number[] {
  const next = reportedHeights()
  return heights.flatMap((height, index) => next(height, index * pause) ?? [])
}

test('a height is reported in whole px, once, when it changes', () => {
  expect(reported([0, 400.2, 400.9, 401, 250.5])).toEqual([401, 251])
})

test('a content that comes and goes between two heights stays at the higher one', () => {
  const heights = Array.from({ length: 100 }, (_, index) => (index % 2 ? 300 : 340))
  expect(reported(heights)).toEqual([340, 300, 340, 300, 340, 300, 340, 300, 340])
})

test('three heights in turn end at the highest', () => {
  const heights = Array.from({ length: 90 }, (_, index) => [300, 340, 320][index % 3]!)
  const all = reported(heights)
  expect(all.length).toBeLessThan(18)
  expect(all.at(-1)).toBe(340)
})

test('a window that the reader draws wider and narrower has all its heights, and a later change has its own', () => {
  const drawn = [500, 480, 460, 440, 420, 440, 460, 480, 460]
  expect(reported(drawn)).toEqual(drawn)
  const slow = Array.from({ length: 10 }, (_, index) => (index % 2 ? 300 : 340))
  expect(reported(slow, 1500)).toEqual(slow)
})
