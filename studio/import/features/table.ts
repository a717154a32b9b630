/** Tables as CSV and spreadsheets, with a row for each place, or as this project exports them. */
import Papa from 'papaparse'
import readSheets from 'read-excel-file/universal'
import type { Geometry } from 'geojson'
import type { Position } from '../../../src/geometry/position.ts'
import type { Archive } from '../bytes/openArchive.ts'
import { message, refuse, Refusal, type Message } from '../messages.ts'
import { swapReason, swapped, type Surroundings } from './axes.ts'
import { parseAmount } from '../../../build/table/amounts.ts'
import { columnsOf, type Column, type Meaning } from '../../../build/table/columns.ts'
import { isUrl, namedSource } from './described.ts'
import { writtenText } from './ownProperties.ts'
import { parseAngle, parsePair, parseWkt, type Angle } from '../../../build/table/coordinates.ts'
import { mostFeatures, nothing, type Draft, type Origin, type ReadFeatures } from './draft.ts'
import { readExportedTable } from './exportedTables.ts'

/** The header stands in one of the first rows: reports have a title above it. */
const mostTitleRows = 12

type Row = readonly string[]

const isEmpty = (row: Row): boolean => row.every((cell) => !cell.trim())
/** A cell that a spreadsheet would compute; not a number or a name in Arabic digits. */
const isFormula = (cell: string): boolean => /^\s*(=|@\w+\(|[+-]\s*[A-Za-z]+\d*\(|\+cmd)/.test(cell)

/** A cell as it was before `toCsv` put an apostrophe in front of what a spreadsheet would compute. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+@＝＋－＠\t\r\n-])/, '')

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
}

/** The rows of a text with delimiters. */
function rowsOf(text: string): { rows: Row[]; notes: Message[] } {
  // Excel begins a file with the delimiter that it has used.
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const { data, meta } = Papa.parse<string[]>(declared ? text.slice(declared[0].length) : text, {
    ...(declared && { delimiter: declared[1]! }),
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  })
  const notes =
    meta.delimiter !== ','
      ? [message('delimiter', { delimiter: delimiterNames[meta.delimiter] ?? `“${meta.delimiter}”` })]
      : []
  return { rows: data.map((row) => row.map(String)), notes }
}

/** The row of the header and its columns: the first row that names a position, or else a name. */
function headerOf(rows: readonly Row[]): { at: number; columns: Column[] } | undefined {
  const candidates = rows.slice(0, mostTitleRows).map((row, at) => ({ at, columns: columnsOf(row) }))
  const has = (columns: readonly Column[], ...wanted: Meaning[]) =>
    wanted.every((meaning) => columns.some((column) => column.meaning === meaning))
  return (
    candidates.find(({ columns }) => has(columns, 'lat', 'lon') || has(columns, 'both') || has(columns, 'wkt')) ??
    candidates.find(({ columns }) => columns.length >= 2) ??
    candidates.find(({ columns }) => columns.length >= 1)
  )
}

interface Place {
  from: Origin
  row: Row
  name: string
  position?: Position
  geometry?: Geometry
  axes?: 'swapped' | 'right'
}

const meters = (text: string): boolean => {
  const number = Number(text.replace(/\s/g, '').replace(',', '.'))
  return Number.isFinite(number) && Math.abs(number) > 1000
}

/** The position of a row, by the letters of its hemispheres or else by its columns. */
function positionOf(cell: (meaning: Meaning) => string): Pick<Place, 'position' | 'geometry' | 'axes'> {
  const wkt = cell('wkt')
  const shape = wkt ? parseWkt(wkt) : undefined
  if (shape) return { geometry: shape }
  if (wkt.startsWith('{')) {
    try {
      return { geometry: JSON.parse(wkt) as Geometry }
    } catch {
      refuse('bad-position', { text: wkt })
    }
  }
  const [lat, lon, both] = [cell('lat'), cell('lon'), cell('both')]
  for (const text of [lat, lon, both]) if (isFormula(text)) refuse('formula-cell', { text })
  let pair: [first: Angle, second: Angle] | undefined
  if (lat && lon) {
    if (meters(lat) || meters(lon)) refuse('projected', { system: 'metres of a projection' })
    const [first, second] = [parseAngle(lat), parseAngle(lon)]
    if (!first || !second) refuse('bad-position', { text: first ? lon : lat })
    pair = [first!, second!]
  } else if (both || (/[;|/]|\s/.test(lat || lon) && parsePair(lat || lon))) {
    const text = both || lat || lon
    const point = parseWkt(text)
    if (point) return { geometry: point }
    pair = parsePair(text)
    if (!pair) refuse('bad-position', { text })
  } else if (lat || lon) refuse('half-position', { text: lat || lon })
  if (!pair) return {}
  const [first, second] = pair
  const isSwapped = first.axis === 'lon' || second.axis === 'lat'
  const [latitude, longitude] = isSwapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees]
  return {
    position: [longitude, latitude],
    ...((first.axis ?? second.axis) && { axes: isSwapped ? 'swapped' : 'right' }),
  }
}

function draftOf(
  { from, row, name, position, geometry }: Place,
  columns: readonly Column[],
  cell: (meaning: Meaning) => string,
): Draft {
  const inLanguages = (meaning: Meaning): Record<string, string> =>
    Object.fromEntries(
      columns
        .filter((column) => column.meaning === meaning && (row[column.index] ?? '').trim())
        .map((column) => [column.language, unescaped(row[column.index]!.trim())]),
    )
  const [names, notes, descriptions] = [inLanguages('name'), inLanguages('note'), inLanguages('description')]
  const amount = parseAmount(cell('amount'), cell('unit') || undefined, '.')
  const source = namedSource(cell)
  const noteSource = { title: cell('note_source_title'), url: cell('note_source_url') }
  const country = cell('country').toUpperCase()
  // features.csv of an atlas has all dates in `when`, and that of the status in a column of its own.
  const when = columns.some(({ meaning }) => meaning === 'status_when') ? cell('status_when') : cell('when')
  const properties = {
    ...(cell('topic') && { topic: cell('topic') }),
    ...(cell('status') && { status: cell('status') }),
    ...(/^[A-Z]{2}$/.test(country) && { country }),
    ...(when && { when }),
    ...(Object.keys(descriptions).length > 0 && { description: writtenText(descriptions) }),
    ...(typeof amount === 'object' && { amount }),
    ...(isUrl(cell('link')) && { link: cell('link') }),
    ...(cell('precision') && { precision: cell('precision') }),
    ...(source && { source }),
    ...(Object.keys(notes).length > 0 && isUrl(noteSource.url) && { note: { ...notes, source: noteSource } }),
  }
  const kindWords = cell('kind')
  return {
    from,
    isOwn: columns.some(({ meaning }) => meaning === 'status_when'),
    ...(cell('id') && { id: cell('id') }),
    names: Object.keys(names).length > 0 ? names : { '': name },
    ...(geometry || position ? { geometry: geometry ?? { type: 'Point', coordinates: position! } } : {}),
    properties,
    ...(kindWords && { kindWords }),
    notes: [],
  }
}

/** A table without a known header for names has them in its first column of different texts. */
function withName(columns: readonly Column[], header: Row, body: readonly Row[]): Column[] {
  if (columns.some(({ meaning }) => meaning === 'name')) return [...columns]
  const filled = body.filter((row) => !isEmpty(row))
  const index = header.findIndex((title, at) => {
    if (!title.trim() || columns.some((column) => column.index === at)) return false
    const texts = filled
      .map((row) => (row[at] ?? '').trim())
      .filter((text) => /\p{L}{2}/u.test(text) && text.length <= 100)
    return texts.length >= filled.length * 0.8 && new Set(texts).size >= texts.length * 0.8
  })
  return index < 0
    ? [...columns]
    : [...columns, { index, header: header[index]!.trim(), meaning: 'name', language: '' }]
}

/** The features of rows below a header. */
export function readRows(rows: readonly Row[], surroundings: Surroundings): ReadFeatures {
  const result = nothing()
  const filled = rows.filter((row) => !isEmpty(row))
  if (filled.length === 0) refuse('empty')
  const exported = readExportedTable(filled.map((row) => row.map(unescaped)))
  if (exported) return exported
  const header = headerOf(rows)
  const listed = (rows.find((row) => !isEmpty(row)) ?? []).filter(Boolean).join(', ')
  if (!header) return refuse('no-columns', { what: 'name, latitude and longitude', columns: listed })
  const { at } = header
  const columns = withName(header.columns, rows[at]!, rows.slice(at + 1))
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning)
  const titles = rows[at]!.filter(Boolean).join(', ')
  if (!has('name')) refuse('no-columns', { what: 'the name', columns: titles })
  if (!has('both') && !has('wkt') && !(has('lat') && has('lon')))
    refuse('no-columns', {
      what: has('lat') ? 'the longitude' : has('lon') ? 'the latitude' : 'latitude and longitude',
      columns: titles,
    })
  const body = rows.slice(at + 1)
  if (body.every(isEmpty)) refuse('no-table')
  if (body.length > mostFeatures) refuse('too-many-features', { count: body.length, most: mostFeatures })

  const cellOf = (row: Row) => (meaning: Meaning) => {
    const column =
      columns.find((one) => one.meaning === meaning && one.language === '') ??
      columns.find((one) => one.meaning === meaning)
    return unescaped((column && row[column.index]) ?? '').trim()
  }
  const places: Place[] = []
  body.forEach((row, index) => {
    if (isEmpty(row)) return
    const from = { what: 'row', number: at + index + 2 }
    try {
      const cell = cellOf(row)
      const name = cell('name')
      const formula = [name, cell('id')].find(isFormula)
      if (formula) refuse('formula-cell', { text: formula })
      if (!name) refuse('no-name')
      places.push({ from, row, name, ...positionOf(cell) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      result.refused.push({ from, reason: error.reason })
    }
  })
  // A table in metres has no row that could be read.
  const [first] = result.refused
  if (places.length === 0 && first?.reason.code === 'projected') throw new Refusal(first.reason)

  const withComma = places.some(({ row }) =>
    columns.some(
      ({ meaning, index }) =>
        /^(lat|lon|both)$/.test(meaning) && /\d,\d/.test(row[index] ?? '') && !/\./.test(row[index] ?? ''),
    ),
  )
  if (withComma) result.notes.push(message('decimal-comma'))
  if (places.some(({ axes }) => axes === 'swapped')) result.notes.push(message('axes-swapped-letters'))
  const bare = places.filter(({ position, axes }) => position && !axes)
  const reason = swapReason(
    bare.map(({ position, name }) => ({ position: position!, name })),
    surroundings,
  )
  if (reason) {
    result.notes.push(reason)
    for (const place of bare) place.position = swapped(place.position!)
  }
  result.drafts = places.map((place) => draftOf(place, columns, cellOf(place.row)))
  const used = columns.map(({ header: title }) => title)
  const ignored = rows[at]!.filter((title) => title.trim() && !used.includes(title.trim()))
  result.notes.push(message('columns', { columns: used.join(', ') }))
  if (ignored.length > 0) result.notes.push(message('columns-ignored', { columns: ignored.join(', ') }))
  return result
}

/** A table as text. */
export function readTable(text: string, surroundings: Surroundings): ReadFeatures {
  const { rows, notes } = rowsOf(text.replace(/^\uFEFF/, ''))
  const read = readRows(rows, surroundings)
  return { ...read, notes: [...notes, ...read.notes] }
}

/** The sheet of a workbook that has places: the first with a header, or else the first with rows. */
export async function readSpreadsheet(archive: Archive, surroundings: Surroundings): Promise<ReadFeatures> {
  const parts = archive.paths.filter(
    (path) => /^(xl|docProps|_rels)\/|^\[Content_Types\]/.test(path) && /\.(xml|rels)$/.test(path),
  )
  for (const path of parts) {
    const start = new TextDecoder().decode(archive.read(path)!.subarray(0, 2000))
    if (/<!(DOCTYPE|ENTITY)/i.test(start)) refuse('xml-entities')
  }
  const bytes = archive.repacked((path) => parts.includes(path))
  let sheets: { sheet: string; data: unknown[][] }[]
  try {
    sheets = (await readSheets(new Blob([bytes]))) as unknown as typeof sheets
  } catch (error) {
    return refuse('document-damaged', { reason: (error as Error).message.split('\n')[0]! })
  }
  const written = (cell: unknown): string =>
    cell === null || cell === undefined
      ? ''
      : cell instanceof Date
        ? cell.toISOString().slice(0, 10)
        : String(cell as string | number | boolean)
  const tables = sheets
    .map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(written)) }))
    .filter(({ rows }) => rows.some((row) => !isEmpty(row)))
  if (tables.length === 0) refuse('empty')
  const isPlaces = (rows: readonly Row[]) => {
    const columns = headerOf(rows)?.columns.map(({ meaning }) => meaning) ?? []
    return (
      columns.includes('name') &&
      (columns.includes('both') || columns.includes('wkt') || (columns.includes('lat') && columns.includes('lon')))
    )
  }
  const chosen = tables.find(({ rows }) => isPlaces(rows)) ?? tables[0]!
  const read = readRows(chosen.rows, surroundings)
  const notes = tables.length > 1 ? [message('sheet-used', { sheet: chosen.sheet, count: tables.length })] : []
  return { ...read, notes: [...notes, ...read.notes] }
}
