/** The blocks of records.pmtiles that are JSON. The build writes and the page reads them. */
import type { Language, Place } from '../schema.ts'

export const rowsPerBlock = { entries: 500, labels: 500, details: 100 } as const
/** Rows in a bucket of ids, on average. */
export const rowsPerBucket = 1000

/** Ids and names in the default language, of the rows from a multiple of `rowsPerBlock.entries` on. */
export interface EntryBlock {
  ids: string[]
  names: string[]
  /** The language of a name that is not in the default language, by its place in the block. */
  langs: Readonly<Record<number, Language>>
}
/** The names of the same rows in another language; null for those without. */
export type NameBlock = (string | null)[]

/** The names of a row: in the default language, and in each other language that has another. */
export type RowNames = readonly [name: string, others?: Readonly<Record<Language, string>>]
/** The names of rows that follow one another along the Z-order curve. */
export type LabelBlock = RowNames[]

/** Rows by their ids. */
export type IdBlock = Readonly<Record<string, number>>
export type DetailBlock = Place[]

const encoder = new TextEncoder()
const decoder = new TextDecoder()
export const encodeJson = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))
export const decodeJson = <Value>(bytes: ArrayBuffer | Uint8Array): Value => JSON.parse(decoder.decode(bytes)) as Value

/** The bucket of an id: its FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/) modulo the number of buckets. */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5
  for (const byte of encoder.encode(id)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0) % buckets
}

/** Divides a list into parts of `size` items, the last one shorter. */
export const chunks = <Item>(list: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size))
