import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compiled } from '../../../build/content/contentFilesModule'
import { compileList } from '../../../build/content/compileContent'
import { featureFiles } from '../../../src/content/load/contentFiles'
import {
  packCoordinates,
  packGeometry,
  unpackCoordinates,
  unpackGeometry,
} from '../../../src/content/load/packedPositions'
import type { Feature } from '../../../src/content/schema'

test.each(featureFiles)('the published %s has every position of the content', (file) => {
  const { items } = compileList(file, readFileSync(`geo/${file}`, 'utf8'), 'en')
  const published = (JSON.parse(compiled('geo', file)) as { items: Parameters<typeof unpackGeometry>[0][] }).items
  expect(published.map(unpackGeometry)).toEqual(items)
})

test('a list of positions is packed as the differences of whole numbers', () => {
  const line = [
    [51.5, 47],
    [51.52, 46.9],
    [51.49, 46.9],
    [180, -46.98],
  ]
  expect(packCoordinates(line)).toEqual({ digits: 2, deltas: [5150, 4700, 2, -10, -3, 0, 12851, -9388] })
  expect(unpackCoordinates(packCoordinates([line, [line]]))).toEqual([line, [line]])
})

test('what would lose digits stays as it is, and so do points and short lines', () => {
  const fine = [...Array(5).keys()].map((n) => [n + 1 / 3, 50])
  expect(packCoordinates(fine)).toEqual(fine)
  const short = [[60, 50], [61, 50]] // prettier-ignore
  expect(packCoordinates(short)).toEqual(short)
  const place = { id: 'aven', geometry: { type: 'Point', coordinates: [60, 50] } }
  expect(packGeometry(place)).toEqual(place)
  expect(unpackGeometry<Feature>(place)).toEqual(place)
})
