/**
 * A writer for PMTiles version 3 archives (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). It stores equal
 * tiles once, as most tiles are open sea, and sets the bounds in the header, without which MapLibre loads no tile.
 */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'
import { writeVarint } from '../../src/content/varint.ts'
import type { Box } from './options.ts'

export interface Tile {
  z: number
  x: number
  y: number
  data: Uint8Array
}

export interface ArchiveOptions {
  kind: keyof typeof tileTypes
  /** In degrees. */
  bounds: Box
  center: [lon: number, lat: number, zoom: number]
  metadata: Record<string, unknown>
}

/** The numbers of the format for kinds of tiles. */
const tileTypes = { records: 0, mvt: 1, webp: 4, avif: 5 } as const
/** The kinds that are compressed. Images are already. */
const compressed: readonly ArchiveOptions['kind'][] = ['records', 'mvt']

interface Entry {
  id: number
  offset: number
  length: number
  run: number
}

const headerLength = 127
/** The header and the root directory must be in the first 16 KiB. */
const rootLimit = 16384 - headerLength
const gzip = (data: Uint8Array) => gzipSync(data, { level: 9 })

/** Returns the bytes of an archive. Equal tiles and options give equal bytes. */
export function writeArchive(tiles: Tile[], options: ArchiveOptions): Buffer {
  const { entries, data, contents } = orderTiles(tiles, compressed.includes(options.kind))
  const metadata = gzip(Buffer.from(JSON.stringify(options.metadata)))
  const { root, leaves } = directories(entries)
  const header = Buffer.alloc(headerLength)
  header.write('PMTiles', 'latin1')
  header.writeUInt8(3, 7)
  const rootAt = headerLength
  const metadataAt = rootAt + root.length
  const leavesAt = metadataAt + metadata.length
  const dataAt = leavesAt + leaves.length
  const sizes = [rootAt, root.length, metadataAt, metadata.length, leavesAt, leaves.length, dataAt, data.length]
  sizes.concat(tiles.length, entries.length, contents).forEach((n, i) => header.writeBigUInt64LE(BigInt(n), 8 + i * 8))
  header.writeUInt8(1, 96) // clustered
  header.writeUInt8(2, 97) // directories: gzip
  header.writeUInt8(compressed.includes(options.kind) ? 2 : 1, 98) // tiles: gzip, or none
  header.writeUInt8(tileTypes[options.kind], 99)
  const zooms = new Set(tiles.map((tile) => tile.z))
  header.writeUInt8(Math.min(...zooms), 100)
  header.writeUInt8(Math.max(...zooms), 101)
  const degrees = [...options.bounds]
  degrees.forEach((value, i) => header.writeInt32LE(Math.round(value * 1e7), 102 + i * 4))
  header.writeUInt8(options.center[2], 118)
  header.writeInt32LE(Math.round(options.center[0] * 1e7), 119)
  header.writeInt32LE(Math.round(options.center[1] * 1e7), 123)
  return Buffer.concat([header, root, metadata, leaves, data])
}

function orderTiles(tiles: Tile[], compress: boolean) {
  const sorted = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), data: tile.data }))
  sorted.sort((a, b) => a.id - b.id)
  const entries: Entry[] = []
  const stored = new Map<string, { offset: number; length: number }>()
  const parts: Uint8Array[] = []
  let offset = 0
  for (const { id, data } of sorted) {
    const digest = createHash('sha256').update(data).digest('base64')
    let place = stored.get(digest)
    if (!place) {
      const part = compress ? gzip(data) : data
      place = { offset, length: part.length }
      stored.set(digest, place)
      parts.push(part)
      offset += part.length
    }
    const last = entries.at(-1)
    if (last && last.offset === place.offset && last.id + last.run === id) last.run++
    else entries.push({ id, ...place, run: 1 })
  }
  return { entries, data: Buffer.concat(parts), contents: parts.length }
}

/** Returns one root directory or, if it is too large, a root directory with leaf directories. */
function directories(entries: Entry[]): { root: Buffer; leaves: Buffer } {
  const flat = gzip(serialize(entries))
  if (flat.length <= rootLimit) return { root: flat, leaves: Buffer.alloc(0) }
  for (let size = 1024; ; size *= 2) {
    const leaves: Buffer[] = []
    const index: Entry[] = []
    let offset = 0
    for (let i = 0; i < entries.length; i += size) {
      const leaf = gzip(serialize(entries.slice(i, i + size)))
      index.push({ id: entries[i]!.id, offset, length: leaf.length, run: 0 })
      leaves.push(leaf)
      offset += leaf.length
    }
    const root = gzip(serialize(index))
    if (root.length <= rootLimit) return { root, leaves: Buffer.concat(leaves) }
  }
}

function serialize(entries: Entry[]): Buffer {
  const bytes: number[] = []
  const varint = (value: number) => writeVarint(bytes, value)
  varint(entries.length)
  entries.forEach((entry, i) => varint(entry.id - (i ? entries[i - 1]!.id : 0)))
  entries.forEach((entry) => varint(entry.run))
  entries.forEach((entry) => varint(entry.length))
  entries.forEach((entry, i) => {
    const before = entries[i - 1]
    varint(before && entry.offset === before.offset + before.length ? 0 : entry.offset + 1)
  })
  return Buffer.from(bytes)
}
