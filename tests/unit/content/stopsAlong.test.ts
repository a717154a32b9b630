import { describe, expect, test } from 'vitest'
import type { Corridor, Stop } from '../../../src/content/schema'
import {
  countryAt,
  countryOf,
  lastStop,
  nearestStop,
  nextStop,
  reachedBetween,
  stopAt,
} from '../../../src/content/corridors/stopsAlong'
import { trackSegments } from '../../../src/features/ride/trackSegments'

const stop = (name: string, km: number, country: string): Stop => ({
  id: name.toLowerCase(),
  name: { en: name, ru: name, kk: name },
  coordinates: [km / 100, 0],
  country,
  km,
})
const stops = [stop('A', 0, 'AA'), stop('B', 100, 'AA'), stop('C', 300, 'BB')]
const corridor = {
  properties: {
    stops,
    sections: [
      { from: 'a', to: 'b', status: 'built' },
      { from: 'b', to: 'c', status: 'planned' },
    ],
    drawn: {
      km: 300,
      countries: [
        { country: 'AA', from: 0, to: 200 },
        { country: '', from: 200, to: 250 },
        { country: 'BB', from: 250, to: 300 },
      ],
    },
  },
} as unknown as Corridor

test.each([
  [-5, 'AA'],
  [0, 'AA'],
  [199.9, 'AA'],
  [200, ''],
  [249.9, ''],
  [250, 'BB'],
  [300, 'BB'],
  [999, 'BB'],
])('at km %d the country is %j', (km, country) => {
  expect(countryAt(corridor, km)).toBe(country)
})

test.each([
  [0, 1, 'A', 'B'],
  [99, 1, 'A', 'B'],
  [100, 1, 'B', 'C'],
  [300, 1, 'C', undefined],
  [300, -1, 'C', 'B'],
  [100, -1, 'B', 'A'],
  [99, -1, 'B', 'A'],
  [0, -1, 'A', undefined],
] as const)('at km %d in direction %d the last stop is %s and the next %s', (km, direction, last, next) => {
  expect(lastStop(corridor, km, direction).name.en).toBe(last)
  expect(nextStop(corridor, km, direction)?.name.en).toBe(next)
})

test('stopAt returns a stop within a tolerance, nearestStop the nearest one', () => {
  expect(stopAt(corridor, 100.04)?.name.en).toBe('B')
  expect(stopAt(corridor, 101)).toBeUndefined()
  expect(stopAt(corridor, 101, 5)?.name.en).toBe('B')
  expect(nearestStop(stops, 190).name.en).toBe('B')
  expect(nearestStop(stops, 210).name.en).toBe('C')
})

describe('the stops and borders between two km', () => {
  const between = (from: number, to: number) =>
    reachedBetween(corridor, from, to).map(({ km, country, stop }) => [km, stop?.name.en ?? null, country])

  test('exclude the start and include the end', () => {
    expect(between(0, 300)).toEqual([
      [100, 'B', 'AA'],
      [200, null, ''],
      [250, null, 'BB'],
      [300, 'C', 'BB'],
    ])
  })
  test('are in the order of the ride on the way back, with the country beyond each border', () => {
    expect(between(300, 0)).toEqual([
      [250, null, ''],
      [200, null, 'AA'],
      [100, 'B', 'AA'],
      [0, 'A', 'AA'],
    ])
  })
  test('are the same when the ride is divided anywhere', () => {
    for (let cut = 5; cut < 300; cut += 5) expect([...between(0, cut), ...between(cut, 300)]).toEqual(between(0, 300))
  })
})

test('track segments begin where the country or the status changes, and leave no gap', () => {
  expect(trackSegments(corridor)).toEqual([
    { from: 0, to: 100, countryIndex: 0, status: 'built' },
    { from: 100, to: 200, countryIndex: 0, status: 'planned' },
    { from: 200, to: 250, countryIndex: 1, status: 'planned' },
    { from: 250, to: 300, countryIndex: 2, status: 'planned' },
  ])
})

test('a stop without a country is in that of the line there, or at sea', () => {
  const atKm = (km: number): Stop => ({ ...stops[0]!, country: undefined, km })
  expect([50, 220, 280].map((km) => countryOf(corridor, atKm(km)))).toEqual(['AA', '', 'BB'])
  expect(countryOf(corridor, stops[2]!)).toBe('BB')
  const sailing = { properties: { ...corridor.properties, stops: [stops[0]!, atKm(220)] } } as Corridor
  expect(reachedBetween(sailing, 190, 230).map(({ km, country }) => [km, country])).toEqual([
    [200, ''],
    [220, ''],
  ])
})
