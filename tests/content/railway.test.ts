import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sectionSpans } from '../../src/content/corridors/sections'
import { isCorridor } from '../../src/content/features'
import type { Position } from '../../src/content/schema'
import { distance } from '../../src/geometry/distance'
import { pointAt } from '../../src/geometry/measuredLine'
import { nearestOnPiece } from '../../src/geometry/nearestPointOnLine'
import { realContent } from '../support/realContent'

/** Tests of the "Eurasia" railway of the atlas: where it uses a line in service it follows it, and where it does not it is a plan. */
const railway = realContent.features.filter(isCorridor).find(({ id }) => id === 'eurasia-rail')!
const line = realContent.lines.get('eurasia-rail')!
const kmOf = (stopId: string) => railway.properties.stops.find(({ id }) => id === stopId)!.km

/** Positions of the line every 4 km between two stops. */
function between(from: string, to: string): Position[] {
  const [start, end] = [kmOf(from), kmOf(to)]
  const count = Math.round((end - start) / 4)
  return Array.from({ length: count + 1 }, (_, index) => pointAt(line, start + ((end - start) * index) / count))
}

test('its sections are lines in service and a plan, none is said to be built', () => {
  expect(sectionSpans(railway).map(({ status }) => status)).toEqual(['existing', 'planned', 'existing'])
})

test('from Berlin to Moscow it follows the railway: half of it within 3 km, all of it within 10 km', () => {
  const file = new URL('berlinMoscowRailways.geojson', import.meta.url)
  const railways = JSON.parse(readFileSync(file, 'utf8')) as { geometry: { coordinates: Position[][] } }
  const pieces = railways.geometry.coordinates.flatMap((railway) =>
    railway.slice(1).map((end, index) => [railway[index]!, end] as const),
  )
  const offsets = between('berlin', 'moscow').map((position) => {
    const isNear = ([start]: readonly [Position, Position]) => Math.abs(start[0] - position[0]) < 1
    return Math.min(...pieces.filter(isNear).map(([start, end]) => nearestOnPiece(position, start, end).distance))
  })
  expect(offsets.sort((a, b) => a - b)[Math.floor(offsets.length / 2)]).toBeLessThan(3)
  expect(Math.max(...offsets)).toBeLessThan(10)
})

test('from Balkhash to Almaty it goes round the west of the lake and not by Shu', () => {
  const shu: Position = [73.76, 43.6]
  const planned = between('balkhash', 'almaty')
  expect(Math.min(...planned.map((position) => distance(position, shu)))).toBeGreaterThan(100)
  // The direct distance is 424 km, across the lake.
  expect(kmOf('almaty') - kmOf('balkhash')).toBeLessThan(600)
})
