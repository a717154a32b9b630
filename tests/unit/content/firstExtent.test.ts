import { expect, test } from 'vitest'
import { firstExtent } from '../../../src/content/firstExtent'
import type { Place } from '../../../src/content/schema'
import { firstTiles } from '../../../src/map/initialView'
import { corridor } from '../../support/smallNetwork'
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

test.each([
  [5, 0.045],
  [30, 0.27],
  [60, 0.54],
  [500, 4.5],
])('a corridor of %d km fills a third of the first view, or an atlas shows a degree', (_, degrees) => {
  const line = corridor('short', 'road', [['A', [60, 0]], ['B', [60 + degrees, 0]]]) // prettier-ignore
  const [west, south, east, north] = firstExtent({ features: [line] })
  expect(east - west).toBeCloseTo(Math.min(13, Math.max(1, 3 * degrees)), 6)
  expect((north - south) / (east - west)).toBeCloseTo(9 / 13, 6)
})

test('an atlas with corridors shows them', () => {
  expect(firstExtent(smallAtlas())[0]).toBeLessThanOrEqual(60)
})
