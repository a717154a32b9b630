import { describe, expect, test } from 'vitest'
import { emptyColumns } from '../../../../src/content/register/columns'
import { unitsPerDegree } from '../../../../src/content/register/registerTypes'
import { tileExtent, tileRows, tilesWithRows, type TileGroup } from '../../../../src/content/register/tileRows'
import { randomColumns } from '../../../support/register'

const lastZoom = 7
const columnsAt = (...positions: [longitude: number, latitude: number][]) => {
  const columns = emptyColumns(positions.length)
  positions.forEach(([longitude, latitude], row) => {
    columns.longitude[row] = Math.round(longitude * unitsPerDegree)
    columns.latitude[row] = Math.round(latitude * unitsPerDegree)
  })
  return columns
}
type Columns = ReturnType<typeof columnsAt>

const allGroups = (columns: Columns, z: number, isShown?: (row: number) => boolean): TileGroup[] =>
  tilesWithRows(columns, z).flatMap(([x, y]) => tileRows(columns, lastZoom, z, x, y, isShown))
const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0)

describe('3,000 rows', () => {
  const columns = randomColumns(3000)
  const zooms = Array.from({ length: lastZoom + 1 }, (_, z) => z)

  test.each(zooms)('the counts of zoom %i add up', (z) => {
    expect(sum(allGroups(columns, z).map(({ count }) => count))).toBe(3000)
  })

  test.each(zooms)('the counts of a filter at zoom %i, also by topic, are those of a plain count', (z) => {
    const isShown = (row: number) => columns.status[row] === 1
    const groups = allGroups(columns, z, isShown)
    for (const topic of [0, 1, 2, 3]) {
      const plain = columns.topic.filter((value, row) => value === topic && isShown(row)).length
      expect(sum(groups.map(({ topics }) => topics.get(topic) ?? 0))).toBe(plain)
    }
    expect(groups.every(({ count, topics }) => count === sum(topics.values()))).toBe(true)
  })

  test('below the last zoom no two groups of a tile are closer than 40 px', () => {
    for (const [x, y] of tilesWithRows(columns, 3)) {
      const groups = tileRows(columns, lastZoom, 3, x, y)
      for (const one of groups) {
        const distances = groups
          .filter((other) => other !== one)
          .map((other) => Math.hypot(one.x - other.x, one.y - other.y))
        expect(Math.min(...distances)).toBeGreaterThanOrEqual((40 / 512) * tileExtent)
      }
    }
  })

  test('at the last zoom only rows at one position are a group', () => {
    const groups = allGroups(columns, lastZoom)
    expect(groups).toHaveLength(2000)
    expect(groups.filter(({ isStack }) => isStack)).toHaveLength(1000)
    expect(groups.every(({ count, isStack }) => isStack === count > 1)).toBe(true)
  })

  test('groups lie in their tile', () => {
    const shares = allGroups(columns, 4).flatMap(({ x, y }) => [x, y].map(Math.round))
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...shares)).toBeLessThanOrEqual(tileExtent)
  })
})

test('a group has the mean position of its rows', () => {
  const [group] = tileRows(columnsAt([1, 0], [3, 0]), lastZoom, 0, 0, 0)
  expect(group).toMatchObject({ count: 2, isStack: false, y: tileExtent / 2 })
  expect(group!.x).toBeCloseTo((182 / 360) * tileExtent, 6)
})

test('a group stands for its most important row: the first by kind, then by number', () => {
  const columns = columnsAt([1, 1], [1, 1.1], [1, 1.2], [1, 1.3])
  columns.kind.set([2, 1, 0, 0])
  expect(tileRows(columns, lastZoom, 0, 0, 0)).toMatchObject([{ row: 2, count: 4 }])
})

test('rows at one position are a stack at every zoom', () => {
  const columns = columnsAt([60, 50], [60, 50], [60, 50])
  for (const z of [0, 3, lastZoom]) expect(allGroups(columns, z)).toMatchObject([{ row: 0, count: 3, isStack: true }])
})

test('joined stacks are no stack', () => {
  const columns = columnsAt([0.5, 0.5], [0.5, 0.5], [-0.5, -0.5], [-0.5, -0.5])
  expect(tileRows(columns, lastZoom, 0, 0, 0)).toMatchObject([{ count: 4, isStack: false }])
})

test('rows on both sides of the antimeridian are in the tiles of their sides', () => {
  const columns = columnsAt([180, 10], [-180, 10], [179.9, 10])
  expect(tileRows(columns, lastZoom, 0, 0, 0)).toMatchObject(
    [
      { count: 2, row: 0 },
      { count: 1, row: 1 },
    ].toReversed(),
  )
  expect(tileRows(columns, lastZoom, 1, 0, 0).map(({ row }) => row)).toEqual([1])
  expect(tileRows(columns, lastZoom, 1, 1, 0)).toMatchObject([{ count: 2, row: 0 }])
})

test('rows nearer to a pole than the map goes are at its edge', () => {
  const groups = allGroups(columnsAt([10, 89], [10, -89]), 2)
  expect(groups.map(({ y }) => Math.abs(Math.round(y)))).toEqual([0, tileExtent])
})

test('one row is itself at every zoom', () => {
  for (const z of [0, 5, lastZoom, 9])
    expect(allGroups(columnsAt([60, 50]), z)).toMatchObject([{ row: 0, count: 1, isStack: false }])
})

test('no rows have no tiles, and a tile without rows is empty', () => {
  expect(tilesWithRows(columnsAt(), 3)).toEqual([])
  expect(tileRows(columnsAt(), lastZoom, 0, 0, 0)).toEqual([])
  expect(tileRows(columnsAt([60, 50]), lastZoom, 1, 0, 0)).toEqual([])
})

test('a filter that leaves no row leaves no group', () => {
  expect(allGroups(randomColumns(100), 2, () => false)).toEqual([])
})
