import { expect, test } from 'vitest'
import { fitLabels } from '../../../src/features/ride/fitLabels'

const wishes = Array.from({ length: 40 }, (_, index) => ({ at: (index * 37) % 500, width: 20 + ((index * 13) % 60) }))

test('labels keep inside the row and apart from one another, at any width', () => {
  for (let width = 0; width <= 500; width += 25) {
    const placed = fitLabels(wishes, width, [3, 0])
    placed.forEach(({ index, left }, nth) => {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + wishes[index]!.width).toBeLessThanOrEqual(width)
      const next = placed[nth + 1]
      if (next) expect(next.left - left - wishes[index]!.width).toBeGreaterThanOrEqual(12)
    })
  }
})

test('those that come first keep their place', () => {
  const crowded = [
    { at: 50, width: 40 },
    { at: 52, width: 40 },
    { at: 250, width: 40 },
  ]
  expect(fitLabels(crowded, 300, [1])).toEqual([
    { index: 1, left: 32 },
    { index: 2, left: 230 },
  ])
  expect(fitLabels(crowded, 300, [0])[0]).toEqual({ index: 0, left: 30 })
})

test('labels at the ends are pushed inwards', () => {
  expect(
    fitLabels(
      [
        { at: 0, width: 50 },
        { at: 300, width: 50 },
      ],
      300,
      [],
    ),
  ).toEqual([
    { index: 0, left: 0 },
    { index: 1, left: 250 },
  ])
})
