import { describe, expect, test } from 'vitest'
import { pointOf, pointsOf, isPlace } from '../../../src/content/features'
import { within } from '../../../src/content/nearby/nearby'
import {
  normalizeLines,
  normalizePoints,
  normalizePolygons,
  type WrittenPolygons,
} from '../../../src/content/load/normalizeGeometry'
import type { Area, Place, Position } from '../../../src/content/schema'
import { extentOf } from '../../../src/geometry/extent'
import { ringsOf, signedArea } from '../../../src/geometry/pointInPolygon'
import { contentSources } from '../../../src/map/sources/contentSources'
import { featureIndex } from '../../../src/map/interaction/featureIndex'
import { areaOf, atlasOf, placeAt } from '../../support/pacific'

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

describe('points', () => {
  test('lose their height and whole turns', () => {
    expect(normalizePoints({ type: 'Point', coordinates: [241.7, 33.7, 12] })).toEqual({
      type: 'Point',
      coordinates: [-118.3, 33.7],
    })
    expect(normalizePoints({ type: 'MultiPoint', coordinates: [[1, 2]] })).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    })
  })

  test('of a collection are one MultiPoint', () => {
    const geometry = {
      type: 'GeometryCollection' as const,
      geometries: [
        { type: 'Point' as const, coordinates: [1, 2] as Position },
        { type: 'MultiPoint' as const, coordinates: [[3, 4, 5], [6, 7]] as Position[] }, // prettier-ignore
      ],
    }
    expect(normalizePoints(geometry)).toEqual({ type: 'MultiPoint', coordinates: [[1, 2], [3, 4], [6, 7]] }) // prettier-ignore
  })

  test('of one place are all on the map, and the first stands for the place', () => {
    const content = atlasOf([placeAt('two', { type: 'MultiPoint', coordinates: [[60, 50], [179, 10]] })], [], []) // prettier-ignore
    const place = content.byId.get('two') as Place
    expect(isPlace(place)).toBe(true)
    expect([pointOf(place), pointsOf(place)]).toEqual([[60, 50], [[60, 50], [179, 10]]]) // prettier-ignore
    const { places } = contentSources(content) as unknown as Record<string, { data: GeoJSON.FeatureCollection }>
    expect(places!.data.features.map(({ geometry }) => geometry)).toEqual([place.geometry])
    expect(featureIndex(content.features).within([170, 0, 190, 20])).toHaveLength(1)
    expect(extentOf(place.geometry)).toEqual([60, 10, 179, 50])
  })
})

describe('lines', () => {
  const parts = (...coordinates: Position[][]) => normalizeLines({ type: 'MultiLineString', coordinates }).coordinates

  test('in parts that meet are joined, turned round where needed', () => {
    const whole = [[1, 0], [2, 0], [3, 0], [4, 0], [5, 0]] // prettier-ignore
    const [a, b, c] = [whole.slice(0, 2), whole.slice(1, 4), whole.slice(3)] as [Position[], Position[], Position[]]
    expect(parts(a, b, c)).toEqual(whole)
    expect(parts(a, b.toReversed(), c.toReversed())).toEqual(whole)
    expect(parts(a.toReversed(), b, c)).toEqual(whole)
    expect(parts(a.toReversed(), b.toReversed(), c)).toEqual(whole)
    expect(parts(c, b, a)).toEqual(whole.toReversed())
  })

  test('that end within 10 m of each other are joined, those further apart are an error', () => {
    expect(parts([[1, 0], [2, 0]], [[2.00008, 0], [3, 0]])).toEqual([[1, 0], [2, 0], [3, 0]]) // prettier-ignore
    expect(() => parts([[1, 0], [2, 0]], [[2.001, 0], [3, 0]])).toThrow('part 2 begins 0.11 km after part 1 ends') // prettier-ignore
    expect(() => parts([[1, 0], [2, 0]], [[2, 0], [3, 0]], [[4, 0], [5, 0]])).toThrow('part 3 begins 111 km after part 2 ends') // prettier-ignore
  })

  test('go on across the antimeridian in both directions', () => {
    expect(parts([[170, 1], [180, 2]], [[-180, 2], [-170, 3]])).toEqual([[170, 1], [180, 2], [190, 3]]) // prettier-ignore
    expect(parts([[-170, 1], [-180, 2]], [[180, 2], [170, 3]])).toEqual([[-170, 1], [-180, 2], [-190, 3]]) // prettier-ignore
    expect(parts([[200, 1], [190, 2], [160, 3]])).toEqual([[-160, 1], [-170, 2], [-200, 3]]) // prettier-ignore
  })
})

describe('polygons', () => {
  const areaFrom = (geometry: WrittenPolygons) => normalizePolygons(geometry)
  const cutAtSeam = (...polygons: Position[][][]) => areaFrom({ type: 'MultiPolygon', coordinates: polygons })

  test('are closed and wound', () => {
    const [outline, hole] = [box(0, 0, 9, 9).reverse().slice(0, 4), box(2, 2, 4, 4)]
    const rings = ringsOf(areaFrom({ type: 'Polygon', coordinates: [outline, hole] }))
    expect(
      rings.map((ring) => [ring.length, String(ring[0]) === String(ring.at(-1)), Math.sign(signedArea(ring))]),
    ).toEqual([
      [5, true, 1],
      [5, true, -1],
    ])
  })

  test('beyond 180 are on one copy of the world with their holes', () => {
    const written = { type: 'Polygon', coordinates: [box(-190, 0, -170, 9), box(175, 2, 178, 4)] } as WrittenPolygons
    expect(extentOf(areaFrom(written))).toEqual([170, 0, 190, 9])
    const [outline, hole] = ringsOf(areaFrom(written))
    expect([Math.min(...outline!.map(([x]) => x)), Math.min(...hole!.map(([x]) => x))]).toEqual([170, 175])
  })

  test('cut at the antimeridian are one without a seam', () => {
    const merged = cutAtSeam([box(170, 0, 180, 9)], [box(-180, 0, -170, 9)])
    expect(merged.type).toBe('Polygon')
    const [ring] = ringsOf(merged)
    const seams = ring!.slice(1).filter(([x], index) => x === 180 && ring![index]![0] === 180)
    expect(seams).toEqual([])
    expect(signedArea(ring!) / 2).toBe(20 * 9)
    expect(extentOf(merged)).toEqual([170, 0, 190, 9])
  })

  test('cut at the antimeridian and then simplified apart are one', () => {
    const merged = cutAtSeam([box(170, 0, 180, 9)], [box(-180, 0.05, -170, 9.08)])
    expect(merged.type).toBe('Polygon')
    expect(signedArea(ringsOf(merged)[0]!) / 2).toBeCloseTo(180, 0)
  })

  test('cut at the antimeridian with a hole and an island beside keep both', () => {
    const west: Position[] = [[170, 0], [180, 0], [180, 3], [175, 3], [175, 6], [180, 6], [180, 9], [170, 9], [170, 0]] // prettier-ignore
    const east: Position[] = [[-180, 0], [-170, 0], [-170, 9], [-180, 9], [-180, 6], [-178, 6], [-178, 3], [-180, 3], [-180, 0]] // prettier-ignore
    const island = [box(20, 20, 30, 30)]
    const merged = cutAtSeam([west, box(171, 1, 172, 2)], island, [east])
    expect(merged.type).toBe('MultiPolygon')
    const [first, second] = (merged as { coordinates: Position[][][] }).coordinates
    expect(first).toEqual(island)
    expect(second!.map((ring) => signedArea(ring) / 2)).toEqual([180, -21, -1])
  })

  test('whose edges at the antimeridian differ stay apart', () => {
    const parts = [[box(170, 0, 180, 9)], [box(-180, 1, -170, 9)]]
    expect(cutAtSeam(...parts)).toEqual({ type: 'MultiPolygon', coordinates: parts })
    const antarctica = [box(-180, -90, 180, -70)]
    expect(cutAtSeam(antarctica)).toEqual({ type: 'Polygon', coordinates: antarctica })
  })

  test.each([
    ['beyond 180', { type: 'Polygon', coordinates: [box(170, 0, 190, 9)] }],
    ['cut in two', { type: 'MultiPolygon', coordinates: [[box(170, 0, 180, 9)], [box(-180, 0, -170, 9)]] }],
    [
      'cut where the edges differ',
      { type: 'MultiPolygon', coordinates: [[box(170, 0, 180, 9)], [box(-180, 0, -170, 8)]] },
    ],
  ])('across the antimeridian, %s, contain positions on both sides', (_, geometry) => {
    const content = atlasOf([], [areaOf('ocean', geometry)], [])
    expect(content.loadErrors).toEqual([])
    const area = content.byId.get('ocean') as Area
    const away = (lon: number) => within([lon, 4], [area], 400)[0]?.distance
    expect([away(175), away(-175), away(185), away(-185)]).toEqual([0, 0, 0, 0])
    expect(away(-168)).toBeGreaterThan(200)
    expect(away(-168)).toBeLessThan(223)
    expect([away(0), away(-160)]).toEqual([undefined, undefined])
  })
})
