/** The rows of a register, as places.csv of an atlas has them. */
import { toCsv } from '../../../build/downloads/csv.ts'
import { decimals } from '../../../src/content/precision.ts'
import type { Precision } from '../../../src/content/schema.ts'
import type { Message } from '../messages.ts'

/** Texts by BCP 47 tag; `''` for one whose language nobody has named. */
export type Texts = Readonly<Record<string, string>>

/** A row as it is written. Its words are the register's. */
export interface RegisterRow {
  id: string
  name: Texts
  latitude: number
  longitude: number
  precision: Precision
  /** The name of a topic; the id or the name of a status. */
  topic?: string | undefined
  status?: string | undefined
  /** ISO 8601 dates: when it begins and when it ends. */
  when?: string | undefined
  until?: string | undefined
  amount?: { value: number; unit: string } | undefined
  /** The name of a country or its code. */
  country?: string | undefined
  description: Texts
  source: { title: string; url: string }
}

export interface ReadRegister {
  rows: RegisterRow[]
  /** What the amounts are, by language. */
  amountLabel: Record<string, string>
  notes: Message[]
}

const plainColumns = [
  'id',
  'latitude',
  'longitude',
  'precision',
  'topic',
  'status',
  'when',
  'until',
  'amount',
  'unit',
  'country',
  'source_title',
  'source_url',
] as const

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
const rounded = (degrees: number, precision: Precision): string => String(Number(degrees.toFixed(decimals[precision])))

/** The texts in the languages of an atlas; one whose language it does not have has no tag, and is left out beside others. */
export function inAtlasLanguages(texts: Texts, languages: readonly string[]): Texts {
  const entries = Object.entries(texts).filter(([, text]) => text.trim())
  const tagOf = (tag: string) => languages.find((one) => one.split('-')[0] === tag.split('-')[0]!.toLowerCase()) ?? ''
  const known = new Map<string, string>()
  for (const [tag, text] of entries) if (!known.has(tagOf(tag))) known.set(tagOf(tag), text)
  if (known.size > 1) known.delete('')
  return Object.fromEntries(known)
}

const cellsOf = (row: RegisterRow): Record<string, string> => {
  const { name, description, source, amount, latitude, longitude, ...others } = row
  const texts = (column: string, all: Texts) =>
    Object.entries(all).map(([tag, text]) => [tag ? `${column}_${tag}` : column, tidy(text)])
  return Object.fromEntries([
    ...texts('name', name),
    ...texts('description', description),
    ...Object.entries(others).map(([column, value]) => [column, tidy(value ?? '')]),
    ['latitude', rounded(latitude, row.precision)],
    ['longitude', rounded(longitude, row.precision)],
    ['amount', amount ? String(amount.value) : ''],
    ['unit', amount?.unit ?? ''],
    ['source_title', tidy(source.title)],
    ['source_url', source.url],
  ])
}

/** The cells of a table by its columns. */
export type TableCells = Readonly<Record<string, string>>

/**
 * The text of places.csv with new rows. A row that it has already stays as it is, unless it is to be updated.
 * @param before the rows of the table that the folder has
 */
export function withRows(
  before: readonly TableCells[],
  rows: readonly RegisterRow[],
  update: boolean,
): { text: string; added: number; changed: number; kept: number } {
  const byId = new Map(before.map((cells) => [cells.id ?? '', cells]))
  let [added, changed, kept] = [0, 0, 0]
  for (const row of rows) {
    const cells = cellsOf(row)
    const old = byId.get(row.id)
    const isSame = old && Object.entries(cells).every(([column, cell]) => (old[column] ?? '') === cell)
    if (!old) added++
    else if (!isSame && update) changed++
    else kept++
    if (!old || (!isSame && update)) byId.set(row.id, { ...old, ...cells })
  }
  const all = [...byId.values()]
  const used = new Set(all.flatMap((cells) => Object.keys(cells).filter((column) => cells[column])))
  const texts = [...used].filter((column) => /^(name|description)(_|$)/.test(column))
  const known = [...plainColumns, ...texts] as string[]
  const columns = [
    'id',
    ...texts.filter((column) => column.startsWith('name')),
    ...plainColumns.slice(1).filter((column) => used.has(column)),
    ...texts.filter((column) => column.startsWith('description')),
    ...[...used].filter((column) => !known.includes(column)),
  ]
  const text = toCsv({
    columns: columns.map((name) => ({ name, type: 'string', description: '' })),
    rows: all.map((cells) => columns.map((column) => cells[column] ?? '')),
  })
  return { text, added, changed, kept }
}
