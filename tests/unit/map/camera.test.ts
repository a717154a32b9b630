import { newAtlas } from '../../support/newAtlas'
import { expect, test } from 'vitest'
import type { Map } from '../../../src/map/engine'
import { fitTarget } from '../../../src/map/interaction/camera'
import { areaOf, atlasOf, forms, pacific, placeAt } from '../../support/pacific'

const box = (west: number, south: number, east: number, north: number) => [
  [[west, south], [east, south], [east, north], [west, north], [west, south]],
] // prettier-ignore
const content = atlasOf(
  [
    placeAt('apia', { type: 'Point', coordinates: [-171.8, -13.8] }),
    placeAt('suva', { type: 'Point', coordinates: [178.4, -18.1] }),
    placeAt('islands', { type: 'MultiPoint', coordinates: [[178, -18], [-179, -17]] }), // prettier-ignore
    placeAt('pole', { type: 'Point', coordinates: [0, -90] }),
  ],
  [areaOf('antarctica', { type: 'Polygon', coordinates: box(-180, -90, 180, -63) }, [0, -80])],
  [pacific(forms[1]![1])],
)

/** A map of 1000 by 500 px, 10 px to a degree, that records where its camera is moved. */
function recordingMap(centre: [number, number]) {
  const moves: unknown[] = []
  const map = {
    getZoom: () => 4,
    getCenter: () => ({ lng: centre[0], lat: centre[1] }),
    project: (at: [number, number] | { lng: number; lat: number }) => {
      const [x, y] = Array.isArray(at) ? at : [at.lng, at.lat]
      return { x: 10 * x, y: -10 * y }
    },
    getContainer: () => ({ clientWidth: 1000, clientHeight: 500 }),
    easeTo: (options: object) => moves.push(options),
    fitBounds: (bounds: unknown) => moves.push(bounds),
    cameraForBounds: ([west, south, east, north]: [number, number, number, number]) => ({
      center: { lng: (west + east) / 2, lat: (south + north) / 2 },
      zoom: 4,
    }),
  }
  return { map: map as unknown as Map, moves }
}

test('a line and several points across the antimeridian are fitted there', () => {
  const { map, moves } = recordingMap([0, 0])
  fitTarget(map, newAtlas(content), { id: 'pacific' })
  fitTarget(map, newAtlas(content), { id: 'islands' })
  expect(moves[0]).toMatchObject({ 0: 121.5, 2: 241.7 })
  expect(moves[1]).toEqual([178, -18, 181, -17])
})

test('features on both sides of the antimeridian are fitted together, in the time of a short way', () => {
  const { map, moves } = recordingMap([-179, -16])
  fitTarget(map, newAtlas(content), { ids: ['apia', 'suva'] })
  expect(moves).toEqual([])
  const { map: other, moves: far } = recordingMap([-150, -16])
  fitTarget(other, newAtlas(content), { ids: ['apia', 'suva'] })
  expect(far).toMatchObject([{ center: { lng: expect.closeTo(183.3, 1) }, duration: 1600 }])
})

test('an area at the pole is fitted as far as the map shows it', () => {
  const { map, moves } = recordingMap([0, 0])
  fitTarget(map, newAtlas(content), { id: 'antarctica' })
  expect(moves).toEqual([[-180, expect.closeTo(-85.05, 2), 180, -63]])
})
