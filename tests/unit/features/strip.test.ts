import { describe, expect, test } from 'vitest'
import { resolveOverlaps } from '../../../src/features/strip-map/resolveOverlaps'
import { countLines, stripOf, tickKm } from '../../../src/features/strip-map/strip'
import { layoutStrip } from '../../../src/features/strip-map/layoutStrip'
import { measureLine } from '../../../src/geometry/measuredLine'
import { seeded } from '../../../tools/random'
import { corridor, network, place, road } from '../../support/smallNetwork'

describe('overlapping labels', () => {
  test('stay at their places if they do not overlap', () => {
    expect(resolveOverlaps([{ center: 10, size: 10 }, { center: 40, size: 10 }], 0, 100)).toEqual([10, 40]) // prettier-ignore
  })
  test('move by equal distances if they do', () => {
    expect(resolveOverlaps([{ center: 50, size: 20 }, { center: 50, size: 20 }], 0, 100)).toEqual([40, 60]) // prettier-ignore
    expect(resolveOverlaps([{ center: 2, size: 20 }, { center: 2, size: 20 }], 0, 100)).toEqual([10, 30]) // prettier-ignore
  })
  test('never overlap, keep their order and stay within bounds (200 random columns)', () => {
    const random = seeded(5).next
    for (let round = 0; round < 200; round++) {
      const labels = Array.from({ length: 1 + Math.floor(random() * 40) }, () => ({
        center: random() * 1000,
        size: 5 + random() * 20,
      })).sort((a, b) => a.center - b.center)
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

test('the lines of a text break at spaces', () => {
  expect([
    countLines('one two', 7),
    countLines('one two', 6),
    countLines('Verylongword', 5),
    countLines('a bc def', 3),
  ]).toEqual([1, 2, 3, 3])
})

test('a column without width has one letter in each line', () => {
  expect([countLines('abc', 0), countLines('abc', -5)]).toEqual([3, 3])
})

test('ticks are round and not too many', () => {
  expect([306, 8750, 10010, 3].map(tickKm)).toEqual([20, 1000, 1000, 1])
})

test('the strip of a short corridor has only places that are near for its length', () => {
  const short = corridor('short', 'road', [['A', [60, 50]], ['B', [60.4, 50]]]) // prettier-ignore
  const [beside, far] = [place('beside', [60.2, 50.05]), place('far', [60.2, 50.2])]
  const strip = stripOf(short, measureLine(short.geometry.coordinates), [beside, far])
  expect(strip.maxDistanceKm).toBeCloseTo(strip.km / 4, 9)
  expect(strip.labels.map(({ name }) => name.en)).toEqual(['A', 'beside', 'B'])
})

test('the side of a near place is known if the line is exact', () => {
  const short = corridor('short', 'road', [['A', [60, 50]], ['B', [60.4, 50]]]) // prettier-ignore
  const exact = { ...short, properties: { ...short.properties, precision: 'site' as const } }
  const sides = [short, exact].map((line) => {
    const { labels } = stripOf(line, measureLine(line.geometry.coordinates), [place('beside', [60.2, 49.95])])
    return labels[1]!.nearby!.side
  })
  expect(sides).toEqual([null, 'right'])
})

describe('a strip', () => {
  const near = place('near', [60.6, 50.03])
  const namesake = place('East', [64.01, 50.01])
  const strip = stripOf(road, measureLine(road.geometry.coordinates), [near, namesake, ...network])
  test('has the stops on the right and places on their side, in the order of travel', () => {
    const labels = strip.labels.map(({ name, column, nearby }) => [name.en, column, nearby?.side])
    expect(labels).toEqual([
      ['West', 'right', undefined],
      ['near', 'left', null],
      ['mill', 'left', 'left'],
      ['Cross', 'right', undefined],
      ['East', 'right', undefined],
    ])
  })
  test('is laid out from the bottom to scale, and is high enough for its labels', () => {
    const measures = {
      width: 360,
      minHeight: 100,
      scaleWidth: 50,
      leftLabelsWidth: 100,
      stripWidth: 80,
      lineHeight: 15,
      letterWidth: 7,
      minLabelHeight: 60,
    }
    const { height, yOf, labels } = layoutStrip(strip, measures, ({ name }) => name.en!)
    expect(height).toBe(3 * 60 + 36)
    expect([yOf(0), yOf(strip.km / 2), yOf(strip.km)]).toEqual([height - 18, height / 2, 18])
    expect(labels.map(({ name }) => name.en!)).toEqual(['West', 'near', 'mill', 'Cross', 'East'])
    expect(labels.find(({ name }) => name.en === 'Cross')!.y).toBeCloseTo(height / 2, 6)
  })
})

test('the strip of a line without length has finite positions', () => {
  const strip = { ...stripOf(road, measureLine(road.geometry.coordinates), []), km: 0 }
  const measures = { width: 500, minHeight: 300, scaleWidth: 40, leftLabelsWidth: 150, stripWidth: 100, lineHeight: 16, letterWidth: 8, minLabelHeight: 20 } // prettier-ignore
  const { height, yOf, labels } = layoutStrip(strip, measures, ({ name }) => name.en!)
  expect([height, yOf(0), ...labels.map(({ middle }) => middle)].every(Number.isFinite)).toBe(true)
})
