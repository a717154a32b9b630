import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import turfLength from '@turf/length'
import { describe, expect, test } from 'vitest'
import { measureCorridor, measureFolder, type Measurable } from '../../tools/measure'
import type { Mode, Position } from '../../src/content/schema'
import { prettyJson } from '../../tools/validate/prettyJson'
import { inFolder, set, soundFiles } from '../support/soundFolder'

const corridor = (coordinates: Position[], stops: Position[]): Measurable => ({
  geometry: { coordinates },
  properties: { stops: stops.map((at) => ({ coordinates: at })) },
})
const countriesOf = (mode: Mode, coordinates: Position[], countryAt: (position: Position) => string) =>
  measureCorridor(corridor(coordinates, [coordinates[0]!]), mode === 'ferry' ? 'water' : 'land', countryAt).drawn
    .countries

/** A line along the equator, where a degree is 111.2 km. */
const equator: Position[] = [
  [0, 0],
  [1, 0],
  [2, 0],
]

describe('measureCorridor', () => {
  test('returns the length that Turf computes within 0.01 %', () => {
    const coordinates: Position[] = [
      [30.3, 59.9],
      [37.6, 55.8],
      [60.6, 56.8],
      [80.4, 44.2],
      [119.2, 34.6],
    ]
    const line = { type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates } }
    const { drawn, stops } = measureCorridor(corridor(coordinates, [[119.2, 34.6]]), 'land', () => 'RU')
    expect(Math.abs(drawn.km / turfLength(line) - 1)).toBeLessThan(0.0001)
    expect(stops).toEqual([drawn.km])
  })

  test('places stops at their nearest point of the line', () => {
    const { stops } = measureCorridor(
      corridor(equator, [
        [0, 0.01],
        [0.5, 0.01],
        [2.01, 0],
      ]),
      'land',
      () => 'KZ',
    )
    expect(stops).toEqual([0, 55.6, 222.4])
  })

  test('places a stop on the right pass of a line that passes it twice', () => {
    // Along the equator, around a loop, and back across the start.
    const loop: Position[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0.5, 1],
      [0.5, -1],
    ]
    const crossing: Position = [0.5, 0.0001]
    const [first, , later] = measureCorridor(corridor(loop, [crossing, [1, 1], [0.5, -1]]), 'land', () => 'KZ').stops
    expect([first, later]).toEqual([55.6, 500.4])
    const after = measureCorridor(corridor(loop, [[1, 1], crossing]), 'land', () => 'KZ').stops
    expect(after).toEqual([222.4, 389.2])
  })

  test('divides the line where the country changes', () => {
    expect(countriesOf('road', equator, ([longitude]) => (longitude < 0.7 ? 'RU' : 'KZ'))).toEqual([
      { country: 'RU', from: 0, to: 77.8 },
      { country: 'KZ', from: 77.8, to: 222.4 },
    ])
  })

  test('removes short stretches, which are due to inexact borders', () => {
    const sliver = ([longitude]: Position) => (longitude > 0.7 && longitude < 0.715 ? 'RU' : 'KZ')
    expect(countriesOf('road', equator, sliver)).toEqual([{ country: 'KZ', from: 0, to: 222.4 }])
    const stretch = ([longitude]: Position) => (longitude > 0.7 && longitude < 0.73 ? 'RU' : 'KZ')
    expect(countriesOf('road', equator, stretch)).toEqual([
      { country: 'KZ', from: 0, to: 77.8 },
      { country: 'RU', from: 77.8, to: 81.2 },
      { country: 'KZ', from: 81.2, to: 222.4 },
    ])
  })

  test('extends the countries of a road over a stretch of sea, but not those of a ferry', () => {
    const coast = ([longitude]: Position) => (longitude < 0.5 ? 'RU' : longitude > 1.5 ? 'KZ' : '')
    expect(countriesOf('road', equator, coast)).toEqual([
      { country: 'RU', from: 0, to: 111.2 },
      { country: 'KZ', from: 111.2, to: 222.4 },
    ])
    expect(countriesOf('ferry', equator, coast)).toEqual([
      { country: 'RU', from: 0, to: 55.6 },
      { country: '', from: 55.6, to: 166.8 },
      { country: 'KZ', from: 166.8, to: 222.4 },
    ])
  })
})

describe('npm run measure', () => {
  test('writes the missing values, and does not change the file the second time', async () => {
    const files = soundFiles()
    set(files, 'corridors.geojson features 0 properties drawn', undefined)
    set(files, 'corridors.geojson features 0 properties stops 2 km', undefined)
    await inFolder(files, async (folder) => {
      const path = join(folder, 'corridors.geojson')
      expect((await measureFolder(folder)).lines).toEqual([
        'great-road: 223.2 km (RU 111.8, KZ 111.4), 3 stops',
        'small-ferry: 299.1 km (sea 299.1), 2 stops',
      ])
      const once = await readFile(path, 'utf8')
      await measureFolder(folder)
      expect(await readFile(path, 'utf8')).toBe(once)
      const sound = soundFiles()['corridors.geojson']
      expect(JSON.parse(once)).toEqual(sound)
    })
  })
})

describe('prettyJson', () => {
  test('writes several positions in each line', () => {
    const coordinates = Array.from({ length: 12 }, (_, index) => [61 + index, 50.123])
    expect(prettyJson({ type: 'LineString', coordinates, empty: [], small: { en: 'a', ru: null } })).toBe(`{
  "type": "LineString",
  "coordinates": [
    [61, 50.123], [62, 50.123], [63, 50.123], [64, 50.123], [65, 50.123], [66, 50.123], [67, 50.123], [68, 50.123],
    [69, 50.123], [70, 50.123], [71, 50.123], [72, 50.123]
  ],
  "empty": [],
  "small": { "en": "a", "ru": null }
}`)
  })
})
