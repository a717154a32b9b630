import { describe, expect, test } from 'vitest'
import { pathData } from '../../../build/placeholder/basemapPaths'
import { joined } from '../../../basemap/pack/joined'
import { layoutPlaceholder } from '../../../build/placeholder/mapPlaceholder'
import { realContent } from '../../support/realContent'
import { smallAtlas } from '../../support/smallAtlas'

test('lines that meet become one, whichever way they were drawn', () => {
  const lines = joined([
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

test('a path is written in steps, without standing still', () => {
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

describe.each([
  ['the real content', realContent],
  ['another content', smallAtlas()],
])('the placeholder of %s', (_, content) => {
  const { box, places, corridors } = layoutPlaceholder(content)
  const ratio = (box[2] - box[0]) / (box[3] - box[1])

  test('has every corridor and the foremost places', () => {
    const ids = content.features.filter(({ properties }) => properties.kind === 'corridor').map(({ id }) => id)
    expect([...new Set(corridors.map(({ id }) => id))]).toEqual(ids)
    expect(places.length).toBeGreaterThan(0)
    for (const { path } of corridors) expect(path).toMatch(/^M[\d .-]+l[\d .-]+$/)
  })

  test.each([300, 520, 900])('lets no badge lie over another at %i px', (width) => {
    const shown = places.filter(({ from }) => from <= width)
    const at = shown.map(({ left, top }) => [(left / 100) * width, ((top / 100) * width) / ratio] as const)
    const near = at.flatMap(([x, y], index) =>
      at.slice(index + 1).filter(([a, b]) => Math.abs(a - x) < 26 && Math.abs(b - y) < 26),
    )
    expect(near).toEqual([])
  })
})
