/** The register of an atlas, as the page loads it. */
import { tileIdToZxy } from 'pmtiles'
import { writeArchive, type ArchiveOptions, type Tile } from '../../basemap/pack/pmtiles.ts'
import type { registerArchiveNames } from '../../src/content/basemapArchives.ts'
import { contentFiles } from '../../src/content/load/contentFiles.ts'
import type { RegisterSummary } from '../../src/content/register/registerTypes.ts'
import { encodeTile } from '../../src/content/register/encodeTile.ts'
import { memoizeByRef } from '../../src/content/memoizeByRef.ts'
import { tileRows, tilesWithRows } from '../../src/content/register/tileRows.ts'
import { readAtlas } from '../atlas/readAtlas.ts'
import { pathsOf } from '../content/compileFile.ts'
import { lastResult } from '../lastResult.ts'
import { encodeRegister, type EncodedRegister } from './encodeRegister.ts'
import { registerPlaces } from './registerPlaces.ts'

/** The register of the atlas in a folder; null if it has none. */
export function readRegister(folder: string): EncodedRegister | null {
  const places = registerPlaces(folder)
  if (places.length === 0) return null
  const { config } = readAtlas(folder)
  return lastResult('register', pathsOf(folder, contentFiles), JSON.stringify(config), () =>
    encodeRegister(places, config),
  )
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
