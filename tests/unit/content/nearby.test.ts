import { distance } from '@turf/distance'
import { describe, expect, test } from 'vitest'
import type { Area, Position } from '../../../src/content/schema'
import { distanceTo, nearby, within } from '../../../src/content/nearby/nearby'
import { nearestOn, sideOf } from '../../../src/geometry/nearestPointOnLine'
import { pointAt, measureLine } from '../../../src/geometry/measuredLine'
import { island, mill, place, road } from '../../support/smallNetwork'
import { sea } from '../../support/smallAtlas'

const line = measureLine(road.geometry.coordinates)
const back = measureLine([...road.geometry.coordinates].reverse())
const rounded = (km: number) => Math.round(km * 10) / 10

describe('beside a line', () => {
  const south = place('south', [63, 49.9])
  test('features are in the order of travel, each with its km, distance and side', () => {
    const found = nearby(line, [south, island, mill], 60)
    expect(found.map(({ feature, km, distance, side }) => [feature.id, rounded(km), rounded(distance), side])).toEqual([
      ['mill', 71.5, 21.8, 'left'],
      ['south', 214.4, 11.6, 'right'],
    ])
  })
  test('the other way round the order and the sides turn, the distances stay', () => {
    const there = nearby(line, [south, mill], 60)
    const home = nearby(back, [south, mill], 60)
    expect(home.map(({ feature, side }) => [feature.id, side])).toEqual([
      ['south', 'left'],
      ['mill', 'right'],
    ])
    for (const [index, { distance, km }] of home.entries()) {
      const same = there[1 - index]!
      expect(distance).toBeCloseTo(same.distance, 6)
      expect(km).toBeCloseTo(line.length - same.km, 3)
    }
  })
  test('nothing further away is found', () => {
    expect(nearby(line, [mill], 21)).toEqual([])
    expect(nearby(line, [mill], 22)).toHaveLength(1)
  })
  test('an area it runs through is at 0 km on neither side, from where it enters', () => {
    const line = measureLine([
      [56, 49],
      [57, 49],
      [58.5, 49],
      [59.5, 49],
    ])
    const [found] = nearby(line, [sea], 10)
    expect([found?.distance, found?.side, rounded(found!.km)]).toEqual([0, null, rounded(line.kms[2]!)])
  })
  test('an area it passes is at the distance of its border', () => {
    const [found] = nearby(measureLine([[58.5, 49.7], [59, 49.7]]), [sea], 40) // prettier-ignore
    expect(found!.distance).toBeCloseTo(0.2 * 111.195, 0)
  })
})

describe('within a radius', () => {
  test('features are sorted by their great-circle distance', () => {
    const at: Position = [61, 50]
    expect(
      within(at, [island, road, mill], 100).map(({ feature, distance }) => [feature.id, rounded(distance)]),
    ).toEqual([
      ['road', 0.5],
      ['mill', rounded(distance(at, [61, 50.2]))],
    ])
  })
  test('inside an area it is 0 km away, in its hole it is not', () => {
    const hole = [[58.8, 48.5], [59.2, 48.5], [59.2, 49], [58.8, 49], [58.8, 48.5]] as Position[] // prettier-ignore
    const holed = { ...sea, geometry: { type: 'Polygon', coordinates: [sea.geometry.coordinates[0], hole] } } as Area
    expect([distanceTo([59, 48.7], sea), distanceTo([58.2, 48.2], holed)]).toEqual([0, 0])
    expect(distanceTo([59, 48.7], holed)).toBeGreaterThan(10)
  })
})

test('the nearest point of a line is where it is, to within 10 m, and its side is the hand it lies on', () => {
  for (let km = 10; km < line.length - 10; km += 7) {
    const at = pointAt(line, km)
    expect(Math.abs(nearestOn(line, at).km - km)).toBeLessThan(0.01)
    expect(nearestOn(line, at).distance).toBeLessThan(0.01)
    expect(sideOf(line, km, [at[0], at[1] + 0.5])).toBe('left')
    expect(sideOf(line, km, [at[0], at[1] - 0.5])).toBe('right')
  }
})

test('a line over the antimeridian is measured across it', () => {
  const line = measureLine([[179, 10], [-179, 10]]) // prettier-ignore
  expect(nearestOn(line, [-179.5, 10.1]).distance).toBeLessThan(12)
})
