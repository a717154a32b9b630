import { describe, expect, test } from 'vitest'
import { isCorridor } from '../../../src/content/features'
import { pathData } from '../../../build/placeholder/basemapPaths'
import { joinLines } from '../../../basemap/pack/joinLines'
import { layoutLabels, type PlaceCandidate } from '../../../build/placeholder/layoutLabels'
import { basemapOptions } from '../../../build/atlas/basemapOptions'
import { layoutPlaceholder } from '../../../build/placeholder/mapPlaceholder'
import { realContent } from '../../support/realContent'
import { atlasOf, pacific, placeAt } from '../../support/pacific'
import { bol, smallAtlas } from '../../support/smallAtlas'

const options = basemapOptions('geo')

test('lines that meet are joined, whatever their directions', () => {
  const lines = joinLines([
    [
      [1, 0],
      [0, 0],
    ],
    [
      [5, 5],
      [6, 6],
    ],
    [
      [2, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [3, 0],
    ],
  ])
  expect(lines.map((line) => line.join(' ')).sort()).toEqual(['0,0 1,0 2,0 3,0', '5,5 6,6'])
})

test('path data is relative and has no steps of length zero', () => {
  expect(
    pathData(
      [
        [
          [10, 10],
          [12, 7],
          [12, 7],
          [12, 9],
        ],
        [
          [3, 3],
          [3, 3],
        ],
      ],
      'z',
    ),
  ).toBe('M10 10l2-3 0 2z')
})

describe('the labels of the placeholder', () => {
  const place = (left: number, top: number, en = 'Aral', side: PlaceCandidate['side'] = 'E'): PlaceCandidate => ({
    left,
    top,
    name: { en, ru: en, kk: en },
    feature: bol,
    side,
  })
  /** The width from which a badge and its name are shown, and the side of the name. */
  const shown = (...labels: PlaceCandidate[]) =>
    layoutLabels(labels, [], 2).places.map(({ from, named, side }) => [from, named, side])

  test('appear at the least width with room for them', () => {
    expect(shown(place(50, 50, 'Aral', 'W'), place(54, 50))).toEqual([
      [300, 300, 'W'],
      [900, 900, 'E'],
    ])
  })

  test('are on the first free side in the order of the preferred one', () => {
    const badge = place(60, 50, 'A name of many, many letters')
    expect(shown(place(50, 50), badge)).toContainEqual([300, 300, 'W'])
    expect(shown(place(50, 50, 'Aral', 'N'), badge)).toContainEqual([300, 300, 'N'])
  })

  test('leave out a name that is too long', () => {
    expect(shown(place(50, 50, 'A name of many, many letters'))).toEqual([[300, undefined, 'E']])
  })

  test('stay in the view: they turn inwards at its edge, and wait for room', () => {
    expect(shown(place(100, 50, 'Chicago', 'E'))).toEqual([[300, 300, 'W']])
    expect(shown(place(0, 50, 'Antofagasta', 'W'))).toEqual([[300, 300, 'E']])
    expect(shown(place(50, 100, 'Zipaquira', 'S'))).toEqual([[300, 300, 'N']])
    // To the west the name is 132 px long, 14 px from a point that is 129 px from the edge; to the east is a badge.
    const badge = place(65, 50, 'A name of many, many letters')
    expect(shown(place(35, 50, 'Twenty letters there', 'E'), badge)).toContainEqual([300, 300, 'S'])
    const area = { ...place(100, 50, 'Kazakhstan'), side: 'middle', kind: 'country' } as const
    expect(layoutLabels([], [area], 2).areas).toEqual([])
    expect(layoutLabels([], [{ ...area, left: 94 }], 2).areas.map(({ named }) => named)).toEqual([520])
  })

  test('of areas come after those of places', () => {
    const area = { ...place(50, 50, 'Kazakhstan'), side: 'middle', kind: 'country' } as const
    expect(layoutLabels([], [area], 2).areas.map(({ named }) => named)).toEqual([300])
    expect(layoutLabels([place(50, 50)], [area], 2).areas).toEqual([])
  })
})

describe.each([
  ['the real content', realContent],
  ['a small atlas', smallAtlas()],
])('the placeholder of %s', (_, content) => {
  const { box, places, corridors } = layoutPlaceholder(content, options)
  const ratio = (box[2] - box[0]) / (box[3] - box[1])

  test('has every corridor and some places', () => {
    const ids = content.features.filter(isCorridor).map(({ id }) => id)
    expect([...new Set(corridors.map(({ id }) => id))]).toEqual(ids)
    expect(places.length).toBeGreaterThan(0)
    for (const { path } of corridors) expect(path).toMatch(/^M[\d .-]+l[\d .-]+$/)
  })

  test.each([300, 520, 900])('has no overlapping badges at %i px', (width) => {
    const shown = places.filter(({ from }) => from <= width)
    const at = shown.map(({ left, top }) => [(left / 100) * width, ((top / 100) * width) / ratio] as const)
    const near = at.flatMap(([x, y], index) =>
      at.slice(index + 1).filter(([a, b]) => Math.abs(a - x) < 26 && Math.abs(b - y) < 26),
    )
    expect(near).toEqual([])
  })
})

const at = (...coordinates: [number, number]) => ({ type: 'Point', coordinates })
const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const without = {
  'places.geojson': collection([]),
  'areas.geojson': collection([]),
  'corridors.geojson': collection([]),
}

test.each([
  ['one place', smallAtlas({ ...without, 'places.geojson': collection([bol]) }), 1],
  ['no features', smallAtlas(without), 0],
  ['a place at the pole', atlasOf([placeAt('pole', { type: 'Point', coordinates: [0, 90] })], [], []), 1],
  ['a place at the other pole', atlasOf([placeAt('pole', { type: 'Point', coordinates: [180, -90] })], [], []), 1],
  ['two places at one position', atlasOf([placeAt('one', at(7, 8)), placeAt('two', at(7, 8))], [], []), 1],
  [
    'a place with several points',
    atlasOf(
      [
        placeAt('two', {
          type: 'MultiPoint',
          coordinates: [
            [0, 0],
            [60, 40],
          ],
        }),
      ],
      [],
      [],
    ),
    2,
  ],
])('the placeholder of an atlas with %s has finite numbers', (_, content, count) => {
  const { box, places, areas, corridors } = layoutPlaceholder(content, options)
  const numbers = [...box, ...[...places, ...areas].flatMap(({ left, top }) => [left, top])]
  expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([])
  expect(box[2]).toBeGreaterThan(box[0])
  expect([places.length, corridors.length]).toEqual([count, 0])
})

test('the placeholder of a corridor of 300 m, and of one without length, has finite numbers', () => {
  for (const end of [
    [121.503, 31.2],
    [121.5, 31.2],
  ]) {
    // prettier-ignore
    const corridor = pacific({ type: 'LineString', coordinates: [[121.5, 31.2], end] }) // prettier-ignore
    const { box, corridors } = layoutPlaceholder(atlasOf([], [], [corridor]), options)
    expect(box.every(Number.isFinite)).toBe(true)
    expect(corridors.map(({ path }) => path).join()).not.toContain('NaN')
  }
})
