import { describe, expect, test } from 'vitest'
import type { Map } from '../../../src/map/engine'
import { nextOf, stopsAt } from '../../../src/map/interaction/featuresAt'
import { registerInView } from '../../../src/map/register/rowHits'
import type { MapStop } from '../../../src/state/selection.svelte'
import { aven, smallAtlas } from '../../support/smallAtlas'

interface Drawn {
  layer: string
  /** Px from the middle of the map. */
  x: number
  y?: number
  properties: Record<string, unknown>
}

const [width, height, bottom] = [800, 600, 100]
const asFeature = ({ x, y = 0, properties }: Drawn) => ({
  geometry: { type: 'Point', coordinates: [x / 100, -y / 100] },
  properties,
  at: [width / 2 + x, height / 2 + y] as const,
})

/** A flat map with 100 px to a degree. A square of it has what is drawn in it, a point what is drawn up to 10 px from it. */
function mapOf(drawn: readonly Drawn[]): Map {
  const project = ([lng, lat]: [number, number]) => ({ x: width / 2 + lng * 100, y: height / 2 - lat * 100 })
  const map = {
    project,
    unproject: (point: [number, number] | { x: number; y: number }) => {
      const [x, y] = Array.isArray(point) ? point : [point.x, point.y]
      return { lng: (x - width / 2) / 100, lat: (height / 2 - y) / 100 }
    },
    getLayer: (layer: string) => /row|pointed|places/.test(layer),
    getContainer: () => ({ clientWidth: width, clientHeight: height }),
    getPadding: () => ({ bottom }),
    querySourceFeatures: () => drawn.filter(({ layer }) => /row-(dots|clusters)/.test(layer)).map(asFeature),
    queryRenderedFeatures: (
      where: [number, number] | [[number, number], [number, number]],
      { layers }: { layers: string[] },
    ) => {
      const [[left, top], [right, below]] = Array.isArray(where[0])
        ? (where as [[number, number], [number, number]])
        : [where.map((px) => (px as number) - 10), where.map((px) => (px as number) + 10)]
      return drawn
        .filter(({ layer }) => layers.includes(layer))
        .map(asFeature)
        .filter(({ at: [x, y] }) => x >= left! && x <= right! && y >= top! && y <= below!)
    },
  }
  return map as unknown as Map
}

const row = (n: number, x: number, layer = 'row-dots', name = `Row ${n}`): Drawn => ({
  layer,
  x,
  properties: { row: n, name },
})
const cluster = (n: number, count: number, x: number, more = {}): Drawn => ({
  layer: 'row-clusters',
  x,
  properties: { row: n, count, ...more },
})

const content = smallAtlas()
const at = (map: Map, x: number, language = 'en') =>
  stopsAt(
    map,
    { content, visibility: { isDrawn: () => true }, settings: { language } },
    { x: width / 2 + x, y: height / 2 },
    12,
  )
const described = (stop: MapStop) => (stop.kind === 'feature' ? stop.feature.id : `${stop.kind} ${stop.row}`)

describe('at a point of the map', () => {
  test('a badge of the content comes before a cluster, and a cluster before the dots around', () => {
    const map = mapOf([row(1, 8), cluster(2, 12, 0), { layer: 'places', x: 0, properties: { id: 'aven' } }])
    expect(at(map, 0).map(described)).toEqual(['aven', 'cluster 2', 'row 1'])
  })

  test('the nearest dot comes first, and a row is found once although it has a badge too', () => {
    const map = mapOf([row(1, 11), row(2, 3), row(2, 3, 'rows')])
    expect(at(map, 0).map(described)).toEqual(['row 2', 'row 1'])
  })

  test('a row has its name in the language of the page, or that of the default language', () => {
    const map = mapOf([{ layer: 'rows', x: 0, properties: { row: 1, name: 'Aven', name_ru: 'Авен' } }])
    expect([at(map, 0, 'ru')[0], at(map, 0, 'kk')[0]]).toMatchObject([{ name: 'Авен' }, { name: 'Aven' }])
  })

  test('clicks open the rows at one spot in turn', () => {
    const stops = at(mapOf([row(1, 2), row(2, 3)]), 0)
    const after = (selection: { current: typeof aven | null; row: number | null }) =>
      described(nextOf(stops, selection)!)
    expect(after({ current: null, row: null })).toBe('row 1')
    expect(after({ current: aven, row: 1 })).toBe('row 2')
    expect(after({ current: aven, row: 2 })).toBe('row 1')
  })
})

describe('in view', () => {
  test('are the clusters from the largest, then the rows from west to east', () => {
    const map = mapOf([
      row(1, 50),
      cluster(2, 12, 100),
      row(3, -50),
      cluster(4, 300, 200),
      cluster(5, 2, 0, { stack: 1 }),
    ])
    expect(registerInView(map, 'en').map(described)).toEqual(['cluster 4', 'cluster 2', 'cluster 5', 'row 3', 'row 1'])
  })

  test('is nothing beyond the edges, below the sheet or twice', () => {
    const map = mapOf([
      row(1, 399),
      row(2, 401),
      { ...row(3, 0), y: height / 2 - bottom + 1 },
      // The neighbouring tile has it too.
      cluster(4, 2, 10),
      cluster(4, 2, 10),
    ])
    expect(registerInView(map, 'en').map(described)).toEqual(['cluster 4', 'row 1'])
  })

  test('a cluster whose rows are at one position is a stack', () => {
    expect(registerInView(mapOf([cluster(1, 9, 0, { stack: 1 }), cluster(2, 8, 9)]), 'en')).toMatchObject([
      { count: 9, isStack: true },
      { count: 8, isStack: false },
    ])
  })
})
