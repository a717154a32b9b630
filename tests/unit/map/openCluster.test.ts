import { expect, test, vi } from 'vitest'
import { tileExtent, tileRows } from '../../../src/content/register/tileRows'
import { unitsPerDegree } from '../../../src/content/register/registerTypes'
import { unproject } from '../../../src/geometry/mercator'
import type { Map } from '../../../src/map/engine'
import { extentOfCluster, openCluster } from '../../../src/map/register/openCluster'
import type { ClusterHit, RowChoice } from '../../../src/state/selection.svelte'
import { randomColumns } from '../../support/register'
import { smallSummary } from '../../support/smallRegister'

const lastZoom = 9
const columns = randomColumns(2000, 3)
const summary = { ...smallSummary, lastZoom }
const register = (isRowShown = (_row: number) => true) => ({
  columns,
  summary,
  isRowShown,
  needColumns: vi.fn(() => Promise.resolve()),
})

/** The groups of a tile as the map reports its clusters. */
const clustersOf = (z: number, x: number, y: number): (ClusterHit & { rows: readonly number[] })[] =>
  tileRows(columns, lastZoom, z, x, y)
    .filter(({ count }) => count > 1)
    .map(({ row, count, rows, isStack, ...group }) => {
      const share = (tile: number, at: number) => (tile + Math.round(at) / tileExtent) / 2 ** z
      const position = unproject([share(x, group.x), share(y, group.y)])
      return { kind: 'cluster', row, count, rows, isStack, position, properties: {} }
    })
const tiles = [
  [0, 0, 0],
  [2, 2, 1],
  [3, 5, 2],
] as const

test.each(tiles)('the extent of each cluster of the tile %i/%i/%i is that of its rows', (z, x, y) => {
  const clusters = clustersOf(z, x, y)
  expect(clusters.length).toBeGreaterThan(0)
  for (const cluster of clusters) {
    const positions = (column: Int32Array) => cluster.rows.map((row) => column[row]! / unitsPerDegree)
    const [lons, lats] = [positions(columns.longitude), positions(columns.latitude)]
    expect(extentOfCluster(register(), cluster, z + 0.4)).toEqual([
      Math.min(...lons),
      Math.min(...lats),
      Math.max(...lons),
      Math.max(...lats),
    ])
  }
})

test('a cluster of a copy of the world has its extent there', () => {
  const [cluster] = clustersOf(0, 0, 0)
  const [west, south, east, north] = extentOfCluster(register(), cluster!, 0)!
  const [longitude, latitude] = cluster!.position
  expect(extentOfCluster(register(), { ...cluster!, position: [longitude + 360, latitude] }, 0)).toEqual([
    west + 360,
    south,
    east + 360,
    north,
  ])
})

test('a cluster that the filters have changed meanwhile has no extent', () => {
  const [cluster] = clustersOf(0, 0, 0)
  expect(
    extentOfCluster(
      register((row) => row % 2 === 0),
      cluster!,
      0,
    ),
  ).toBeNull()
})

function openOn(zoom: number, cluster: ClusterHit, given: Partial<ReturnType<typeof register>> = {}) {
  const moves: { zoom: number; center: unknown }[] = []
  const choices: RowChoice[] = []
  const opened = vi.fn()
  const map = {
    getZoom: () => zoom,
    getMaxZoom: () => 12,
    // A view that is as wide as the world at zoom 1.
    cameraForBounds: ([west, , east]: [number, number, number, number]) => ({
      center: [(west + east) / 2, 0],
      zoom: Math.log2(720 / (east - west)),
    }),
    easeTo: (move: { zoom: number; center: unknown }) => moves.push(move),
  }
  const atlas = {
    register: { ...register(), ...given },
    navigation: { choose: (choice: RowChoice) => choices.push(choice) },
  }
  openCluster(map as unknown as Map, atlas as never, cluster, opened)
  return { moves, choices, opened }
}

test('opening a cluster zooms in to where it is no longer one', () => {
  for (const [z, x, y] of tiles) {
    for (const cluster of clustersOf(z, x, y).filter(({ isStack }) => !isStack)) {
      const { moves, choices } = openOn(z, cluster)
      expect(choices).toEqual([])
      const zoom = Math.floor(moves[0]!.zoom)
      expect(moves[0]!.zoom).toBeGreaterThanOrEqual(z + 1)
      expect(groupsOf(cluster.rows, Math.min(zoom, lastZoom))).toBeGreaterThan(1)
    }
  }
})

/** In how many groups rows are at a zoom. */
function groupsOf(rows: readonly number[], z: number): number {
  const wanted = new Set(rows)
  let groups = 0
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z && groups < 2; y++) {
      groups += tileRows(columns, lastZoom, z, x, y, (row) => wanted.has(row)).length
    }
  }
  return groups
}

test('a cluster is enlarged at once although the columns are not there', () => {
  const cluster = clustersOf(2, 2, 1).find(({ isStack }) => !isStack)
  const { moves } = openOn(2, cluster!, { columns: null as never })
  expect(moves).toMatchObject([{ zoom: 4, center: cluster!.position }])
})

test('rows at one position are offered for choice', async () => {
  const stack = { kind: 'cluster', row: 0, count: 2, isStack: true, position: [0, 0], properties: {} } as const
  const [longitude, latitude] = [Int32Array.of(100, 200, 100, 100), Int32Array.of(5, 5, 5, 5)]
  const isRowShown = (row: number) => row !== 2
  const { moves, choices, opened } = openOn(
    9,
    { ...stack, position: [0, 0] },
    {
      columns: { ...columns, longitude, latitude },
      isRowShown,
    },
  )
  expect([moves.length, opened.mock.calls.length, choices[0]!.count]).toEqual([0, 1, 2])
  expect(await choices[0]!.rows()).toEqual([0, 3])
})

test('a choice whose columns cannot be loaded fails, and can be tried again', async () => {
  const stack = { kind: 'cluster', row: 0, count: 2, isStack: true, position: [0, 0], properties: {} } as const
  const { choices } = openOn(9, { ...stack, position: [0, 0] }, { columns: null as never })
  await expect(choices[0]!.rows()).rejects.toThrow('columns')
})
