import { tileIdToZxy } from 'pmtiles'
import { openArchive } from '../archives/archive.ts'
import type { Language } from '../schema.ts'
import { RegisterReader } from './registerReader.ts'
import type { RegisterSummary } from './registerTypes.ts'

export interface RegisterSetup {
  summary: RegisterSummary
  defaultLanguage: Language
  /** The absolute address of records.pmtiles. */
  url: string
}

/** Opens records.pmtiles. The number of a block is the id of a tile. */
export function openRegister({ summary, defaultLanguage, url }: RegisterSetup): RegisterReader {
  let archive = openArchive(url)
  return new RegisterReader(summary, defaultLanguage, async (block) => {
    const asked = archive
    try {
      const found = await asked.getZxy(...tileIdToZxy(block))
      if (!found) throw new Error(`${url} has no block ${block}`)
      return found.data
    } catch (error) {
      // `PMTiles` caches failures too.
      if (archive === asked) archive = openArchive(url)
      throw error
    }
  })
}
