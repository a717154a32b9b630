import { expect, test } from 'vitest'
import { closerZooms } from '../../../src/map/closerZooms'
import { kmPerPixel, zoomFor } from '../../../src/map/ride/rideZoom'
import { corridor } from '../../support/smallNetwork'

/** A corridor along the equator with stops at equal distances. */
const straight = (length: number, stops: number) =>
  corridor(
    'straight',
    'road',
    Array.from({ length: stops }, (_, index) => [`S${index}`, [(length / 111.195) * (index / (stops - 1)), 0]]),
  )
const width = 1000

test.each([
  [5, 2],
  [5, 6],
  [30, 4],
  [50, 6],
  [200, 3],
])('the map shows a third to six times of a corridor of %d km with %d stops', (length, stops) => {
  const shownKm = kmPerPixel(zoomFor(straight(length, stops), length / 2, width, 1), 0) * width
  expect(shownKm).toBeGreaterThan(length / 3)
  expect(shownKm).toBeLessThan(length * 6)
})

test.each([
  [309, 2],
  [1000, 40],
  [12_000, 60],
])('a corridor of %d km with %d stops is ridden at zoom 4.6 to 6.4', (length, stops) => {
  const zoom = zoomFor(straight(length, stops), length / 2, width, 1)
  expect(zoom).toBeGreaterThanOrEqual(4.6)
  expect(zoom).toBeLessThanOrEqual(6.4)
})

test('a ride between stops that are closer together is shown nearer', () => {
  expect(zoomFor(straight(400, 9), 50, width, 1)).toBeGreaterThan(zoomFor(straight(400, 2), 50, width, 1))
})

test('a ride at a higher speed is shown from further away', () => {
  expect(zoomFor(straight(50, 6), 20, width, 4)).toBeCloseTo(zoomFor(straight(50, 6), 20, width, 1) - 0.7, 9)
})

test('what is shorter is shown nearer, up to 5 zoom levels; one point is not', () => {
  expect([1000, 200, 100, 25, 1, 0].map(closerZooms)).toEqual([0, 0, 1, 3, 5, 0])
})
