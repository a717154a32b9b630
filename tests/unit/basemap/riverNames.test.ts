import type { Feature, Position } from 'geojson'
import { expect, test } from 'vitest'
import { riverNameLines } from '../../../basemap/pack/layers/riverNames'
import type { BasemapOptions } from '../../../basemap/pack/options'

const options: BasemapOptions = { region: null, detail: 'fine', languages: ['en', 'ru'] }
const river = (scalerank: number, coordinates: Position[], properties = {}): Feature => ({
  type: 'Feature',
  properties: { scalerank, name: 'Ili', names: { ru: 'Или' }, ...properties },
  geometry: { type: 'LineString', coordinates },
})
/** A zigzag along the equator: 20 degrees long and, with 0.02 degrees, under 2 px wide at zoom 6. */
const zigzag = Array.from({ length: 401 }, (_, i): Position => [i / 20, i % 2 ? 0.02 : 0])
const zooms = (lines: Feature[]) => lines.map(({ properties }) => properties!.zoom)

test('each zoom from that of its rank has a line with the names of a river', () => {
  const lines = riverNameLines([river(5, zigzag)], options)
  expect(zooms(lines)).toEqual([5, 6, 7])
  expect(lines[0]!.properties).toEqual({ name_en: 'Ili', name_ru: 'Или', scalerank: 5, zoom: 5 })
})

test('the line has none of the small bends of its river', () => {
  const [line] = riverNameLines([river(6, zigzag)], options)
  expect(line!.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [0, 0],
        [20, 0],
      ],
    ],
  })
})

test('parts that meet are one line, as smooth at the bend as elsewhere', () => {
  const parts = [
    river(7, [
      [0, 0],
      [10, 0],
    ]),
    river(7, [
      [10, 0],
      [10, 10],
    ]),
  ]
  const [line] = riverNameLines(parts, options)
  expect(line!.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [0, 0],
        [7.5, 0],
        [10, 2.5],
        [10, 10],
      ],
    ],
  })
})

test('a course through a lake, a river without a name and a short one have no line', () => {
  expect(riverNameLines([river(5, zigzag, { lake: 1 }), river(5, zigzag, { name: undefined })], options)).toEqual([])
  const short: Position[] = [
    [0, 0],
    [0.5, 0],
  ]
  expect(zooms(riverNameLines([river(4, short)], options))).toEqual([7])
})
