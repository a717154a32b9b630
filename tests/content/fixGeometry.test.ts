import { describe, expect, test } from 'vitest'
import { fixPositions } from '../../tools/validate/fix/geometry'
import { runsOf } from '../../tools/validate/runs'
import { validateContent } from '../../tools/validate'
import { problemLine } from '../../tools/validate/problem'
import { measureFolder } from '../../tools/measure'
import { lineGeometry, polygonGeometry } from '../../src/content/geometrySchema'
import type { Position, WrittenFeature } from '../../src/content/schema'
import { measureLine } from '../../src/geometry/measuredLine'
import { signedArea } from '../../src/geometry/pointInPolygon'
import * as v from 'valibot'
import { areaOf, forms, greatCircleKm, pacific, placeAt, unwrapped } from '../support/pacific'
import { inFolder, set, soundFiles, type Files } from '../support/soundFolder'

const geometryOf = (feature: unknown): unknown => fixPositions(feature as WrittenFeature).geometry
const line = (coordinates: unknown) => geometryOf(pacific({ type: 'LineString', coordinates }))
const area = (geometry: unknown) => geometryOf(areaOf('area', geometry))
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

describe('points', () => {
  test('are rounded to their precision, and lose height and whole turns', () => {
    const place = placeAt('place', { type: 'Point', coordinates: [181.123456789, 50.98765432101, 300] })
    expect(geometryOf(place)).toEqual({ type: 'Point', coordinates: [-178.877, 50.988] })
  })

  test('of labels and stops are rounded too', () => {
    const fixed = fixPositions(areaOf('area', { type: 'Polygon', coordinates: [box(0, 0, 9, 9)] }, [4.5678, 4]) as WrittenFeature) // prettier-ignore
    expect('label' in fixed.properties && fixed.properties.label).toEqual([4.57, 4])
    const corridor = pacific({ type: 'LineString', coordinates: [[1, 2], [3, 4]] }) // prettier-ignore
    corridor.properties.stops[0]!.coordinates = [361.123456, 2]
    const mended = fixPositions(corridor as WrittenFeature)
    expect('stops' in mended.properties && mended.properties.stops[0]!.coordinates).toEqual([1.1235, 2])
  })
})

describe('lines', () => {
  test('lose repeated positions', () => {
    expect(line([[1, 2, 5], [1, 2.0001], [1, 2], [3, 4]])).toEqual({ type: 'LineString', coordinates: [[1, 2], [3, 4]] }) // prettier-ignore
    expect(line([[1, 2], [1, 2]])).toEqual({ type: 'LineString', coordinates: [[1, 2], [1, 2]] }) // prettier-ignore
  })

  test.each([
    ['eastwards', [[170, 0], [190, 10]], [[[170, 0], [180, 5]], [[-180, 5], [-170, 10]]]], // prettier-ignore
    ['eastwards with a leap', [[170, 0], [-170, 10]], [[[170, 0], [180, 5]], [[-180, 5], [-170, 10]]]], // prettier-ignore
    ['westwards', [[-170, 0], [-190, 10]], [[[-170, 0], [-180, 5]], [[180, 5], [170, 10]]]], // prettier-ignore
    ['at a position', [[170, 0], [180, 3], [190, 10]], [[[170, 0], [180, 3]], [[-180, 3], [-170, 10]]]], // prettier-ignore
    ['twice', [[170, 0], [190, 10], [170, 20]], [[[170, 0], [180, 5]], [[-180, 5], [-170, 10], [-180, 15]], [[180, 15], [170, 20]]]], // prettier-ignore
  ])('are cut where they cross the antimeridian %s', (_, coordinates, parts) => {
    expect(line(coordinates)).toEqual({ type: 'MultiLineString', coordinates: parts })
  })

  test('that only touch the antimeridian stay in one piece', () => {
    expect(line([[170, 0], [180, 5]])).toEqual({ type: 'LineString', coordinates: [[170, 0], [180, 5]] }) // prettier-ignore
    expect(line([[180, 0], [190, 5]])).toEqual({ type: 'LineString', coordinates: [[-180, 0], [-170, 5]] }) // prettier-ignore
    expect(line([[-180, 0], [-170, 5]])).toEqual({ type: 'LineString', coordinates: [[-180, 0], [-170, 5]] }) // prettier-ignore
    expect(line([[170, 0], [180, 5], [170, 9]])).toEqual({ type: 'LineString', coordinates: [[170, 0], [180, 5], [170, 9]] }) // prettier-ignore
  })

  test.each(forms)('across the Pacific, as %s, keep their course', (_, geometry) => {
    const fixed = fixPositions(pacific(geometry) as WrittenFeature)
    for (const { positions } of runsOf(fixed)) {
      expect(positions.every((position) => position.length === 2 && Math.abs(position[0]) <= 180)).toBe(true)
    }
    const { coordinates } = v.parse(lineGeometry, fixed.geometry)
    expect(coordinates.length - unwrapped.length).toBeLessThanOrEqual(1)
    expect(Math.abs(measureLine(coordinates).length / greatCircleKm - 1)).toBeLessThan(1e-4)
    expect(fixPositions(fixed)).toBe(fixed)
  })
})

describe('rings', () => {
  test('are closed, wound and rounded', () => {
    const [outline, hole] = [box(0, 0, 9.12345, 9).reverse().slice(0, 4), box(2, 2, 4, 4)]
    expect(area({ type: 'Polygon', coordinates: [outline, hole] })).toEqual({
      type: 'Polygon',
      coordinates: [box(0, 0, 9.12, 9), box(2, 2, 4, 4).reverse()],
    })
  })

  test('are cut at the antimeridian', () => {
    const cut = area({ type: 'Polygon', coordinates: [box(170, 0, 190, 9)] }) as { coordinates: Position[][][] }
    expect(cut.coordinates.map(([ring]) => signedArea(ring!) / 2)).toEqual([90, 90])
    expect(
      cut.coordinates.map(([ring]) => [Math.min(...ring!.map(([x]) => x)), Math.max(...ring!.map(([x]) => x))]),
    ).toEqual([
      [170, 180],
      [-180, -170],
    ])
  })

  test('with notches and holes at the antimeridian are cut into as many parts as there are', () => {
    // A comb whose two teeth lead east over the antimeridian, with a hole across it in the lower tooth, and one in the back.
    const comb: Position[] = [[170, 0], [190, 0], [190, 4], [175, 4], [175, 6], [190, 6], [190, 9], [170, 9], [170, 0]] // prettier-ignore
    const holes = [box(178, 1, 182, 2).reverse(), box(171, 1, 172, 2).reverse(), box(185, 7, 186, 8).reverse()]
    const written = { type: 'Polygon', coordinates: [comb, ...holes] }
    const cut = area(written) as { type: string; coordinates: Position[][][] }
    const areas = cut.coordinates.map((rings) => rings.map((ring) => signedArea(ring) / 2))
    expect(areas).toEqual([[90 - 10 - 2, -1], [40 - 2], [30, -1]])
    // The atlas joins the parts again.
    const joined = v.parse(polygonGeometry, cut)
    expect(joined.type).toBe('Polygon')
    const rings = joined.coordinates as Position[][]
    expect(rings.map((ring) => signedArea(ring) / 2).sort((a, b) => b - a)).toEqual([150, -1, -1, -4])
    expect(fixPositions(areaOf('area', cut) as WrittenFeature).geometry).toEqual(cut)
  })

  test('around the whole world stay as they are', () => {
    const world = areaOf('world', { type: 'Polygon', coordinates: [box(-180, -90, 180, -60)] }) as WrittenFeature
    expect(fixPositions(world)).toBe(world)
  })
})

test('a feature without faults is the same object', () => {
  const files = soundFiles()
  for (const file of ['places.geojson', 'areas.geojson', 'corridors.geojson']) {
    for (const feature of (files[file] as { features: WrittenFeature[] }).features)
      expect(fixPositions(feature)).toBe(feature)
  }
})

test('the features of an export are valid after they are fixed', async () => {
  const files = soundFiles()
  const exported = (files: Files) => {
    const corridors = (files['corridors.geojson'] as { features: { geometry: { coordinates: number[][] } }[] }).features
    const { coordinates } = corridors[0]!.geometry
    const noisy = coordinates.map(([x, y]) => [x! + 1e-9, y! - 1e-9, 120.123456789])
    set(files, 'corridors.geojson features 0 geometry', { type: 'MultiLineString', coordinates: [[...noisy.slice(0, 3), noisy[2]!], noisy.slice(2)] }) // prettier-ignore
    set(files, 'areas.geojson features 0 geometry coordinates', [box(60.5, 49, 63, 51).reverse().slice(0, 4)])
  }
  exported(files)
  const problems = (folder: string) => measureFolder(folder).then(() => validateContent(folder))
  expect((await inFolder(files, problems)).length).toBe(4)
  for (const file of ['areas.geojson', 'corridors.geojson']) {
    const collection = files[file] as { features: WrittenFeature[] }
    collection.features = collection.features.map((feature) => fixPositions(feature))
  }
  expect((await inFolder(files, problems)).map(problemLine)).toEqual([])
})
