/** Finds out what a file is by its content. Its name only decides between kinds of plain text. */
import { message, refuse, type Message } from '../messages.ts'
import { decodeText } from './decodeText.ts'
import { Archive } from './openArchive.ts'

export type Recognized = { notes: Message[] } & (
  | { format: 'docx'; archive: Archive }
  | { format: 'xlsx'; archive: Archive }
  | { format: 'markdown' | 'html' | 'text'; text: string }
  | { format: 'table' | 'kml' | 'gpx' | 'iati'; text: string }
  | { format: 'json'; values: unknown[] }
)

const megabyte = 1_000_000
const mostBytes = 60 * megabyte

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)
const hasWide = (bytes: Uint8Array, name: string): boolean => {
  const wide = [...name].join('\0')
  return new TextDecoder('latin1').decode(bytes.subarray(0, 2_000_000)).includes(wide)
}
const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

function refuseKnownBinaries(bytes: Uint8Array): void {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) refuse('file-pdf')
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) refuse('file-rtf')
  if (startsWith(bytes, 0x00, 0x00, 0x27, 0x0a)) refuse('file-shapefile')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (hasWide(bytes, 'EncryptedPackage')) refuse('encrypted')
    if (hasWide(bytes, 'WordDocument')) refuse('file-word-old')
    if (hasWide(bytes, 'Workbook')) refuse('file-excel-old')
    refuse('file-office-old')
  }
  const isPicture =
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
    startsWith(bytes, 0x52, 0x49, 0x46, 0x46) ||
    startsWith(bytes, 0x49, 0x44, 0x33)
  if (isPicture) refuse('file-image')
}

function ofArchive(bytes: Uint8Array): Recognized {
  const archive = new Archive(bytes)
  const has = (path: string) => archive.paths.includes(path)
  if (has('word/document.xml')) return { format: 'docx', archive, notes: [] }
  if (has('xl/workbook.xml')) return { format: 'xlsx', archive, notes: [] }
  if (has('ppt/presentation.xml')) refuse('file-presentation')
  const type = has('mimetype') ? new TextDecoder().decode(archive.read('mimetype')) : ''
  if (type.includes('opendocument.text')) refuse('file-odt')
  if (type.includes('opendocument.spreadsheet')) refuse('file-ods')
  if (archive.paths.some((path) => /\.shp$/i.test(path))) refuse('file-shapefile')
  // The main document of a KMZ is doc.kml; programs also take the first one in it.
  const kml =
    archive.paths.find((path) => /^doc\.kml$/i.test(path)) ?? archive.paths.find((path) => /\.kml$/i.test(path))
  if (!kml) return refuse('archive-unknown')
  const decoded = decodeText(archive.read(kml)!)
  return decoded ? { format: 'kml', text: decoded.text, notes: [] } : refuse('archive-damaged')
}

/** The first element of XML or HTML, without its prefix. */
const rootOf = (text: string): string | undefined =>
  /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[\s\S]*?\])?[^>]*>)*<(?:[\w-]+:)?([a-z][\w.-]*)/i.exec(
    text,
  )?.[1]

/** Stands before each document of a sequence (RFC 8142). */
const recordSeparator = '\u001e'

function jsonValues(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch (error) {
    // Newline-delimited GeoJSON, also with the record separators of RFC 8142.
    const lines = text
      .split(/\r?\n/)
      .map((line) => (line.startsWith(recordSeparator) ? line.slice(1) : line).trim())
      .filter(Boolean)
    if (lines.length > 1) {
      try {
        return lines.map((line) => JSON.parse(line) as unknown)
      } catch {
        // It is one damaged document.
      }
    }
    return refuse('json-damaged', { reason: (error as Error).message.replace(/\.$/, '') })
  }
}

const htmlElements = new Set(
  'html head body div p article main section span b meta h1 h2 h3 ul ol table a br font style center'.split(' '),
)

function ofText(name: string, text: string, notes: Message[]): Recognized {
  const extension = extensionOf(name)
  const says = (formats: string[], format: string) =>
    extension && !formats.includes(extension) ? [message('name-says-other', { extension, format })] : []
  const start = text.trimStart()
  if (!start) refuse('empty')
  const isProse = extension === 'md' || extension === 'markdown' || extension === 'txt'
  if (start.startsWith('<') && !isProse) {
    const root = rootOf(start)?.toLowerCase()
    if (root === 'kml') return { format: 'kml', text, notes: [...notes, ...says(['kml', 'xml'], 'KML')] }
    if (root === 'gpx') return { format: 'gpx', text, notes: [...notes, ...says(['gpx', 'xml'], 'GPX')] }
    if (root === 'iati-activities') return { format: 'iati', text, notes }
    if (root === 'osm') refuse('file-osm')
    if (root && htmlElements.has(root) && /^xlsx?$/.test(extension)) refuse('file-html-table')
    if (root && htmlElements.has(root))
      return { format: 'html', text, notes: [...notes, ...says(['html', 'htm', 'xhtml'], 'HTML')] }
    if (root) refuse('file-xml', { element: root })
  }
  const isJson = /^(json|geojson|jsonld|geojsonl|ndjson|jsonl|geojsons)$/.test(extension)
  if (isJson || (!isProse && (start.startsWith(recordSeparator) || /^[{[]\s*["{[\]}]/.test(start))))
    return { format: 'json', values: jsonValues(text), notes }
  if (extension === 'md' || extension === 'markdown') return { format: 'markdown', text, notes }
  if (extension === 'csv' || extension === 'tsv' || extension === 'tab') return { format: 'table', text, notes }
  if (extension === 'xls' || extension === 'xlsx')
    return { format: 'table', text, notes: [...notes, ...says([], 'a table as text')] }
  if (extension === 'html' || extension === 'htm') return { format: 'html', text, notes }
  return { format: 'text', text, notes: [...notes, ...says(['txt', 'text', 'asc'], 'plain text')] }
}

/**
 * What a file is, with its text decoded.
 * @throws {Refusal} if it cannot be imported
 */
export function recognize(name: string, bytes: Uint8Array): Recognized {
  if (bytes.length === 0) refuse('empty')
  if (bytes.length > mostBytes)
    refuse('too-large', { mb: Math.round(bytes.length / megabyte), most: mostBytes / megabyte })
  refuseKnownBinaries(bytes)
  if (startsWith(bytes, 0x50, 0x4b)) return ofArchive(bytes)
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('file-unknown')
  const { text, encoding } = decoded
  const notes: Message[] = encoding === 'utf-8' ? [] : [message('encoding', { encoding })]
  const broken = text.split('\uFFFD').length - 1
  if (broken > 0) notes.push(message('broken-characters', { count: broken }))
  return ofText(name, text, notes)
}
