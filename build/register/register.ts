/** The register of an atlas, as the page loads it. */
import { writeArchive, type ArchiveOptions, type Tile } from '../../basemap/pack/pmtiles.ts'
import { tileIdToZxy } from 'pmtiles'
import type { registerArchiveNames } from '../../src/content/basemapArchives.ts'
import type { RegisterSummary } from '../../src/content/register/registerTypes.ts'
import { encodeTile } from '../../src/content/register/encodeTile.ts'
import { memoizeByRef } from '../../src/content/memoizeByRef.ts'
import { tileRows, tilesWithRows } from '../../src/content/register/tileRows.ts'
import { readAtlas } from '../atlas/readAtlas.ts'
import { encodeRegister, type EncodedRegister } from './encodeRegister.ts'
import { registerPlaces } from './registerPlaces.ts'

/** For each list of places, the last register by the declarations of the atlas. */
const registerOf = memoizeByRef((places: ReturnType<typeof registerPlaces>) => {
  let last: { key: string; register: EncodedRegister } | null = null
  return (config: Parameters<typeof encodeRegister>[1]): EncodedRegister => {
    const key = JSON.stringify(config)
    if (last?.key !== key) last = { key, register: encodeRegister(places, config) }
    return last.register
  }
})

/** The register of the atlas in a folder; null if it has none. */
export function readRegister(folder: string): EncodedRegister | null {
  const places = registerPlaces(folder)
  return places.length ? registerOf(places)(readAtlas(folder).config) : null
}

export const registerSummary = (folder: string): RegisterSummary | null => readRegister(folder)?.summary ?? null

/** Returns the bytes of register.pmtiles and records.pmtiles. */
export const registerArchives = memoizeByRef(
  ({ summary, columns, blocks, names }: EncodedRegister): Record<(typeof registerArchiveNames)[number], Buffer> => {
    const { lastZoom } = summary
    const tiles: Tile[] = []
    for (let z = 0; z <= lastZoom; z++) {
      for (const [x, y] of tilesWithRows(columns, z)) {
        const groups = tileRows(columns, lastZoom, z, x, y)
        tiles.push({ z, x, y, data: encodeTile(groups, summary, columns, (row) => names[row]!) })
      }
    }
    // MapLibre would load no tile beyond narrower bounds, and the archive itself says which tiles it lacks.
    const options: Omit<ArchiveOptions, 'kind'> = {
      bounds: [-180, -85.06, 180, 85.06],
      center: [0, 0, 0],
      metadata: {},
    }
    const records = blocks.map((data, number) => {
      const [z, x, y] = tileIdToZxy(number)
      return { z, x, y, data }
    })
    return {
      register: writeArchive(tiles, { kind: 'mvt', ...options }),
      records: writeArchive(records, { kind: 'records', ...options }),
    }
  },
)
