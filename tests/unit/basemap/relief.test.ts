/** The shaded relief: zooms 0-4 and the world beyond its box come from slopes, zooms 5 and 6 in the box from Natural Earth. */
import { readFileSync } from 'node:fs'
import { PMTiles } from 'pmtiles'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { basemapOptions } from '../../../build/atlas/basemapOptions'
import { reliefTiles } from '../../../basemap/pack/reliefTiles'
import type { Tile } from '../../../basemap/pack/pmtiles'
import { project } from '../../../src/geometry/mercator'
import type { Position } from '../../../src/geometry/position'

const bytes = readFileSync('basemap/data/relief.pmtiles')
const archive = new PMTiles({
  getKey: () => 'relief',
  getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
})
const size = 512
const tiles = new Map<string, Promise<Buffer>>()

/** The pixels of a tile, red, green, blue and alpha. A tile that the archive lacks is empty. */
function pixelsOf(z: number, x: number, y: number): Promise<Buffer> {
  const key = `${z}/${x}/${y}`
  const read = async () => {
    const tile = await archive.getZxy(z, x, y)
    return tile ? sharp(Buffer.from(tile.data)).ensureAlpha().raw().toBuffer() : Buffer.alloc(size * size * 4)
  }
  if (!tiles.has(key)) tiles.set(key, read())
  return tiles.get(key)!
}

interface Tone {
  /** Mean opacity, 0 to 255. */
  shadow: number
  light: number
}

/** The tone of a square around a position, as wide as a quarter of a tile at zoom 4. */
async function toneAt(position: Position, z: number): Promise<Tone> {
  const world = size * 2 ** z
  const side = 2 ** (z - 4) * (size / 4)
  const [left, top] = project(position).map((share) => Math.round(share * world) - side / 2) as [number, number]
  const tone: Tone = { shadow: 0, light: 0 }
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) {
      const pixels = await pixelsOf(z, Math.floor(x / size), Math.floor(y / size))
      const at = ((y % size) * size + (x % size)) * 4
      tone[pixels[at]! < 160 ? 'shadow' : 'light'] += pixels[at + 3]! / side ** 2
    }
  }
  return tone
}

const ranges: [string, Position][] = [
  ['the Tian Shan', [78, 42]],
  ['the Pamirs', [73, 38.5]],
  ['the Altai', [88, 49.5]],
  ['the Caucasus', [43.5, 43]],
  ['the Urals', [59, 61]],
]

test.each(ranges)(
  '%s have the same tone in zooms 4, 5 and 6',
  async (_, position) => {
    const at4 = await toneAt(position, 4)
    for (const z of [5, 6]) {
      const tone = await toneAt(position, z)
      // A tenth of the way from clear to dark is visible as a jump: 25 of 255.
      expect(Math.abs(tone.shadow - at4.shadow)).toBeLessThan(9)
      expect(Math.abs(tone.light - at4.light)).toBeLessThan(9)
      expect((tone.shadow + tone.light) / (at4.shadow + at4.light)).toBeGreaterThan(0.8)
      expect((tone.shadow + tone.light) / (at4.shadow + at4.light)).toBeLessThan(1.3)
    }
  },
  60_000,
)

test('a plain is clear, with no tint of a tile', async () => {
  for (const z of [5, 6]) {
    const { shadow, light } = await toneAt([78, 59], z)
    expect(shadow + light).toBeLessThan(1)
  }
})

test.each([
  ['in the Tian Shan', 6, 46, 23],
  ['at the eastern edge of the tiles of zoom 6', 5, 29, 11],
  ['at the southern edge of the tiles of zoom 6', 5, 17, 14],
])('no seam is between two tiles %s', async (_, z, x, y) => {
  const alphas = (pixels: Buffer, column: number) =>
    Array.from({ length: size }, (_, row) => {
      const at = (row * size + column) * 4
      return (pixels[at]! < 160 ? -1 : 1) * pixels[at + 3]!
    })
  const difference = (one: number[], other: number[]) =>
    one.reduce((sum, value, at) => sum + Math.abs(value - other[at]!), 0) / size
  const [west, east] = [await pixelsOf(z, x - 1, y), await pixelsOf(z, x, y)]
  const across = difference(alphas(west, size - 1), alphas(east, 0))
  const within =
    difference(alphas(west, size - 9), alphas(west, size - 8)) + difference(alphas(east, 8), alphas(east, 9))
  expect(across).toBeLessThan(within + 3)
})

describe('the relief of an atlas', () => {
  const bytesOf = (packed: Tile[]) => packed.reduce((sum, { data }) => sum + data.length, 0)
  const zooms = (packed: Tile[]) => [...new Set(packed.map(({ z }) => z))]

  test('has six zooms and at most 6.5 MB for geo/', async () => {
    const packed = await reliefTiles(basemapOptions('geo'))
    expect(zooms(packed)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(bytesOf(packed)).toBeLessThan(6.5e6)
  })

  test('goes on beyond the region at the zooms that show all of it', async () => {
    // The Polar Urals, north of 66.5 degrees, where the last row of tiles of the region ends.
    const polarUrals: Position = [64.5, 67.5]
    const packed = await reliefTiles(basemapOptions('geo'))
    for (const z of [4, 5]) {
      const [x, y] = project(polarUrals).map((share) => Math.floor(share * 2 ** z))
      expect(
        packed.some((tile) => tile.z === z && tile.x === x && tile.y === y),
        `zoom ${z}`,
      ).toBe(true)
    }
  })

  test('ends at zoom 5 in a coarse basemap, and where the data does', async () => {
    const geo = basemapOptions('geo')
    expect(zooms(await reliefTiles({ ...geo, detail: 'coarse' }))).toEqual([0, 1, 2, 3, 4, 5])
    expect(zooms(await reliefTiles({ region: [170, -25, -170, -10], detail: 'fine' }))).toEqual([0, 1, 2, 3, 4, 5])
  })
})
