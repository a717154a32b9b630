import { expect, test } from 'vitest'
import type { AtlasContent } from '../../../src/content/load/loadContent'
import type { Feature } from '../../../src/content/schema'
import type { Map } from '../../../src/map/engine'
import { fitTarget } from '../../../src/map/interaction/camera'
import { newSettings } from '../../support/newAtlas'
import { corridor, place } from '../../support/smallNetwork'

const straight = (id: string, km: number) =>
  corridor(id, 'road', [['A', [60, 0]], ['B', [60 + km / 111.195, 0]]]) // prettier-ignore
const features: Feature[] = [
  straight('long', 900),
  straight('short', 50),
  place('town', [60.1, 0.01]),
  place('village', [60.12, 0.01]),
]
const content = {
  byId: new globalThis.Map(features.map((feature) => [feature.id, feature])),
} as unknown as AtlasContent
const atlas = { content, settings: newSettings() }

/** The greatest zoom at which MapLibre may fit a target. */
function greatestZoom(target: Parameters<typeof fitTarget>[2]): number | undefined {
  let greatest: number | undefined
  const fit = (_: unknown, { maxZoom }: { maxZoom: number }) => void (greatest = maxZoom)
  fitTarget({ fitBounds: fit, cameraForBounds: fit } as unknown as Map, atlas, target)
  return greatest
}

test('a short corridor is shown nearer than a long one', () => {
  expect(greatestZoom({ id: 'long' })).toBe(7)
  expect(greatestZoom({ id: 'short' })).toBeCloseTo(9, 9)
})

test('a small extent is shown nearer than a large one', () => {
  expect(greatestZoom({ extent: [60, 0, 64, 3] })).toBe(7)
  expect(greatestZoom({ extent: [60, 0, 60.2, 0.1] })).toBeCloseTo(10, 0)
})

test('the features of a paragraph are shown nearer if a short corridor is among them', () => {
  expect(greatestZoom({ ids: ['long', 'town'] })).toBe(6)
  expect(greatestZoom({ ids: ['short', 'town'] })).toBeCloseTo(8, 2)
  expect(greatestZoom({ ids: ['town', 'village'] })).toBe(6)
})
