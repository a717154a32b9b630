import type { GazetteerEntry } from './entry.ts'
import { parseGazetteer } from './format.ts'
import { indexNames, type NameIndex } from './nameIndex.ts'

export interface Gazetteer {
  entries: readonly GazetteerEntry[]
  /** The names for texts of a language. The first call makes the index of the language. */
  names(language: string): NameIndex
  /** Whether a folded name is also a common word of English or Russian, such as "reading" or "мир". */
  isCommonWord(name: string): boolean
  /** The division of a country by its GeoNames code. */
  region(country: string, code: string): GazetteerEntry | undefined
  country(code: string): GazetteerEntry | undefined
  capitalOf(country: string): GazetteerEntry | undefined
}

/** Makes a gazetteer of the text of `data/gazetteer.txt.gz`, decompressed. */
export function createGazetteer(text: string): Gazetteer {
  const { entries, commonWords } = parseGazetteer(text)
  const common = new Set(commonWords)
  const indexes = new Map<string, NameIndex>()
  const byKey = new Map<string, GazetteerEntry>()
  for (const entry of entries) {
    if (entry.kind === 'region') byKey.set(`${entry.country}.${entry.region}`, entry)
    else if (entry.kind === 'country') byKey.set(entry.country, entry)
    else if (entry.capital === 2 && !byKey.has(`capital ${entry.country}`)) byKey.set(`capital ${entry.country}`, entry)
  }
  return {
    entries,
    names(language) {
      const made = indexes.get(language) ?? indexNames(entries, language)
      indexes.set(language, made)
      return made
    },
    isCommonWord: (name) => common.has(name),
    region: (country, code) => byKey.get(`${country}.${code}`),
    country: (code) => byKey.get(code),
    capitalOf: (country) => byKey.get(`capital ${country}`),
  }
}
