import { describe, expect, test } from 'vitest'
import { clippedLine, tileRange } from '../../../../build/cards/basemapTiles'

const at = (x: number, y: number) => ({ x, y })

describe('a line in a tile', () => {
  test('ends at the edges of the tile', () => {
    expect(clippedLine([at(-10, 50), at(110, 50)], 100)).toEqual([[at(0, 50), at(100, 50)]])
  })

  test('that leaves the tile and returns is in two parts', () => {
    expect(clippedLine([at(50, 50), at(150, 50), at(150, 60), at(50, 60)], 100)).toEqual([
      [at(50, 50), at(100, 50)],
      [at(100, 60), at(50, 60)],
    ])
  })

  test('in the buffer alone is left out', () => {
    expect(clippedLine([at(110, 0), at(110, 100)], 100)).toEqual([])
  })
})

test('the tiles of a view may be on another copy of the world, but not beyond a pole', () => {
  const view = { center: [180, 0] as [number, number], zoom: 1, width: 600, height: 4000 }
  expect(tileRange(view, 1)).toEqual({ z: 1, left: 1, top: 0, right: 3, bottom: 2 })
})
