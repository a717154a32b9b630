import type { Feature, MultiLineString, Position } from 'geojson'
import { expect, test } from 'vitest'
import { riverNameLines } from '../../../basemap/pack/layers/riverNames'
import type { BasemapOptions } from '../../../basemap/pack/options'

const options: BasemapOptions = { region: null, detail: 'fine', languages: ['en', 'ru'] }
const river = (scalerank: number, coordinates: Position[], properties = {}): Feature => ({
  type: 'Feature',
  properties: { scalerank, name: 'Ili', names: { ru: 'Или' }, ...properties },
  geometry: { type: 'LineString', coordinates },
})
/** A zigzag north of the equator: 20 degrees long and, with 0.02 degrees, under 2 px wide at zoom 6. */
const zigzag = Array.from({ length: 401 }, (_, i): Position => [i / 20 + 1, 5 + (i % 2 ? 0.02 : 0)])
const zooms = (lines: Feature[]) => lines.map(({ properties }) => properties!.zoom)
const linesAt = (zoom: number, lines: Feature[]): Position[][] => {
  const { geometry } = lines.find(({ properties }) => properties!.zoom === zoom)!
  return (geometry as MultiLineString).coordinates
}
/** Px of Web Mercator near the equator. */
const px = (degrees: number, zoom: number) => (degrees / 360) * 512 * 2 ** zoom

test('each zoom from one before that of its rank has a line with the names of a river', () => {
  const lines = riverNameLines([river(6, zigzag)], options)
  expect(zooms(lines)).toEqual([5, 6, 7])
  expect(lines[0]!.properties).toEqual({ name_en: 'Ili', name_ru: 'Или', scalerank: 6, zoom: 5 })
})

test('a line is as long as the longest name, without the small bends of its river, and within a tile', () => {
  const lines = linesAt(7, riverNameLines([river(6, zigzag)], options))
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) {
    expect(line).toHaveLength(2)
    const [start, end] = line.map(([lon = 0]) => px(lon + 180, 7)) as [number, number]
    expect(end - start).toBeCloseTo(3 * 8.5 + 45, 0)
    expect(Math.floor(start / 512)).toBe(Math.floor(end / 512))
  }
})

test('the names of a river are well apart', () => {
  const middles = linesAt(7, riverNameLines([river(6, zigzag)], options))
    .map(([start, end]) => px((start![0]! + end![0]!) / 2, 7))
    .sort((one, other) => one - other)
  const gaps = middles.slice(1).map((middle, index) => middle - middles[index]!)
  expect(Math.min(...gaps)).toBeGreaterThan(295)
})

test('a river of two parts has its name where it is straight, not at the bend', () => {
  const north = zigzag.map(([lon = 0, lat = 0]): Position => [21 + (lat - 5), lon + 4])
  const lines = linesAt(5, riverNameLines([river(6, zigzag), river(6, north)], options))
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) {
    const [start, end] = [line[0]!, line.at(-1)!]
    const apart = px(Math.hypot(end[0]! - start[0]!, end[1]! - start[1]!), 5)
    expect(apart / (3 * 8.5 + 45)).toBeGreaterThan(0.79)
  }
})

test('a long course through a lake, a river without a name and a short one have no line', () => {
  expect(riverNameLines([river(5, zigzag, { lake: 1 }), river(5, zigzag, { name: undefined })], options)).toEqual([])
  const short: Position[] = [
    [1, 5],
    [1.5, 5],
  ]
  expect(zooms(riverNameLines([river(4, short)], options))).toEqual([7])
})

test('a short course through a lake is one of the river', () => {
  const [before, inLake, after] = [zigzag.slice(0, 8), zigzag.slice(7, 13), zigzag.slice(12, 20)]
  const without = [river(6, before), river(6, after)]
  expect(zooms(riverNameLines(without, options))).toEqual([])
  expect(zooms(riverNameLines([...without, river(6, inLake, { lake: 1 })], options))).toContain(7)
})
