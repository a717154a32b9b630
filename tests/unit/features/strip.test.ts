import { describe, expect, test } from 'vitest'
import { resolveOverlaps } from '../../../src/features/strip-map/resolveOverlaps'
import { linesOf, stripOf, tickKm } from '../../../src/features/strip-map/strip'
import { layoutStrip } from '../../../src/features/strip-map/layoutStrip'
import { seeded } from '../../../tools/random'
import { network, place, road } from '../../support/smallNetwork'

describe('labels pushed apart', () => {
  test('stay where they want to be while there is room', () => {
    expect(resolveOverlaps([{ at: 10, size: 10 }, { at: 40, size: 10 }], 0, 100)).toEqual([10, 40]) // prettier-ignore
  })
  test('share the push where there is none', () => {
    expect(resolveOverlaps([{ at: 50, size: 20 }, { at: 50, size: 20 }], 0, 100)).toEqual([40, 60]) // prettier-ignore
    expect(resolveOverlaps([{ at: 2, size: 20 }, { at: 2, size: 20 }], 0, 100)).toEqual([10, 30]) // prettier-ignore
  })
  test('never overlap, keep their order and stay within bounds (200 random columns)', () => {
    const random = seeded(5).next
    for (let round = 0; round < 200; round++) {
      const labels = Array.from({ length: 1 + Math.floor(random() * 40) }, () => ({
        at: random() * 1000,
        size: 5 + random() * 20,
      })).sort((a, b) => a.at - b.at)
      const middles = resolveOverlaps(labels, 0, 1000)
      const tops = middles.map((middle, index) => middle - labels[index]!.size / 2)
      const feet = middles.map((middle, index) => middle + labels[index]!.size / 2)
      expect(middles).toHaveLength(labels.length)
      expect(Math.min(...tops)).toBeGreaterThan(-1e-6)
      expect(Math.max(...feet)).toBeLessThan(1000 + 1e-6)
      for (const [index, top] of tops.slice(1).entries()) expect(top - feet[index]!).toBeGreaterThan(-1e-6)
    }
  })
})

test('a text’s lines are counted as they break at spaces', () => {
  expect([linesOf('one two', 7), linesOf('one two', 6), linesOf('Verylongword', 5), linesOf('a bc def', 3)]).toEqual([
    1, 2, 3, 3,
  ])
})

test('a column without width takes a line for every letter, and an end', () => {
  expect([linesOf('abc', 0), linesOf('abc', -5)]).toEqual([3, 3])
})

test('ticks are round and not too many', () => {
  expect([306, 8750, 10010, 3].map(tickKm)).toEqual([20, 1000, 1000, 1])
})

describe('a strip', () => {
  const near = place('near', [60.6, 50.03])
  const namesake = place('East', [64.01, 50.01])
  const strip = stripOf(road, [near, namesake, ...network])
  test('has the stops on the right and features on their side, in the order of travel', () => {
    const said = strip.labels.map(({ name, column, beside }) => [name.en, column, beside?.side])
    expect(said).toEqual([
      ['West', 'right', undefined],
      ['near', 'left', null],
      ['mill', 'left', 'left'],
      ['Cross', 'right', undefined],
      ['East', 'right', undefined],
    ])
  })
  test('is laid out from the foot upwards at scale, and grows until its labels fit', () => {
    const measures = { width: 360, height: 100, scale: 50, left: 100, middle: 80, lineHeight: 15, letter: 7, least: 60 }
    const { height, yOf, labels } = layoutStrip(strip, measures, ({ name }) => name.en)
    expect(height).toBe(3 * 60 + 36)
    expect([yOf(0), yOf(strip.km / 2), yOf(strip.km)]).toEqual([height - 18, height / 2, 18])
    expect(labels.map(({ name }) => name.en)).toEqual(['West', 'near', 'mill', 'Cross', 'East'])
    expect(labels.find(({ name }) => name.en === 'Cross')!.y).toBeCloseTo(height / 2, 6)
  })
})
