import type { Feature, Position } from 'geojson'
import { expect, test } from 'vitest'
import { withLakes } from '../../../basemap/pack/layers/lakes'

const label = (kind: string, coordinates: Position, rank = 5): Feature => ({
  type: 'Feature',
  properties: { id: 'x', kind, rank },
  geometry: { type: 'Point', coordinates },
})
const square = (kind: string, km2: number, [lon = 0, lat = 0]: Position): Feature => ({
  type: 'Feature',
  properties: { kind, km2 },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [lon - 1, lat - 1],
        [lon + 1, lat - 1],
        [lon + 1, lat + 1],
        [lon - 1, lat + 1],
        [lon - 1, lat - 1],
      ],
    ],
  },
})
const water = [square('lake', 600, [50, 45]), square('reservoir', 20000, [60, 45]), square('ocean', 1e6, [70, 45])]
const propertiesOf = (labels: Feature[]) => withLakes(labels, water).map(({ properties }) => properties)

test.each([
  ['in a lake that is drawn from zoom 3', [50, 45], 2, { rank: 3, km2: 600 }],
  ['in a lake that is drawn before', [50, 45], 5, { rank: 5, km2: 600 }],
  ['in a large lake', [60.5, 45], 5, { rank: 5, km2: 20000 }],
  ['beside a corner of a lake', [51.05, 46.05], 5, { rank: 5, km2: 600 }],
] as [string, Position, number, object][])('the name of a lake %s has its area and a rank', (_, at, rank, expected) => {
  expect(propertiesOf([label('lake', at, rank)])).toEqual([{ id: 'x', kind: 'lake', ...expected }])
})

test('the name of a lake is left out on land and in the sea, and other names are as they were', () => {
  const range = label('range', [10, 10])
  expect(withLakes([label('lake', [10, 10]), label('lake', [70, 45]), range], water)).toEqual([range])
})
