/** Small registers for tests. */
import { encodeRegister } from '../../build/register/encodeRegister'
import { RegisterReader } from '../../src/content/register/registerReader'
import { emptyColumns } from '../../src/content/register/columns'
import { unitsPerDegree, type RegisterColumns } from '../../src/content/register/registerTypes'
import type { Place } from '../../src/content/schema'
import { seeded } from '../../tools/random'

export interface Row {
  id: string
  name: Place['properties']['name']
  at?: [longitude: number, latitude: number]
  topic?: string
  status?: string
  kind?: string
  country?: string
  when?: string
}

export const rowOf = ({
  id,
  name,
  at = [60, 50],
  topic = 'energy',
  status = 'planned',
  kind = 'city',
  country,
  when,
}: Row): Place => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: at },
  properties: {
    id,
    name,
    topic,
    status,
    kind,
    country,
    when,
    passages: [],
    description: { en: `About ${id}.` },
    precision: 'town',
    source: { title: 'A register', url: 'https://example.org/' },
  },
})

const named = (id: string) => ({ id, name: { en: id } })
export const declared = {
  languages: ['en', 'ru', 'kk'].map((tag) => ({ tag, label: tag, name: tag, direction: 'ltr' as const })),
  defaultLanguage: 'en',
  topics: ['energy', 'culture', 'unused'].map((id) => ({ ...named(id), colours: { light: '#000', dark: '#fff' } })),
  statuses: ['operating', 'planned'].map(named),
  kinds: [
    { ...named('city'), rank: 5 },
    { ...named('capital'), rank: 1 },
  ].map((kind) => ({ ...kind, geometry: 'point' as const, symbol: 'marker' })),
} as unknown as Parameters<typeof encodeRegister>[1]

/** The register of some rows, and the numbers of the blocks that were read. */
export function readerOf(rows: readonly Row[]) {
  const places = rows.map(rowOf)
  const encoded = encodeRegister(places, declared)
  const asked: number[] = []
  const reader = new RegisterReader(encoded.summary, declared.defaultLanguage, (block) => {
    asked.push(block)
    return Promise.resolve(encoded.blocks[block]!.slice().buffer)
  })
  return { ...encoded, places, reader, asked }
}

/** Columns of rows at random positions, every third at the position of the row before it. */
export function randomColumns(count: number, seed = 1): RegisterColumns {
  const random = seeded(seed)
  const columns = emptyColumns(count)
  for (let row = 0; row < count; row++) {
    const isSame = row % 3 === 2
    columns.longitude[row] = isSame
      ? columns.longitude[row - 1]!
      : random.below(360 * unitsPerDegree) - 180 * unitsPerDegree
    columns.latitude[row] = isSame
      ? columns.latitude[row - 1]!
      : random.below(170 * unitsPerDegree) - 85 * unitsPerDegree
    columns.topic[row] = random.below(4)
    columns.status[row] = random.below(3)
    columns.kind[row] = random.below(5)
    columns.country[row] = random.below(300)
    columns.firstYear[row] = random.below(4000) - 2000
    columns.lastYear[row] = columns.firstYear[row]! + random.below(5)
  }
  return columns
}
