import { describe, expect, test } from 'vitest'
import { contains, extentOf, extentOfLines, union, type Extent } from '../../../src/geometry/extent'
import { longitudeFrom, nearestLongitude, unwrap, wrapLongitude } from '../../../src/geometry/longitude'
import { limitLatitude, project, unproject } from '../../../src/geometry/mercator'
import { measureLine, pointAt, slice } from '../../../src/geometry/measuredLine'
import type { Position } from '../../../src/geometry/position'

const points = (...longitudes: number[]) =>
  extentOf({ type: 'MultiPoint', coordinates: longitudes.map((longitude) => [longitude, 0]) })

test('longitudes have copies', () => {
  expect([0, 180, -180, 181, -190, 241.7, 540, 720].map(wrapLongitude)).toEqual([
    0, 180, -180, -179, 170, -118.3, -180, 0,
  ])
  expect(nearestLongitude(-118.3, 121)).toBe(241.7)
  expect(nearestLongitude(170, -175)).toBe(-190)
  expect([longitudeFrom(-118.3, 121.5), longitudeFrom(121.5, 121.5), longitudeFrom(300, -180)]).toEqual([
    241.7, 121.5, -60,
  ])
  expect(unwrap([[170, 1], [-170, 2, 99], [-100, 3], [100, 4]])).toEqual([[170, 1], [190, 2], [260, 3], [100 + 360 * 0 + 0, 4]]) // prettier-ignore
})

describe('extents', () => {
  test('of points go the shorter way around the world', () => {
    expect(points(170, -170)).toEqual([170, 0, 190, 0])
    expect(points(-20, 40)).toEqual([-20, 0, 40, 0])
    expect(points(139.7, -118.3, -157.9)).toEqual([139.7, 0, 241.7, 0])
    expect(points(5)).toEqual([5, 0, 5, 0])
    expect(points(7, 7)).toEqual([7, 0, 7, 0])
  })

  test('of lines follow the line', () => {
    expect(extentOf({ type: 'LineString', coordinates: [[170, 0], [200, 10]] })).toEqual([170, 0, 200, 10]) // prettier-ignore
    expect(extentOf({ type: 'LineString', coordinates: [[-170, 0], [-190, 10]] })).toEqual([-170 - 20 + 360, 0, 190, 10]) // prettier-ignore
    expect(extentOf({ type: 'LineString', coordinates: [[-100, 0], [140, 0]] })).toEqual([-100, 0, 140, 0]) // prettier-ignore
    expect(extentOfLines([[[170, 0], [-170, 5]], [[-160, 9], [-150, -3]], []])).toEqual([170, -3, 210, 9]) // prettier-ignore
  })

  test('that cross the antimeridian contain those beside them', () => {
    const fiji: Extent = [177, -20, 182, -12]
    expect(union([fiji, [-179, -15, -178.5, -14]])).toEqual(fiji)
    expect(union([fiji, [-175, -15, -170, -14]])).toEqual([177, -20, 190, -12])
    expect(union([[-175, 0, -170, 1], fiji])).toEqual([177, -20, 190, 1])
    expect(union([fiji, [0, 0, 1, 1]])).toEqual([0, -20, 182, 1])
  })

  test('around the whole world begin at the antimeridian', () => {
    expect(union([[-180, -90, 180, -60]])).toEqual([-180, -90, 180, -60])
    expect(union([[0, 0, 200, 1], [100, 0, 370, 1]])).toEqual([-180, 0, 180, 1]) // prettier-ignore
    expect(union([])).toEqual([-170, -60, 170, 75])
  })

  test('contain positions of every copy of the world', () => {
    const pacific: Extent = [121, 0, 242, 50]
    expect([[-118.3, 33], [241.7, 33], [121, 50], [180, 0], [-180, 0]].map((at) => contains(pacific, at as Position))).toEqual([true, true, true, true, true]) // prettier-ignore
    expect([[-117, 33], [120, 33], [0, 10], [180, 51]].map((at) => contains(pacific, at as Position))).toEqual([false, false, false, false]) // prettier-ignore
  })
})

test('a random union contains all its extents, and no shorter range of longitudes does', () => {
  let seed = 7
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
  for (let round = 0; round < 500; round++) {
    const extents = Array.from({ length: 1 + random(5) }, (): Extent => {
      const west = random(360) - 180
      return [west, 0, west + random(120), 1]
    })
    const [west, , east] = union(extents)
    for (const [from, , to] of extents) {
      const start = longitudeFrom(from, west)
      expect(start + (to - from), JSON.stringify(extents)).toBeLessThanOrEqual(
        east === 180 && west === -180 ? 540 : east,
      )
    }
    const covers = (start: number, width: number) =>
      extents.every(([from, , to]) => longitudeFrom(from, start) + (to - from) <= start + width)
    for (let start = -180; start < 180; start++) expect(covers(start, east - west - 1)).toBe(false)
  }
})

test('the poles are at the edge of the map, not infinitely far away', () => {
  for (const latitude of [90, -90, 89.9, 85.2]) {
    const [x, y] = project([10, latitude])
    expect([x, y].every(Number.isFinite)).toBe(true)
    expect(Math.abs(unproject([x, y])[1])).toBeCloseTo(Math.abs(limitLatitude(latitude)), 6)
  }
})

test('a line to the pole, one that turns back and one without length have finite positions', () => {
  for (const coordinates of [
    [
      [0, 80],
      [0, 90],
      [180, 80],
    ],
    [
      [5, 5],
      [5, 5],
    ],
    [
      [5, 5],
      [5.002, 5.001],
      [5, 5],
    ],
  ] as Position[][]) {
    // prettier-ignore
    const line = measureLine(coordinates)
    for (const km of [0, line.length / 3, line.length, -5, 1e5]) {
      expect(pointAt(line, km).every(Number.isFinite)).toBe(true)
      expect(slice(line, 0, km).flat().every(Number.isFinite)).toBe(true)
    }
  }
})
