import { describe, expect, it } from 'vitest'
import { swapReason } from '../../../../studio/import/features/axes'
import { parseAngle, parsePair, parseWkt } from '../../../../build/table/coordinates'

describe('an angle', () => {
  it.each([
    ['43.65', 43.65],
    ['43,65', 43.65],
    ['−51,17', -51.17],
    ['+7', 7],
    ['43°39′', 43.65],
    ['43° 39\' 18"', 43.655],
    ['43 39 18', 43.655],
    ['43:39:18', 43.655],
    ['43°39,3′', 43.655],
    ['51d10m12s', 51.17],
    ['51 град. 10 мин. 12 сек.', 51.17],
  ])('%s is %d degrees', (text, degrees) => expect(parseAngle(text)).toEqual({ degrees }))

  it.each([
    ['43°39′S', -43.65, 'lat'],
    ['N 43 39', 43.65, 'lat'],
    ['51.17 W', -51.17, 'lon'],
    ['43° 39′ с. ш.', 43.65, 'lat'],
    ['51,17 в.д.', 51.17, 'lon'],
    ['10° з. д.', -10, 'lon'],
    ['34°10′ ю.ш.', -34.1666667, 'lat'],
  ])('%s says its hemisphere', (text, degrees, axis) => expect(parseAngle(text)).toEqual({ degrees, axis }))

  it.each(['', 'Aktau', '3414', '43°70′', '43.5°10′', '43;65', '1e5', 'NaN', '=43'])('%j is none', (text) => {
    expect(parseAngle(text)).toBeUndefined()
  })
})

describe('two angles', () => {
  it.each([
    '43.648, 51.172',
    '43,648; 51,172',
    '43,648 51,172',
    '(43.648, 51.172)',
    '43.648/51.172',
    'geo:43.648,51.172',
    'https://www.google.com/maps/@43.648,51.172,12z',
  ])('%s', (text) => {
    expect(parsePair(text)?.map(({ degrees }) => degrees)).toEqual([43.648, 51.172])
  })

  it.each(['43°39′N 51°10′12″E', 'N43 39.0 E51 10.2', '43°39′ с. ш., 51°10′12″ в. д.'])('%s with letters', (text) => {
    expect(parsePair(text)).toEqual([
      { degrees: 43.65, axis: 'lat' },
      { degrees: 51.17, axis: 'lon' },
    ])
  })

  it('are not found in one number', () => expect(parsePair('43.648')).toBeUndefined())
})

it.each([
  ['POINT (51.17 43.65)', { type: 'Point', coordinates: [51.17, 43.65] }],
  ['SRID=4326;POINT Z(51.17 43.65 5)', { type: 'Point', coordinates: [51.17, 43.65, 5] }],
  [
    'MULTIPOINT ((1 2), (3 4))',
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  [
    'LINESTRING (1 2, 3 4)',
    {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  [
    'POLYGON ((0 0, 1 0, 1 1, 0 0))',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
  ],
])('Well-Known Text %s', (text, geometry) => expect(parseWkt(text)).toEqual(geometry))

describe('swapped axes', () => {
  const extent = [40, 40, 90, 60] as const
  const none = new Map<string, [number, number]>()

  it('are told by a latitude beyond 90 degrees', () => {
    const all = [{ position: [34.6, 119.2] as [number, number] }, { position: [43.6, 51.2] as [number, number] }]
    expect(swapReason(all, { named: none })?.code).toBe('axes-swapped-range')
  })

  it('are told by where the atlas is', () => {
    const far = [{ position: [43.6, 73.2] as [number, number] }, { position: [45.3, 75.2] as [number, number] }]
    expect(swapReason(far, { extent: [70, 40, 90, 50], named: none })?.code).toBe('axes-swapped-extent')
  })

  it('are not assumed where nothing tells', () => {
    const all = [{ position: [51.2, 43.6] as [number, number] }, { position: [55.2, 45.3] as [number, number] }]
    expect(swapReason(all, { extent, named: none })).toBeUndefined()
    expect(swapReason(all, { named: none })).toBeUndefined()
  })
})
