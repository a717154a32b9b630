/** Reads a table with a row for each place, such as places.csv, as features of places.geojson. */
import Papa from 'papaparse'
import type { WrittenTable } from '../../src/content/atlas/atlasSchema.ts'
import { statusOfRows } from '../../src/content/atlas/builtIn.ts'
import { decimals } from '../../src/content/precision.ts'
import { precisions, type Precision } from '../../src/content/schema.ts'
import { parseAmount, type DecimalMark } from './amounts.ts'
import { columnsOf, type Column, type Meaning } from './columns.ts'
import { parseAngle, parsePair, type Angle } from './coordinates.ts'
import { countryCode } from './countries.ts'
import { orderOf, toEdtf } from './dates.ts'
import { freeId, slugOf } from './ids.ts'

/** The members of a feature whose values atlas.json declares, and that may be new in a table. */
export const tableFacets = ['topic', 'kind', 'status'] as const
export type TableFacet = (typeof tableFacets)[number]

/** An id that the atlas has, with its names. */
export interface Known {
  id: string
  names: readonly string[]
}

export interface TableContext {
  /** The members `table` of atlas.json. */
  table: WrittenTable
  known: Readonly<Record<TableFacet, readonly Known[]>>
  /** BCP 47 tags of the atlas, that of the default language first. */
  languages: readonly string[]
}

/** Where in the table something is: rows are numbered as in a spreadsheet, from 1 with the header. */
export interface Place {
  row: number
  /** The line of the file in which the row begins, from 1. */
  line: number
}

export interface TableRow extends Place {
  /** As places.geojson has it. It may not match the schema: an address in it may be none. */
  feature: { type: 'Feature'; id: string; properties: Record<string, unknown>; geometry: unknown }
}

/** Why a row is left out, or without a row, why the table cannot be read. */
export interface TableError extends Partial<Place> {
  message: string
}

export interface Table {
  rows: readonly TableRow[]
  errors: readonly TableError[]
  /** Rows that are left out because they have no position. */
  withoutPosition: readonly Place[]
  /** Words for countries that are left out, because they name none. */
  unknownCountries: ReadonlyMap<string, Place>
  /** The ids that the table adds to those of the atlas, with their names as they are written. */
  added: Readonly<Record<TableFacet, ReadonlyMap<string, string>>>
}

type Cells = readonly string[]
const isEmpty = (cells: Cells): boolean => cells.every((cell) => !cell.trim())

/** A cell as it was before a program put an apostrophe in front of what a spreadsheet would compute. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+@＝＋－＠\t\r\n-])/, '').trim()

/** The records of a text with delimiters, with the numbers of their rows and lines. */
function recordsOf(text: string): (Place & { cells: Cells })[] {
  const whole = text.replace(/^\uFEFF/, '')
  // Excel begins a file with the delimiter that it has used.
  const declared = /^sep=(.)\r?\n/i.exec(whole)
  const { data } = Papa.parse<string[]>(declared ? whole.slice(declared[0].length) : whole, {
    ...(declared && { delimiter: declared[1]! }),
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  })
  let line = declared ? 2 : 1
  return data.map((cells, index) => {
    const record = { cells, row: index + (declared ? 2 : 1), line }
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    return record
  })
}

const meaningOf: Readonly<Record<keyof NonNullable<WrittenTable['columns']>, Meaning>> = {
  id: 'id',
  name: 'name',
  longitude: 'lon',
  latitude: 'lat',
  coordinates: 'both',
  topic: 'topic',
  kind: 'kind',
  status: 'status',
  when: 'when',
  until: 'until',
  amount: 'amount',
  unit: 'unit',
  country: 'country',
  description: 'description',
  sourceTitle: 'source_title',
  sourceUrl: 'source_url',
  link: 'link',
  precision: 'precision',
}

/** The columns that atlas.json names, and for other meanings those with a usual header. */
function findColumns(
  header: Cells,
  written: NonNullable<WrittenTable['columns']>,
): { columns: Column[]; missing: string[] } {
  const titles = header.map((title) => title.trim())
  const missing: string[] = []
  const named = Object.entries(written).flatMap(([key, value]) => {
    const meaning = meaningOf[key as keyof typeof meaningOf]
    const byLanguage = typeof value === 'string' ? { '': value } : value
    return Object.entries(byLanguage).flatMap(([language, title]): Column[] => {
      const index = titles.indexOf(title.trim())
      if (index < 0) missing.push(title)
      return index < 0 ? [] : [{ index, header: title, meaning, language }]
    })
  })
  const taken = new Set(named.map(({ meaning }) => meaning))
  const usual = columnsOf(header).filter(
    ({ meaning, index }) => !taken.has(meaning) && !named.some((column) => column.index === index),
  )
  return { columns: [...named, ...usual], missing }
}

const key = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Finds the id that a word of a column means. A word that the atlas does not have becomes an id of its own. */
class Words {
  readonly added = new Map<string, string>()
  readonly #ids = new Map<string, string>()

  constructor(known: readonly Known[]) {
    for (const { id, names } of known) for (const name of [id, ...names]) this.#ids.set(key(name), id)
  }

  idOf(word: string): string {
    const known = this.#ids.get(key(word))
    if (known !== undefined) return known
    const id = freeId(slugOf(word) || 'other', new Set(this.#ids.values()))
    this.#ids.set(key(word), id)
    this.added.set(id, word)
    return id
  }
}

class RowError extends Error {}
const refuse = (message: string): never => {
  throw new RowError(message)
}

const rounded = (degrees: number, precision: Precision): number => Number(degrees.toFixed(decimals[precision]))
const isPrecision = (text: string): text is Precision => (precisions as readonly string[]).includes(text)
/** A text without line ends and characters that nobody sees. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** The position of a row in degrees; undefined if its cells are empty, or have the 0, 0 of programs that know none. */
function positionOf(
  cell: (meaning: Meaning) => string,
  titleOf: (meaning: Meaning) => string,
): [number, number] | undefined {
  const read = (meaning: Meaning): Angle =>
    parseAngle(cell(meaning)) ?? refuse(`${titleOf(meaning)} is “${cell(meaning)}”, must be degrees such as 43.65`)
  let pair: readonly [Angle, Angle] | undefined
  if (cell('lat') && cell('lon')) pair = [read('lat'), read('lon')]
  else if (cell('lat') || cell('lon'))
    refuse(`has a ${cell('lat') ? 'latitude, but no longitude' : 'longitude, but no latitude'}`)
  else if (cell('both'))
    pair =
      parsePair(cell('both')) ??
      refuse(`${titleOf('both')} is “${cell('both')}”, must be a latitude and a longitude such as 43.65, 51.17`)
  if (!pair) return undefined
  const isSwapped = pair[0].axis === 'lon' || pair[1].axis === 'lat'
  const [latitude, longitude] = pair.map(({ degrees }) => degrees) as [number, number]
  if (latitude === 0 && longitude === 0) return undefined
  const position: [number, number] = isSwapped ? [latitude, longitude] : [longitude, latitude]
  if (Math.abs(position[1]) > 90 || Math.abs(position[0]) > 180)
    refuse(
      `is at latitude ${position[1]} and longitude ${position[0]}, which is nowhere: are the columns changed over, or in metres?`,
    )
  return position
}

/** What separates decimals in the coordinates. */
function markOf(cells: readonly string[]): DecimalMark {
  return cells.some((cell) => /^-?\d{1,3},\d/.test(cell)) ? ',' : '.'
}

const failed = (message: string): Table => ({
  rows: [],
  errors: [{ message }],
  withoutPosition: [],
  unknownCountries: new Map(),
  added: { topic: new Map(), kind: new Map(), status: new Map() },
})

/** Reads a table. Never throws because of what it has: what cannot be read becomes an error with the number of its row. */
export function readTable(text: string, { table, known, languages }: TableContext): Table {
  const records = recordsOf(text)
  const header = records.find(({ cells }) => !isEmpty(cells))
  if (!header) return failed('is empty: its first row must name the columns')
  const { columns, missing } = findColumns(header.cells, table.columns ?? {})
  const listed = header.cells.filter((title) => title.trim()).join(', ')
  if (missing.length > 0)
    return failed(
      `has no column “${missing.join('”, “')}”, which \`table.columns\` of atlas.json names: it has ${listed}`,
    )
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning)
  const titleOf = (meaning: Meaning) => columns.find((column) => column.meaning === meaning)?.header ?? meaning
  const lacking = [
    ...(has('name') ? [] : ['name']),
    ...(has('both') ? [] : (['longitude', 'latitude'] as const).filter((axis) => !has(meaningOf[axis]))),
  ]
  if (lacking.length > 0)
    return failed(
      `has no column for ${lacking.join(' and ')}: name it in \`table.columns\` of atlas.json. It has ${listed}`,
    )

  const body = records.filter(({ cells, row }) => row > header.row && !isEmpty(cells))
  const valuesOf = (...meanings: Meaning[]) =>
    columns
      .filter(({ meaning }) => meanings.includes(meaning))
      .flatMap(({ index }) => body.map(({ cells }) => cells[index] ?? ''))
  const mark = table.decimal ?? markOf(valuesOf('lat', 'lon'))
  const order = table.dates ?? orderOf(valuesOf('when', 'until'))
  const words = { topic: new Words(known.topic), kind: new Words(known.kind), status: new Words(known.status) }
  const unknownCountries = new Map<string, Place>()

  const rows: TableRow[] = []
  const errors: TableError[] = []
  const withoutPosition: Place[] = []
  const ids = new Map<string, number>()
  for (const { cells, row, line } of body) {
    const cell = (meaning: Meaning): string => {
      const column = columns.find((one) => one.meaning === meaning)
      return column ? unescaped(cells[column.index] ?? '') : ''
    }
    const textsOf = (meaning: Meaning): Record<string, string> =>
      Object.fromEntries(
        columns
          .filter((column) => column.meaning === meaning)
          .map(({ index, language }) => [language || 'und', tidy(unescaped(cells[index] ?? ''))])
          .filter(([, written]) => written),
      )
    try {
      const position = positionOf(cell, titleOf)
      if (!position) {
        withoutPosition.push({ row, line })
        continue
      }
      const name = textsOf('name')
      const [first] = Object.values(name)
      if (!first) refuse('has no name')
      const precision = cell('precision').toLowerCase() || table.precision
      if (!precision)
        refuse(
          'does not say how exact its position is: add a column `precision`, or `precision` to `table` in atlas.json',
        )
      else if (!isPrecision(precision))
        refuse(`has the precision “${precision}”, must be one of ${precisions.join(', ')}`)
      const properties = {
        ...idsOf(cell, words, table),
        name,
        ...countryOf(cell('country'), languages, () => unknownCountries.set(cell('country'), { row, line })),
        ...dateOf(cell, titleOf, order),
        passages: [],
        ...(has('description') && descriptionOf(textsOf('description'))),
        ...amountOf(cell, titleOf, table.unit, mark),
        ...(cell('link') && { link: cell('link') }),
        precision,
        source: sourceOf(cell, table.source),
      }
      const id = idOf(cell('id'), first!, ids, row)
      ids.set(id, row)
      const coordinates = position.map((degrees) => rounded(degrees, precision as Precision))
      rows.push({
        row,
        line,
        feature: { type: 'Feature', id, properties: { id, ...properties }, geometry: { type: 'Point', coordinates } },
      })
    } catch (error) {
      if (!(error instanceof RowError)) throw error
      errors.push({ row, line, message: error.message })
    }
  }
  const added = { topic: words.topic.added, kind: words.kind.added, status: words.status.added }
  return { rows, errors, withoutPosition, unknownCountries, added }
}

/** The id that a row names, as a slug, or one that is made from its name. */
function idOf(written: string, name: string, taken: ReadonlyMap<string, number>, row: number): string {
  if (!written) return freeId(slugOf(name) || `row-${row}`, taken)
  const id = slugOf(written)
  if (!id) return refuse(`has the id “${written}”, which has neither Latin letters nor digits`)
  const other = taken.get(id)
  if (other !== undefined) return refuse(`has the id “${written}”, which row ${other} has`)
  return id
}

function idsOf(cell: (meaning: Meaning) => string, words: Record<TableFacet, Words>, table: WrittenTable) {
  const chosen = tableFacets.map((facet) => [facet, cell(facet) || table[facet]] as const)
  const ids = chosen.flatMap(([facet, word]) => (word ? [[facet, words[facet].idOf(word)]] : []))
  return { status: statusOfRows, ...(Object.fromEntries(ids) as Partial<Record<TableFacet, string>>) }
}

function countryOf(written: string, languages: readonly string[], leaveOut: () => void): { country?: string } {
  if (!written) return {}
  const code = countryCode(written, languages)
  if (!code) leaveOut()
  return code ? { country: code } : {}
}

function dateOf(
  cell: (meaning: Meaning) => string,
  titleOf: (meaning: Meaning) => string,
  order: WrittenTable['dates'],
): { when?: string } {
  const read = (meaning: 'when' | 'until'): string | undefined => {
    const date = toEdtf(cell(meaning), order)
    if (date === null)
      refuse(
        `${titleOf(meaning)} is “${cell(meaning)}”, must be a date such as 2018, 2018-05-31 or 2010/2018; if its day and month may be changed over, say \`dates\` in \`table\` of atlas.json`,
      )
    return date ?? undefined
  }
  const [from, to] = [read('when'), read('until')]
  if (to === undefined) return from === undefined ? {} : { when: from }
  if (from === undefined) return { when: `../${to}` }
  if (/\//.test(from + to)) return refuse(`begins on “${from}” and ends on “${to}”, of which one is an interval itself`)
  return { when: from === to ? from : `${from}/${to}` }
}

const descriptionOf = (texts: Record<string, string>) => (Object.keys(texts).length > 0 ? { description: texts } : {})

function amountOf(
  cell: (meaning: Meaning) => string,
  titleOf: (meaning: Meaning) => string,
  unit: string | undefined,
  mark: DecimalMark,
) {
  const amount = parseAmount(cell('amount'), cell('unit') || unit, mark)
  if (typeof amount === 'string') return refuse(`${titleOf('amount')} is “${cell('amount')}”: ${amount}`)
  return amount ? { amount } : {}
}

/** The source that a row names; else that of the table. */
function sourceOf(cell: (meaning: Meaning) => string, ofTable: WrittenTable['source']): { title: string; url: string } {
  const [title, url] = [cell('source_title'), cell('source_url')]
  if (!title && !url) {
    return (
      ofTable ??
      refuse('names no source: add columns `source_title` and `source_url`, or `source` to `table` in atlas.json')
    )
  }
  // Many tables have only an address.
  const address = url || (/^https?:\/\//i.test(title) ? title : '')
  if (!address && ofTable) return { title, url: ofTable.url }
  if (!URL.canParse(address) || !/^https?:/i.test(address))
    return refuse(`has the source “${title || url}” without a web address that begins with https://`)
  return { title: title && title !== address ? title : new URL(address).hostname.replace(/^www\./, ''), url: address }
}
