import { readFileSync } from 'node:fs'
import { length as turfLength } from '@turf/length'
import { distance } from '@turf/distance'
import { nearestPointOnLine } from '@turf/nearest-point-on-line'
import { along } from '@turf/along'
import { describe, expect, test } from 'vitest'
import type { Corridor, Position } from '../../../src/content/schema'
import { nearestOn } from '../../../src/geometry/nearestPointOnLine'
import { bearingAt, directionLike, pointAt, measureLine, slice } from '../../../src/geometry/measuredLine'
import { seeded } from '../../../tools/random'

/** A random line to the east at any latitude, possibly across the antimeridian. It does not meet itself. */
function wanderingLine(seed: number): Position[] {
  const { next } = seeded(seed)
  let [longitude, latitude] = [next() * 360 - 180, next() * 120 - 60]
  return Array.from({ length: 2 + Math.floor(next() * 60) }, () => {
    longitude += 0.05 + next() * 2
    latitude += (next() - 0.5) * 2
    return [longitude > 180 ? longitude - 360 : longitude, latitude] as Position
  })
}

const corridors = (JSON.parse(readFileSync('geo/corridors.geojson', 'utf8')) as { features: Corridor[] }).features
const lines: [string, Position[]][] = [
  ...corridors.map(({ id, geometry }): [string, Position[]] => [id, geometry.coordinates]),
  ...Array.from({ length: 40 }, (_, seed): [string, Position[]] => [`line ${seed}`, wanderingLine(seed)]),
]

describe.each(lines)('%s', (_, coordinates) => {
  const line = measureLine(coordinates)
  const length = line.length
  const { next } = seeded(coordinates.length)
  const kilometres = [0, length, ...line.kms.slice(0, 20), ...Array.from({ length: 100 }, () => next() * length)]

  test('has the length that Turf computes, within 0.01 %', () => {
    const expected = turfLength({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } })
    expect(Math.abs(length - expected) / expected).toBeLessThan(0.0001)
  })

  test('pointAt returns a point for which nearestOn returns the same km within 10 m', () => {
    for (const km of kilometres) {
      const point = pointAt(line, km)
      const back = nearestOn(line, point)
      expect(back.distance).toBeLessThan(0.01)
      // Where a line meets itself the result may be another km of the same position.
      expect(distance(point, pointAt(line, back.km))).toBeLessThan(0.01)
      if (!coordinates.some((vertex, index) => index && isRepeated(coordinates, vertex))) {
        expect(Math.abs(back.km - km)).toBeLessThan(0.01)
      }
    }
  })

  test('pointAt returns valid positions, and moves by the km that are added', () => {
    for (const km of kilometres) {
      const [longitude, latitude] = pointAt(line, km)
      expect(Number.isFinite(longitude)).toBe(true)
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90)
      const step = Math.min(1, length - km)
      expect(distance(pointAt(line, km), pointAt(line, km + step))).toBeLessThanOrEqual(step + 1e-6)
    }
  })

  test('pointAt returns the position that Turf computes', () => {
    for (const km of kilometres) {
      const [longitude, latitude] = along({ type: 'LineString', coordinates }, km).geometry.coordinates as Position
      expect(distance(pointAt(line, km), [longitude, latitude])).toBeLessThan(1e-6)
    }
  })

  test('nearestOn returns the distance that Turf computes, within 1 m', () => {
    for (const [longitude, latitude] of kilometres.slice(-20).map((km) => pointAt(line, km))) {
      const position: Position = [longitude, latitude + (next() - 0.5) * 4]
      const { pointDistance } = nearestPointOnLine({ type: 'LineString', coordinates }, position).properties
      expect(Math.abs(nearestOn(line, position).distance - pointDistance)).toBeLessThan(0.001)
    }
  })

  test('the course changes by less than 6 degrees per km', () => {
    for (const km of kilometres) {
      const turn = bearingAt(line, km + 0.5, 120) - bearingAt(line, km, 120)
      expect(Math.abs(((turn + 540) % 360) - 180)).toBeLessThan(3)
    }
  })

  test('the parts of a divided line have the length of the line', () => {
    const cut = next() * length
    const parts = measureLine(slice(line, 0, cut)).length + measureLine(slice(line, cut, length)).length
    expect(Math.abs(parts - length)).toBeLessThan(0.001)
  })
})

const isRepeated = (coordinates: Position[], [longitude, latitude]: Position): boolean =>
  coordinates.filter((other) => other[0] === longitude && other[1] === latitude).length > 1

test('nearestOn measures from a position beside the line', () => {
  const equator = measureLine([
    [0, 0],
    [1, 0],
    [2, 0],
  ])
  const { km, distance } = nearestOn(equator, [1.5, 0.1])
  expect(km).toBeCloseTo(166.79, 1)
  expect(distance).toBeCloseTo(11.12, 1)
  expect(nearestOn(equator, [3, 0])).toEqual({ km: equator.length, distance: expect.closeTo(111.195, 2) })
})

test('the course of a line that crosses the antimeridian eastwards is east', () => {
  const line = measureLine([
    [179, 0],
    [-179, 0],
  ])
  expect(bearingAt(line, 111, 50)).toBeCloseTo(90, 5)
  expect(pointAt(line, 150)[0]).toBeCloseTo(180.349, 3)
})

test('directionLike returns the direction that is nearer to a course', () => {
  const eastward = measureLine([
    [0, 0],
    [2, 0],
  ])
  expect([10, 80, 100, 170, 190, 350].map((course) => directionLike(eastward, 100, course, 50))).toEqual([
    1, 1, 1, 1, -1, -1,
  ])
})
