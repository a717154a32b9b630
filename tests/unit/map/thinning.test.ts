import { describe, expect, test } from 'vitest'
import type { Position } from '../../../src/content/schema'
import { zoomsFrom } from '../../../src/map/sources/thinning'
import { seeded } from '../../../tools/random'

const random = seeded(7)
const scattered = (count: number): Position[] =>
  Array.from({ length: count }, () => [20 + random.next() * 80, 36 + random.next() * 24])

test('a small number of places is drawn at every zoom', () => {
  expect(new Set(zoomsFrom(scattered(500)))).toEqual(new Set([0]))
})

describe('of many places', () => {
  const positions = scattered(20_000)
  const zooms = zoomsFrom(positions)

  test('no cell shows two at a zoom, and the last zoom shows all', () => {
    for (let zoom = 0; zoom < 10; zoom++) {
      const cells = 16 * 2 ** zoom
      const keys = positions.flatMap(([lng, lat], index) => {
        if (zooms[index]! > zoom) return []
        const y = (1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2
        return [`${Math.floor(((lng + 180) / 360) * cells)} ${Math.floor(y * cells)}`]
      })
      expect(new Set(keys).size).toBe(keys.length)
    }
    expect(Math.max(...zooms)).toBeLessThanOrEqual(10)
  })

  test('the most important is always drawn, and every zoom draws more than the one before', () => {
    expect(zooms[0]).toBe(0)
    const shown = (zoom: number) => zooms.filter((from) => from <= zoom).length
    for (let zoom = 1; zoom <= 10; zoom++) expect(shown(zoom)).toBeGreaterThan(shown(zoom - 1))
  })
})
