import { expect, test } from 'vitest'
import { firstExtent } from '../../../src/content/firstExtent'
import type { Place } from '../../../src/content/schema'
import { firstTiles } from '../../../src/map/initialView'
import { aven, hall, sea, smallAtlas } from '../../support/smallAtlas'

const at = (lon: number, lat: number): Place => ({ ...aven, geometry: { type: 'Point', coordinates: [lon, lat] } })
const sizes = [
  { clientWidth: 390, clientHeight: 844 },
  { clientWidth: 820, clientHeight: 720 },
  { clientWidth: 1200, clientHeight: 800 },
]

test.each([
  [60, 50],
  [-75, 0],
  [36.8, -1.3],
])('an atlas of one place at %d, %d opens at zoom 4 to 6, around the place', (lon, lat) => {
  const extent = firstExtent({ features: [at(lon, lat)] })
  expect((extent[0] + extent[2]) / 2).toBeCloseTo(lon)
  expect((extent[1] + extent[3]) / 2).toBeCloseTo(lat)
  for (const size of sizes) {
    const inset = size.clientWidth < 640 ? 300 : 0
    const [tile] = firstTiles(size, inset, extent, 'ltr', Math.floor)
    expect(tile![0], String(size.clientWidth)).toBeGreaterThanOrEqual(4)
    expect(tile![0], String(size.clientWidth)).toBeLessThan(6)
  }
})

test('places that are near one another are shown as one place is', () => {
  const [west, south, east, north] = firstExtent({ features: [aven, hall] })
  expect([east - west, north - south]).toEqual([13, 9])
})

test('a place near a pole opens within the map', () => {
  expect(firstExtent({ features: [at(0, -84)] })[1]).toBe(-85)
})

test('an atlas without places shows its areas, and one without features the world', () => {
  const [west, , east] = firstExtent({ features: [sea] })
  expect([west, east]).toEqual([52.5, 65.5])
  expect(firstExtent({ features: [] })).toEqual([-170, -60, 170, 75])
})

test('an atlas with corridors shows them', () => {
  expect(firstExtent(smallAtlas())[0]).toBeLessThanOrEqual(60)
})
