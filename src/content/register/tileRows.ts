/** Divides the rows of a vector tile into clusters and single rows. The build and the page make their tiles with it. */
import { project } from '../../geometry/mercator.ts'
import { memoizeByRef } from '../memoizeByRef.ts'
import { unitsPerDegree, type RegisterColumns } from './registerTypes.ts'

/** Units of a tile's side, which is 512 px. */
export const tileExtent = 4096
const unitsPerPx = tileExtent / 512
/** A tile has 8 × 8 cells of 64 px. */
const cellZooms = 3
/** In tile units: clusters closer than 40 px would cover each other. */
const leastDistance = 40 * unitsPerPx
/** Bits of each coordinate in the code by which rows are ordered. Tiles up to zoom 13 have whole cells of it. */
const bits = 16
const codesPerTile = (z: number): number => 4 ** (bits - z)

/** Rows that are drawn as one, or a single row. */
export interface TileGroup {
  /** The most important of the rows: the first by kind, then by number. */
  row: number
  count: number
  /** The number of rows with each topic, by its place in the summary. */
  topics: ReadonlyMap<number, number>
  /** The mean of the rows' positions, in units of the tile's extent. */
  x: number
  y: number
  /** Whether several rows are at one position. No zoom divides them. */
  isStack: boolean
  /** Along the Z-order curve. */
  rows: readonly number[]
}

interface SpatialIndex {
  /** Rows along the Z-order curve, so that those of a tile, or of a cell, follow one another. */
  rows: Uint32Array
  /** Their codes, which ascend. */
  codes: Uint32Array
  /** By row, in Web Mercator from 0 to 1. */
  x: Float64Array
  y: Float64Array
}

/** Writes the 16 bits of a number to every second of 32 bits. */
function spread(value: number): number {
  let bits = value
  bits = (bits | (bits << 8)) & 0x00ff00ff
  bits = (bits | (bits << 4)) & 0x0f0f0f0f
  bits = (bits | (bits << 2)) & 0x33333333
  return (bits | (bits << 1)) & 0x55555555
}
const codeOf = (x: number, y: number): number => (spread(x) | (spread(y) << 1)) >>> 0

const cellAt = (share: number): number => Math.min(2 ** bits - 1, Math.max(0, Math.floor(share * 2 ** bits)))

export const spatialIndex = memoizeByRef(({ longitude, latitude }: RegisterColumns): SpatialIndex => {
  const count = longitude.length
  const [x, y] = [new Float64Array(count), new Float64Array(count)]
  /** Code and row in one number each, which a typed array sorts fast. */
  const keys = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    ;[x[row], y[row]] = project([longitude[row]! / unitsPerDegree, latitude[row]! / unitsPerDegree])
    keys[row] = codeOf(cellAt(x[row]!), cellAt(y[row]!)) * count + row
  }
  keys.sort()
  return {
    rows: Uint32Array.from(keys, (key) => key % count),
    codes: Uint32Array.from(keys, (key) => Math.floor(key / count)),
    x,
    y,
  }
})

/** The first place in ascending numbers whose number is at least `wanted`. */
function firstAtLeast(numbers: Uint32Array, wanted: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The tiles of a zoom that have rows. */
export function tilesWithRows(columns: RegisterColumns, z: number): [x: number, y: number][] {
  const { codes, rows, x, y } = spatialIndex(columns)
  const tiles: [number, number][] = []
  let end = 0
  rows.forEach((row, at) => {
    if (codes[at]! < end) return
    const tile: [number, number] = [cellAt(x[row]!) >> (bits - z), cellAt(y[row]!) >> (bits - z)]
    end = (codeOf(...tile) + 1) * codesPerTile(z)
    tiles.push(tile)
  })
  return tiles
}

/** A group while it is made. `x` and `y` are sums, in Web Mercator from 0 to 1. */
interface Gathering {
  row: number
  count: number
  topics: Map<number, number>
  x: number
  y: number
  isAtOnePosition: boolean
  rows: number[]
}

/**
 * Returns the groups of a tile. Below the last zoom the rows of a cell are one group, and so are cells whose means are closer
 * than 40 px. At the last zoom only rows at one position are a group.
 * @param isShown whether a row is drawn; all are if not given
 */
export function tileRows(
  columns: RegisterColumns,
  lastZoom: number,
  z: number,
  x: number,
  y: number,
  isShown?: (row: number) => boolean,
): TileGroup[] {
  const { kind, topic, longitude, latitude } = columns
  const { rows, codes, x: xs, y: ys } = spatialIndex(columns)
  const first = codeOf(x, y) * codesPerTile(z)
  const codesPerCell = codesPerTile(z + cellZooms)
  const isSamePosition = (one: number, other: number) =>
    longitude[one] === longitude[other] && latitude[one] === latitude[other]
  const groups = new Map<number, Gathering>()
  for (let at = firstAtLeast(codes, first); codes[at]! < first + codesPerTile(z); at++) {
    const row = rows[at]!
    if (isShown && !isShown(row)) continue
    const key = z < lastZoom ? Math.floor(codes[at]! / codesPerCell) : longitude[row]! * 2 ** 25 + latitude[row]!
    const group = groups.get(key)
    if (!group) {
      const topics = new Map([[topic[row]!, 1]])
      groups.set(key, { row, count: 1, topics, x: xs[row]!, y: ys[row]!, isAtOnePosition: true, rows: [row] })
      continue
    }
    group.isAtOnePosition &&= isSamePosition(group.row, row)
    group.row = moreImportant(kind, group.row, row)
    group.count++
    group.rows.push(row)
    group.topics.set(topic[row]!, (group.topics.get(topic[row]!) ?? 0) + 1)
    group.x += xs[row]!
    group.y += ys[row]!
  }
  const found = [...groups.values()]
  if (z < lastZoom) joinClose(found, leastDistance / tileExtent / 2 ** z, kind)
  return found.map((group) => ({
    row: group.row,
    count: group.count,
    topics: group.topics,
    x: ((group.x / group.count) * 2 ** z - x) * tileExtent,
    y: ((group.y / group.count) * 2 ** z - y) * tileExtent,
    isStack: group.count > 1 && group.isAtOnePosition,
    rows: group.rows,
  }))
}

const moreImportant = (kind: Uint16Array, one: number, other: number): number =>
  (kind[one]! - kind[other]! || one - other) < 0 ? one : other

/** Joins groups until no two are closer than `least`, the closest first. */
function joinClose(groups: Gathering[], least: number, kind: Uint16Array): void {
  for (;;) {
    let [closest, a, b] = [least, -1, -1]
    for (let one = 1; one < groups.length; one++) {
      for (let other = 0; other < one; other++) {
        const distance = distanceOf(groups[one]!, groups[other]!)
        if (distance < closest) [closest, a, b] = [distance, other, one]
      }
    }
    if (a < 0) return
    const [kept, [joined]] = [groups[a]!, groups.splice(b, 1) as [Gathering]]
    kept.row = moreImportant(kind, kept.row, joined.row)
    kept.count += joined.count
    kept.rows = kept.rows.concat(joined.rows)
    for (const [topic, count] of joined.topics) kept.topics.set(topic, (kept.topics.get(topic) ?? 0) + count)
    kept.x += joined.x
    kept.y += joined.y
    // Two cells have no position in common.
    kept.isAtOnePosition = false
  }
}

const distanceOf = (one: Gathering, other: Gathering): number =>
  Math.hypot(one.x / one.count - other.x / other.count, one.y / one.count - other.y / other.count)
