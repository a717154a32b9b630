import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles, TileType } from 'pmtiles'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildElevation } from '../../../basemap/pack/buildBasemap'
import { hasElevation } from '../../../basemap/pack/elevationTiles'
import type { BasemapOptions } from '../../../basemap/pack/options'
import { elevationScale } from '../../../src/content/elevationScale'
import { project } from '../../../src/geometry/mercator'

describe('the heights of a region', () => {
  const region = [76, 41.5, 79, 43.5] as const
  const folder = mkdtempSync(join(tmpdir(), 'elevation-'))
  let archive: PMTiles
  beforeAll(async () => {
    const out = join(folder, 'elevation.pmtiles')
    await buildElevation({ region, out })
    const bytes = readFileSync(out)
    archive = new PMTiles({
      getKey: () => out,
      getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
    })
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  /** The height in metres that the map reads at a position, or null without a tile. */
  async function metresAt(lon: number, lat: number, z = 5): Promise<number | null> {
    const [x, y] = project([lon, lat]).map((share) => share * 2 ** z) as [number, number]
    const tile = await archive.getZxy(z, Math.floor(x), Math.floor(y))
    if (!tile) return null
    const { data, info } = await sharp(Buffer.from(tile.data)).raw().toBuffer({ resolveWithObject: true })
    const [column, row] = [x, y].map((at) => Math.floor((at % 1) * info.width)) as [number, number]
    return data[(row * info.width + column) * info.channels + 1]! * elevationScale.step - elevationScale.depth
  }

  test('are those of the land, to half a step', async () => {
    const issykKul = await metresAt(77.2, 42.45)
    expect(Math.abs(issykKul! - 1607)).toBeLessThanOrEqual(elevationScale.step)
    expect(Math.abs((await metresAt(77.2, 42.45, 3))! - 1607)).toBeLessThanOrEqual(3 * elevationScale.step)
    // The Trans-Ili Alatau south of Almaty.
    expect(await metresAt(77.1, 43.05)).toBeGreaterThan(3000)
  })

  test('fall to 0 around it, so that the map has no cliff at the edge of the data', async () => {
    const { minLon, maxLon, minLat, maxLat } = await archive.getHeader()
    expect([minLon < region[0], minLat < region[1], maxLon > region[2], maxLat > region[3]]).toEqual(
      Array(4).fill(true),
    )
    expect(await metresAt(minLon + 0.02, 42.5)).toBe(0)
    expect(await metresAt(77.5, minLat + 0.02)).toBe(0)
    const [near, far] = [await metresAt(79.5, 42.2), await metresAt(81.5, 42.2)]
    expect(near).toBeGreaterThan(far!)
  })

  test('are tiles of zoom 3 to 5 in WebP', async () => {
    const { tileType, minZoom, maxZoom } = await archive.getHeader()
    expect({ tileType, minZoom, maxZoom }).toEqual({ tileType: TileType.Webp, minZoom: 3, maxZoom: 5 })
  })
})

describe('an atlas has heights', () => {
  const has = (region: BasemapOptions['region'], detail: BasemapOptions['detail'] = 'fine') =>
    hasElevation({ region, detail, languages: ['en'] })

  test('where the data covers a part of its region, also of one across the antimeridian', () => {
    expect([has([5, 25, 134.9, 66]), has([44, 20, 60, 31]), has([112, 20, -110, 66])]).toEqual([true, true, true])
  })

  test('not elsewhere, without a region, or if it is coarse', () => {
    expect([has([32, -5, 45, 12]), has([140, 20, -110, 66]), has(null), has([5, 25, 134.9, 66], 'coarse')]).toEqual(
      Array(4).fill(false),
    )
  })
})
