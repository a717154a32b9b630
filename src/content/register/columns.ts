/** The columns of the register as bytes. */
import { readVarint, writeVarint } from '../varint.ts'
import type { RegisterColumns } from './registerTypes.ts'

type Column = Exclude<keyof RegisterColumns, 'longitude' | 'latitude'>

const arrayTypes = {
  topic: Uint16Array,
  status: Uint8Array,
  kind: Uint16Array,
  country: Uint16Array,
  firstYear: Int16Array,
  lastYear: Int16Array,
} as const satisfies Record<Column, unknown>
const columnNames = Object.keys(arrayTypes) as Column[]

export const emptyColumns = (count: number): RegisterColumns => ({
  longitude: new Int32Array(count),
  latitude: new Int32Array(count),
  topic: new Uint16Array(count),
  status: new Uint8Array(count),
  kind: new Uint16Array(count),
  country: new Uint16Array(count),
  firstYear: new Int16Array(count),
  lastYear: new Int16Array(count),
})

/** The positions of the columns, each once, from south to north, and the place in this list of each row's position. */
function positionsOf({ longitude, latitude }: RegisterColumns) {
  const rows = [...longitude.keys()].sort(
    (a, b) => latitude[a]! - latitude[b]! || longitude[a]! - longitude[b]! || a - b,
  )
  const positions: [longitude: number, latitude: number][] = []
  const places = new Uint32Array(longitude.length)
  for (const row of rows) {
    const last = positions.at(-1)
    if (!last || last[0] !== longitude[row] || last[1] !== latitude[row])
      positions.push([longitude[row]!, latitude[row]!])
    places[row] = positions.length - 1
  }
  return { positions, places }
}

/**
 * The bytes of each value, the lowest first: all lowest bytes, then all second bytes … Bytes of one kind are close together,
 * so that gzip finds what they have in common.
 */
function bytePlanes(values: ArrayLike<number>, bytesPerValue: number): Uint8Array {
  const bytes = new Uint8Array(values.length * bytesPerValue)
  for (let plane = 0; plane < bytesPerValue; plane++) {
    for (let index = 0; index < values.length; index++)
      bytes[plane * values.length + index] = values[index]! >> (8 * plane)
  }
  return bytes
}

/** Positions are written once, as differences, because many rows of a register are at the centre of their town. */
export function encodeColumns(columns: RegisterColumns): Uint8Array {
  const { positions, places } = positionsOf(columns)
  const head: number[] = []
  writeVarint(head, positions.length)
  let [x, y] = [0, 0]
  for (const [longitude, latitude] of positions) {
    writeVarint(head, zigzag(longitude - x))
    writeVarint(head, zigzag(latitude - y))
    ;[x, y] = [longitude, latitude]
  }
  const parts = [
    Uint8Array.from(head),
    bytePlanes(places, Uint32Array.BYTES_PER_ELEMENT),
    ...columnNames.map((name) => bytePlanes(columns[name], arrayTypes[name].BYTES_PER_ELEMENT)),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

/**
 * Returns the columns that `encodeColumns` was given.
 * @throws {Error} if the bytes are not those of `count` rows
 */
export function decodeColumns(bytes: Uint8Array, count: number): RegisterColumns {
  const columns = emptyColumns(count)
  const cursor = { offset: 0 }
  const positions = new Int32Array(2 * readVarint(bytes, cursor))
  for (let index = 0; index < positions.length; index++)
    positions[index] = unzigzag(readVarint(bytes, cursor)) + (positions[index - 2] ?? 0)
  const readPlanes = (into: { [index: number]: number }, bytesPerValue: number) => {
    for (let plane = 0; plane < bytesPerValue; plane++) {
      for (let row = 0; row < count; row++) into[row]! |= bytes[cursor.offset++]! << (8 * plane)
    }
  }
  const places = new Uint32Array(count)
  readPlanes(places, Uint32Array.BYTES_PER_ELEMENT)
  places.forEach((place, row) => {
    columns.longitude[row] = positions[2 * place]!
    columns.latitude[row] = positions[2 * place + 1]!
  })
  for (const name of columnNames) readPlanes(columns[name], arrayTypes[name].BYTES_PER_ELEMENT)
  if (cursor.offset !== bytes.length) throw new Error(`the columns are not those of ${count} rows`)
  return columns
}

/** Whole numbers as those that are not negative, small ones as small ones: 0, -1, 1, -2 … */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
const unzigzag = (value: number): number => (value % 2 ? -(value + 1) / 2 : value / 2)
