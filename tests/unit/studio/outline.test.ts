import { describe, expect, it } from 'vitest'
import { areaCodes, basemapArea, middleOf } from '../../../studio/areas/basemapAreas'
import { crossesItself, simpleOutline, tidy } from '../../../studio/areas/outline'
import { isInside } from '../../../src/geometry/pointInPolygon'
import type { Position } from '../../../src/geometry/position'

/** A ring of many positions around a centre. */
const circle = (x: number, y: number, radius: number): Position[] =>
  Array.from({ length: 401 }, (_, index) => {
    const angle = ((index % 400) / 400) * 2 * Math.PI
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })

describe('the outline of an area', () => {
  it('keeps the shape within 3 km with a part of the positions, and leaves out islets', () => {
    const outline = simpleOutline({
      type: 'MultiPolygon',
      coordinates: [[circle(10, 10, 2), circle(10, 10, 0.5)], [circle(14, 10, 0.01)], [circle(15, 10, 0.2)]],
    })
    expect(outline.type).toBe('MultiPolygon')
    const [[ring, hole] = [], island, ...others] = outline.coordinates as Position[][][]
    expect(others).toEqual([])
    expect(island!.length).toBe(1)
    expect(hole!.length).toBeLessThan(30)
    expect(ring!.length).toBeLessThan(60)
    for (const [x, y] of ring!) expect(Math.abs(Math.hypot(x - 10, y - 10) - 2)).toBeLessThan(0.03)
  })

  it('leaves out the smaller of two rings that meet', () => {
    const outline = simpleOutline({ type: 'MultiPolygon', coordinates: [[circle(10, 10, 2)], [circle(12, 10, 0.5)]] })
    expect(outline.type).toBe('Polygon')
    expect(crossesItself(outline)).toBe(false)
  })

  it('is closed, wound and rounded as it is drawn', () => {
    const drawn: Position[] = [
      [1.23456, 0],
      [1, 1],
      [2, 1],
    ]
    expect(tidy({ type: 'Polygon', coordinates: [drawn] }, 'region').coordinates).toEqual([
      [
        [1.23, 0],
        [2, 1],
        [1, 1],
        [1.23, 0],
      ],
    ])
  })

  it('has its name in the widest part', () => {
    // A narrow arm reaches far to the east.
    const arm: Position[] = [
      [0, 0],
      [2, 0],
      [2, 0.9],
      [4, 0.9],
      [4, 1],
      [0, 1],
      [0, 0],
    ]
    expect(isInside(middleOf({ type: 'Polygon', coordinates: [arm] }), { type: 'Polygon', coordinates: [arm] })).toBe(
      true,
    )
  })
})

describe('the countries and divisions of the basemap', () => {
  it.each(['KZ', 'LS', 'ZA', 'FJ', 'SG', 'KZ.07', 'CN.13', 'US.CA', 'GB.ENG', 'VN.78', 'FR.53'])(
    'has an outline of %s that does not cross itself, with its name in it',
    (code) => {
      const { geometry, label } = basemapArea(code)!
      expect(crossesItself(geometry)).toBe(false)
      expect(isInside(label, geometry)).toBe(true)
      expect(JSON.stringify(geometry).length).toBeLessThan(60_000)
    },
  )

  it('has the towns of a division in its outline, and not those of another', () => {
    const { geometry } = basemapArea('KZ.07')!
    expect(isInside([51.37, 51.23], geometry)).toBe(true)
    expect(isInside([51.92, 47.11], geometry)).toBe(false)
  })

  it('lists each country and division once', () => {
    const codes = areaCodes()
    expect(codes.filter((code) => code.length === 2).length).toBeGreaterThan(200)
    expect(codes.length).toBeGreaterThan(2000)
    expect(new Set(codes).size).toBe(codes.length)
    expect(basemapArea('XX')).toBeUndefined()
  })
})
