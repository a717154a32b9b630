/**
 * The file of the gazetteer: lines of cells with tabs between them, the words that are also names first. An empty country or
 * region is that of the line before; `-` is none.
 */
import { placeKinds, type GazetteerEntry } from './entry.ts'

export interface GazetteerData {
  entries: readonly GazetteerEntry[]
  /** Folded words of a language that are also the name of a place. */
  commonWords: readonly string[]
}

export function formatGazetteer({ entries, commonWords }: GazetteerData): string {
  let [lastCountry, lastRegion] = ['-', '-']
  const lines = entries.map((entry) => {
    const { id, kind, country, region, capital, population, position, name, names, others } = entry
    const cell = (value: string, last: string) => (value === last ? '' : value)
    const cells = [
      id.replace(/^geonames:/, ''),
      `${placeKinds.indexOf(kind).toString(36)}${capital || ''}`,
      cell(country || '-', lastCountry),
      cell(region || '-', lastRegion),
      population || '',
      ...position,
      name,
      Object.entries(names)
        .map(([language, text]) => `${language}=${text}`)
        .join('|'),
      others.join('|'),
    ]
    ;[lastCountry, lastRegion] = [country || '-', region || '-']
    return cells.join('\t').replace(/\t+$/, '')
  })
  return `${commonWords.join(' ')}\n${lines.join('\n')}\n`
}

/** Reads what `formatGazetteer` has written. */
export function parseGazetteer(text: string): GazetteerData {
  const [words = '', ...lines] = text.trimEnd().split('\n')
  let [lastCountry, lastRegion] = ['-', '-']
  const entries = lines.map((line): GazetteerEntry => {
    const [id = '', kind = '', country, region, population, lon, lat, name = '', names = '', others = ''] =
      line.split('\t')
    lastCountry = country || lastCountry
    lastRegion = region || lastRegion
    return {
      id: /^\d/.test(id) ? `geonames:${id}` : id,
      kind: placeKinds[Number.parseInt(kind[0]!, 36)]!,
      country: lastCountry === '-' ? '' : lastCountry,
      region: lastRegion === '-' ? '' : lastRegion,
      capital: Number(kind[1] ?? 0) as 0 | 1 | 2,
      population: Number(population ?? 0),
      position: [Number(lon), Number(lat)],
      name,
      names: names ? namesOf(names) : noNames,
      others: others ? others.split('|') : noOthers,
    }
  })
  return { entries, commonWords: words.split(' ') }
}

const noNames: Record<string, string> = {}
const noOthers: string[] = []

function namesOf(cell: string): Record<string, string> {
  const names: Record<string, string> = {}
  for (const pair of cell.split('|')) {
    const at = pair.indexOf('=')
    names[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return names
}
