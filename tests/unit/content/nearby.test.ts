import { distance } from '@turf/distance'
import { describe, expect, test } from 'vitest'
import type { Area, Position } from '../../../src/content/schema'
import { distanceTo, nearby, within } from '../../../src/content/nearby/nearby'
import { nearestOn, sideOf } from '../../../src/geometry/nearestPointOnLine'
import { ringsOf } from '../../../src/geometry/pointInPolygon'
import { pointAt, measureLine } from '../../../src/geometry/measuredLine'
import { island, mill, place, road } from '../../support/smallNetwork'
import { sea } from '../../support/smallAtlas'

const line = measureLine(road.geometry.coordinates)
const back = measureLine([...road.geometry.coordinates].reverse())
const rounded = (km: number) => Math.round(km * 10) / 10

describe('nearby', () => {
  const south = place('south', [63, 49.9])
  test('returns features by the km of the line, each with its distance and side', () => {
    const found = nearby(line, [south, island, mill], 60)
    expect(found.map(({ feature, km, distance, side }) => [feature.id, rounded(km), rounded(distance), side])).toEqual([
      ['mill', 71.5, 21.8, 'left'],
      ['south', 214.4, 11.6, 'right'],
    ])
  })
  test('returns the reverse order and the other sides for the reversed line', () => {
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
  test('returns nothing that is further away', () => {
    expect(nearby(line, [mill], 21)).toEqual([])
    expect(nearby(line, [mill], 22)).toHaveLength(1)
  })
  test('returns an area that the line crosses at 0 km on neither side, where the line enters it', () => {
    const line = measureLine([
      [56, 49],
      [57, 49],
      [58.5, 49],
      [59.5, 49],
    ])
    const [found] = nearby(line, [sea], 10)
    expect([found?.distance, found?.side, rounded(found!.km)]).toEqual([0, null, rounded(line.kms[2]!)])
  })
  test('measures to the outline of an area that the line does not cross', () => {
    const [found] = nearby(measureLine([[58.5, 49.7], [59, 49.7]]), [sea], 40) // prettier-ignore
    expect(found!.distance).toBeCloseTo(0.2 * 111.195, 0)
  })
})

describe('within and distanceTo', () => {
  test('sort features by their great-circle distance', () => {
    const at: Position = [61, 50]
    expect(
      within(at, [island, mill, place('barn', [61, 50.1])], 100).map(({ feature, distance }) => [
        feature.id,
        rounded(distance),
      ]),
    ).toEqual([
      ['barn', rounded(distance(at, [61, 50.1]))],
      ['mill', rounded(distance(at, [61, 50.2]))],
    ])
  })
  test('return 0 km inside an area, but not in its hole', () => {
    const hole = [[58.8, 48.5], [59.2, 48.5], [59.2, 49], [58.8, 49], [58.8, 48.5]] as Position[] // prettier-ignore
    const outline = ringsOf(sea.geometry)[0]!
    const holed: Area = { ...sea, geometry: { type: 'Polygon', coordinates: [outline, hole] } }
    expect([distanceTo([59, 48.7], sea), distanceTo([58.2, 48.2], holed)]).toEqual([0, 0])
    expect(distanceTo([59, 48.7], holed)).toBeGreaterThan(10)
  })
})

test('nearestOn finds a point of the line within 10 m, and sideOf the side of a point beside it', () => {
  for (let km = 10; km < line.length - 10; km += 7) {
    const at = pointAt(line, km)
    expect(Math.abs(nearestOn(line, at).km - km)).toBeLessThan(0.01)
    expect(nearestOn(line, at).distance).toBeLessThan(0.01)
    expect(sideOf(line, km, [at[0], at[1] + 0.5])).toBe('left')
    expect(sideOf(line, km, [at[0], at[1] - 0.5])).toBe('right')
  }
})

test('nearestOn measures to a piece that crosses the antimeridian', () => {
  const line = measureLine([[179, 10], [-179, 10]]) // prettier-ignore
  expect(nearestOn(line, [-179.5, 10.1]).distance).toBeLessThan(12)
})
