import { describe, expect, test } from 'vitest'
import type { AtlasContent } from '../../../src/content/load/loadContent'
import type { Feature, Position } from '../../../src/content/schema'
import type { Map } from '../../../src/map/engine'
import type { Visibility } from '../../../src/state/visibility.svelte'
import { lineLayerIds } from '../../../src/map/style/contentLayers'
import { hitRadius, nextOf, stopsAt } from '../../../src/map/interaction/featuresAt'
import { featuresInView } from '../../../src/map/interaction/featuresInView'
import { atlasOf, forms, pacific, placeAt } from '../../support/pacific'
import { aven, bol, hall, smallAtlas } from '../../support/smallAtlas'

const scale = 100
const [width, height] = [800, 600]

/** A flat map with 100 px to a degree and `centre` in its middle, which has drawn the features `rendered`. */
function flatMap(centre: Position, rendered: string[] = []): Map {
  const map = {
    project: ([lng, lat]: Position) => ({
      x: width / 2 + (lng - centre[0]) * scale,
      y: height / 2 - (lat - centre[1]) * scale,
    }),
    unproject: (point: [number, number] | { x: number; y: number }) => {
      const [x, y] = Array.isArray(point) ? point : [point.x, point.y]
      return { lng: centre[0] + (x - width / 2) / scale, lat: centre[1] - (y - height / 2) / scale }
    },
    getLayer: () => true,
    queryRenderedFeatures: (_: unknown, { layers }: { layers: string[] }) =>
      layers.includes('places') ? rendered.map((id) => ({ properties: { id } })) : [],
    getContainer: () => ({ clientWidth: width, clientHeight: height }),
    getPadding: () => ({ bottom: 0 }),
    getBounds: () => ({
      getWest: () => centre[0] - width / 2 / scale,
      getEast: () => centre[0] + width / 2 / scale,
      getSouth: () => centre[1] - height / 2 / scale,
      getNorth: () => centre[1] + height / 2 / scale,
    }),
  }
  return map as unknown as Map
}
/** The ids of what is at a point. */
const idsAt = (
  map: Map,
  content: Pick<AtlasContent, 'features' | 'byId'>,
  visibility: Pick<Visibility, 'isDrawn'>,
  point: { x: number; y: number },
) =>
  stopsAt(map, { content, visibility, settings: { language: 'en' } }, point, hitRadius('mouse')).map((stop) =>
    stop.kind === 'feature' ? stop.feature.id : stop.kind,
  )

const everything = { isDrawn: () => true }
const middle = { x: width / 2, y: height / 2 }

/** A grid of places, 8 px apart on the map, that counts how many of them are looked at. */
function countedPlaces(count: number) {
  let looks = 0
  const columns = Math.ceil(Math.sqrt(count))
  const features = Array.from({ length: count }, (_, index): Feature => {
    const position: Position = [
      ((index % columns) - columns / 2) * 0.08,
      (Math.floor(index / columns) - columns / 2) * 0.08,
    ]
    const place = { ...aven, id: `place-${index}` }
    const geometry = { type: 'Point' as const, coordinates: position }
    return Object.defineProperty(place, 'geometry', {
      get: () => {
        looks++
        return geometry
      },
    })
  })
  const content = { features, byId: new globalThis.Map(features.map((feature) => [feature.id, feature])) }
  const looksDuring = (act: () => unknown) => {
    looks = 0
    act()
    return looks
  }
  return { content, looksDuring }
}

describe('of 50,000 places', () => {
  const { content, looksDuring } = countedPlaces(50_000)
  const hover = () => idsAt(flatMap([0, 0]), content, everything, middle)

  test('a pointer looks only at those around it', () => {
    hover()
    expect(hover().length).toBeGreaterThan(5)
    expect(looksDuring(hover)).toBeLessThanOrEqual(50)
  })

  test('a key looks only at those in view', () => {
    // The lower left corner of the view contains the upper right corner of the grid.
    const map = flatMap([8 + width / 2 / scale, 7.9 + height / 2 / scale])
    const step = () => featuresInView(map, content, everything)
    step()
    const inView = step().length
    expect(inView).toBeGreaterThan(50)
    expect(looksDuring(step)).toBeLessThan(30 * inView)
  })
})

describe('at a point', () => {
  const content = smallAtlas()
  const at = (centre: Position, rendered: string[], atlas: Pick<AtlasContent, 'features' | 'byId'> = content) =>
    idsAt(flatMap(centre, rendered), atlas, everything, middle)

  test('a visible badge comes before the places hidden under it, and those by their distance', () => {
    // The hall is 0.1 px from Aven.
    expect(at([60, 50], ['hall'])).toEqual(['hall', 'aven'])
    expect(at([60, 50], [])).toEqual(['aven', 'hall'])
  })

  test('nothing is found farther away than the pointer reaches', () => {
    expect(at([60.13, 50], [])).toEqual(['hall', 'aven'])
    expect(at([60.15, 50], [])).toEqual([])
  })

  test('places that are not drawn are left out', () => {
    const visibility = { isDrawn: ({ id }: Feature) => id !== 'aven' }
    expect(idsAt(flatMap([60, 50], ['aven']), content, visibility, middle)).toEqual(['hall'])
  })

  test('places on both sides of the antimeridian are found from either side', () => {
    const move = (place: typeof aven, lon: number) => ({
      ...place,
      geometry: { type: 'Point' as const, coordinates: [lon, 50] as Position },
    })
    const features = [move(aven, 179.96), move(bol, -179.96), move(hall, 0)]
    const atlas = { features, byId: new globalThis.Map(features.map((feature) => [feature.id, feature])) }
    expect(at([179.98, 50], [], atlas)).toEqual(['aven', 'bol'])
    expect(at([-179.98, 50], [], atlas)).toEqual(['bol', 'aven'])
  })

  test('clicks at one spot select its features in turn', () => {
    const stops = [hall, aven].map((feature) => ({ kind: 'feature' as const, feature }))
    const after = (current: Feature | null) => nextOf(stops, { current, row: null })
    expect([after(null), after(hall), after(aven)]).toEqual([stops[0], stops[1], stops[0]])
    expect(nextOf([], { current: aven, row: null })).toBeUndefined()
  })
})

test('what is in view is ordered: places from west to east, then lines, then areas', () => {
  const ids = featuresInView(flatMap([61, 49.5]), smallAtlas(), everything).map(({ id }) => id)
  expect(ids).toEqual(['aven', 'hall', 'bol', 'long-road', 'inner-sea'])
})

test.each([181, -179])('features on both sides of the antimeridian are in a view whose middle is %d', (middle) => {
  const east = placeAt('east', { type: 'Point', coordinates: [-177, 52] })
  const west = placeAt('west', { type: 'MultiPoint', coordinates: [[0, 0], [178.5, 52]] }) // prettier-ignore
  const content = atlasOf([east, west], [], [pacific(forms[1]![1])])
  const map = flatMap([middle, 52])
  expect(featuresInView(map, content, everything).map(({ id }) => id)).toEqual(['west', 'east', 'pacific'])
  const point = map.project([middle - 2.5, 52])
  expect(idsAt(map, content, everything, point)).toEqual(['west'])
})

test('the lines of every mode that the atlas has can be hit', () => {
  expect(lineLayerIds).toEqual([
    'mode-road',
    'mode-road-planned',
    'mode-rail',
    'mode-rail-planned',
    'mode-ferry',
    'mode-ferry-planned',
  ])
})
