import { describe, expect, it } from 'vitest'
import { cutLine, cutPolygon } from '../../../../build/downloads/cutAtAntimeridian'
import { signedArea } from '../../../../src/geometry/pointInPolygon'
import type { Position } from '../../../../src/geometry/position'

const areaOf = (polygons: Position[][][]) => polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0)
const longitudes = (polygons: Position[][][]) => polygons.flat(2).map(([longitude]) => longitude)

describe('a line', () => {
  it('that does not cross the antimeridian stays whole', () => {
    expect(
      cutLine([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ])
  })
  it('ends at the antimeridian and goes on beyond it', () => {
    expect(
      cutLine([
        [170, 0],
        [190, 10],
        [200, 10],
      ]),
    ).toEqual([
      [
        [170, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 10],
        [-160, 10],
      ],
    ])
  })
  it('crosses westwards, and back', () => {
    expect(
      cutLine([
        [-170, 0],
        [-190, 10],
        [-170, 20],
      ]),
    ).toEqual([
      [
        [-170, 0],
        [-180, 5],
      ],
      [
        [180, 5],
        [170, 10],
        [180, 15],
      ],
      [
        [-180, 15],
        [-170, 20],
      ],
    ])
  })
})

describe('a polygon', () => {
  const box: Position[] = [
    [170, 0],
    [190, 0],
    [190, 10],
    [170, 10],
    [170, 0],
  ]

  it('that does not cross the antimeridian stays as it is', () => {
    const home = box.map(([x, y]): Position => [x - 180, y])
    expect(cutPolygon([home])).toEqual([[home]])
  })

  it('has a part on each side, which share its area', () => {
    const parts = cutPolygon([box])
    expect(parts).toHaveLength(2)
    expect(areaOf(parts)).toBeCloseTo(areaOf([[box]]), 6)
    expect(Math.max(...longitudes(parts))).toBe(180)
    expect(Math.min(...longitudes(parts))).toBe(-180)
  })

  it('keeps a hole across the antimeridian, and one beside it', () => {
    const across: Position[] = [
      [178, 2],
      [178, 4],
      [182, 4],
      [182, 2],
      [178, 2],
    ]
    const beside: Position[] = [
      [185, 6],
      [185, 8],
      [188, 8],
      [188, 6],
      [185, 6],
    ]
    const parts = cutPolygon([box, across, beside])
    expect(parts.map((rings) => rings.length)).toEqual([1, 2])
    expect(areaOf(parts)).toBeCloseTo(areaOf([[box, across, beside]]), 6)
  })

  it('whose coast crosses the antimeridian several times has several parts', () => {
    // A comb: its back is in the west, three teeth reach east.
    const comb: Position[] = [
      [170, 0],
      [185, 0],
      [185, 1],
      [175, 1],
      [175, 2],
      [185, 2],
      [185, 3],
      [175, 3],
      [175, 4],
      [185, 4],
      [185, 5],
      [170, 5],
      [170, 0],
    ]
    const parts = cutPolygon([comb])
    expect(parts).toHaveLength(4)
    expect(areaOf(parts)).toBeCloseTo(areaOf([[comb]]), 6)
  })

  it('that touches the antimeridian with one vertex is not torn apart', () => {
    const touching: Position[] = [
      [170, 0],
      [180, 5],
      [170, 10],
      [170, 0],
    ]
    expect(cutPolygon([touching])).toEqual([[touching]])
  })
})
