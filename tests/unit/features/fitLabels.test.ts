import { expect, test } from 'vitest'
import { fitLabels } from '../../../src/features/ride/fitLabels'

const requests = Array.from({ length: 40 }, (_, index) => ({
  center: (index * 37) % 500,
  width: 20 + ((index * 13) % 60),
}))

test('labels stay inside the row and at least 12 px apart, at any width', () => {
  for (let width = 0; width <= 500; width += 25) {
    const fitted = fitLabels(requests, width, [3, 0])
    fitted.forEach(({ index, start }, position) => {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(start + requests[index]!.width).toBeLessThanOrEqual(width)
      const next = fitted[position + 1]
      if (next) expect(next.start - start - requests[index]!.width).toBeGreaterThanOrEqual(12)
    })
  }
})

test('labels with priority are placed first', () => {
  const crowded = [
    { center: 50, width: 40 },
    { center: 52, width: 40 },
    { center: 250, width: 40 },
  ]
  expect(fitLabels(crowded, 300, [1])).toEqual([
    { index: 1, start: 32 },
    { index: 2, start: 230 },
  ])
  expect(fitLabels(crowded, 300, [0])[0]).toEqual({ index: 0, start: 30 })
})

test('labels at the ends move inwards', () => {
  expect(
    fitLabels(
      [
        { center: 0, width: 50 },
        { center: 300, width: 50 },
      ],
      300,
      [],
    ),
  ).toEqual([
    { index: 0, start: 0 },
    { index: 1, start: 250 },
  ])
})
