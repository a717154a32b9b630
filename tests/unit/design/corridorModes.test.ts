import { afterEach, expect, test } from 'vitest'
import { corridorMode, dashStroke, lineStroke, modesInDrawingOrder } from '../../../src/design/corridorModes'
import { paletteOf } from '../../../src/design/palette'
import { lineLayers } from '../../../src/map/style/contentLayers'
import { rideLayers } from '../../../src/map/style/rideLayers'

const context = { palette: paletteOf('light', false), theme: 'light', moreContrast: false, language: 'en' } as const
const paintOf = (id: string) =>
  lineLayers(context).find((layer) => layer.id === id)!.paint as Record<string, unknown[] | string>
/** The last number of an interpolation: the width in px at the highest zoom. */
const widest = (id: string) => Number(paintOf(id)['line-width']!.at(-1))

afterEach(() => {
  corridorMode('ferry').scale = 1
})

test('a mode that no corridor has is an error', () => {
  expect(() => corridorMode('canal')).toThrow('no mode canal')
})

test('the map draws the first mode of the interface above the others, each with its pattern', () => {
  expect(modesInDrawingOrder).toEqual(['ferry', 'rail', 'road'])
  const ids = lineLayers(context).map(({ id }) => id)
  expect(ids.slice(ids.indexOf('corridors-casing'))).toEqual([
    'corridors-casing',
    'mode-ferry',
    'mode-rail-planned',
    'mode-rail',
    'mode-rail-dashes',
    'mode-road-planned',
    'mode-road',
  ])
  expect(paintOf('mode-ferry')['line-dasharray']).toEqual([0, 1.9])
  expect(paintOf('mode-rail-planned')['line-dasharray']).toEqual([2.2, 1.6])
  expect(paintOf('mode-road')).not.toHaveProperty('line-dasharray')
})

test('a ride pales roads and railways to the land, ferries to the water', () => {
  const [land, sea] = rideLayers(context).map((layer) => JSON.stringify(layer))
  expect(land).toContain('["rail","road"]')
  expect(land).toContain(context.palette.land)
  expect(sea).toContain('["ferry"]')
  expect(sea).toContain(context.palette.water)
})

test('one change makes the dots of a ferry larger in every drawing', () => {
  const before = { map: widest('mode-ferry'), legend: lineStroke('ferry', 'legend') }
  corridorMode('ferry').scale = 2
  expect(widest('mode-ferry')).toBe(before.map * 2)
  expect(lineStroke('ferry', 'legend')).toEqual({ ...before.legend, 'stroke-width': 6, 'stroke-dasharray': '0.1 10.1' })
  expect(lineStroke('ferry', 'strip')).toMatchObject({ 'stroke-width': 9, 'stroke-dasharray': '0.1 16.1' })
  expect(lineStroke('ferry', 'placeholder')).toMatchObject({ 'stroke-width': 5.2, 'stroke-dasharray': '0.1 9.9' })
})

test('only railways have dashes, and a section that is not built has the plain width', () => {
  expect(dashStroke('rail', 'legend')).toEqual({
    stroke: 'var(--paper)',
    'stroke-width': 1.6,
    'stroke-dasharray': '5 5',
  })
  expect([dashStroke('road', 'legend'), dashStroke('ferry', 'legend')]).toEqual([null, null])
  expect(lineStroke('rail', 'strip')).toEqual({ stroke: 'var(--mode-rail)', 'stroke-width': 6 })
  expect(lineStroke('rail', 'strip', false)).toEqual({ stroke: 'var(--mode-rail)', 'stroke-width': 4 })
  expect(lineStroke('ferry', 'strip', false)).toEqual(lineStroke('ferry', 'strip'))
})
