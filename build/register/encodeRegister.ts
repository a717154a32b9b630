/** Makes the summary and the blocks of a register from its places. */
import type { AtlasConfig } from '../../src/content/atlas/config.ts'
import { yearsOf } from '../../src/content/dates.ts'
import { pointOf } from '../../src/content/features.ts'
import {
  bucketOf,
  chunks,
  encodeJson,
  rowsPerBlock,
  rowsPerBucket,
  type EntryBlock,
  type NameBlock,
  type RowNames,
} from '../../src/content/register/blocks.ts'
import { emptyColumns, encodeColumns } from '../../src/content/register/columns.ts'
import {
  endless,
  undated,
  unitsPerDegree,
  type RegisterBlocks,
  type RegisterColumns,
  type RegisterSummary,
  type Tally,
} from '../../src/content/register/registerTypes.ts'
import { spatialIndex } from '../../src/content/register/tileRows.ts'
import { encodeWords } from '../../src/content/register/words.ts'
import type { Name, Place } from '../../src/content/schema.ts'
import { tagFor, textIn } from '../../src/content/textIn.ts'
import { union } from '../../src/geometry/extent.ts'
import { wrapLongitude } from '../../src/geometry/longitude.ts'
import { formsOf, normalizeForSearch, wordsOf } from '../../src/i18n/normalizeForSearch.ts'
import { lastZoomOf } from './lastZoom.ts'

export interface EncodedRegister {
  summary: RegisterSummary
  columns: RegisterColumns
  /** Not compressed, by their numbers. */
  blocks: Uint8Array[]
  /** The names of each row, for the labels of the map. */
  names: readonly RowNames[]
}

type Declared = Pick<AtlasConfig, 'languages' | 'defaultLanguage' | 'topics' | 'statuses' | 'kinds'>

/** Counts values. The values that `order` has are first, in its order; the others by their number. */
function tally<Value>(values: readonly Value[], order: readonly Value[] = []): Tally<Value> {
  const rows = new Map(order.map((value) => [value, 0]))
  for (const value of values) rows.set(value, (rows.get(value) ?? 0) + 1)
  const found = [...rows].filter(([, count]) => count > 0)
  const rank = (value: Value) => (order.includes(value) ? order.indexOf(value) : order.length)
  return found.sort(([a, rowsOfA], [b, rowsOfB]) => rank(a) - rank(b) || rowsOfB - rowsOfA)
}

/** @param places by their names in the default language: row n is the nth */
export function encodeRegister(places: readonly Place[], config: Declared): EncodedRegister {
  const { defaultLanguage, languages } = config
  const valuesOf = {
    topics: places.map(({ properties }) => properties.topic),
    statuses: places.map(({ properties }) => properties.status),
    kinds: places.map(({ properties }) => properties.kind),
    countries: places.map(({ properties }) => properties.country ?? ''),
  }
  const byRank = config.kinds.toSorted((a, b) => a.rank - b.rank)
  const lists = {
    topics: tally(
      valuesOf.topics,
      config.topics.map(({ id }) => id),
    ),
    statuses: tally(
      valuesOf.statuses,
      config.statuses.map(({ id }) => id),
    ),
    kinds: tally(
      valuesOf.kinds,
      byRank.map(({ id }) => id),
    ),
    countries: tally(valuesOf.countries),
  }
  const columns = columnsOf(places, valuesOf, lists)
  const firstYears = [...columns.firstYear].filter((year) => year !== undated && year !== endless.before)

  const otherLanguages = languages.map(({ tag }) => tag).filter((tag) => tag !== defaultLanguage)
  const namesIn = (language: string): NameBlock =>
    places.map(({ properties: { name } }) =>
      tagFor(name, language) === tagFor(name, defaultLanguage) ? null : textIn(name, language),
    )
  const ownNames = new Map(
    otherLanguages
      .map((tag) => [tag, namesIn(tag)] as const)
      .filter(([, names]) => names.some((name) => name !== null)),
  )
  const names = places.map(({ properties: { name } }, row): RowNames => {
    const shown = textIn(name, defaultLanguage)
    const others = [...ownNames].flatMap(([tag, own]) =>
      own[row] == null || own[row] === shown ? [] : [[tag, own[row]]],
    )
    return others.length ? [shown, Object.fromEntries(others) as Record<string, string>] : [shown]
  })

  const { directory, blocks: wordBlocks } = encodeWords(places.map(({ properties: { name } }) => wordsOfNames(name)))
  const idBuckets = Math.ceil(places.length / rowsPerBucket)
  const parts = {
    columns: [encodeColumns(columns)],
    search: [encodeJson(directory)],
    words: wordBlocks.map(encodeJson),
    entries: chunks(places, rowsPerBlock.entries).map((part) => encodeJson(entryBlock(part, defaultLanguage))),
    names: [...ownNames].map(([tag, own]) => ({ tag, blocks: chunks(own, rowsPerBlock.entries).map(encodeJson) })),
    labels: chunks(
      [...spatialIndex(columns).rows].map((row) => names[row]!),
      rowsPerBlock.labels,
    ).map(encodeJson),
    ids: idBlocks(places, idBuckets).map(encodeJson),
    details: chunks(places, rowsPerBlock.details).map(encodeJson),
  }
  const blocks: Uint8Array[] = []
  /** Appends a part, and returns the number of its first block. */
  const append = (part: readonly Uint8Array[]): number => blocks.push(...part) - part.length
  const numbers: RegisterBlocks = {
    columns: append(parts.columns),
    search: append(parts.search),
    words: append(parts.words),
    entries: append(parts.entries),
    names: Object.fromEntries(parts.names.map(({ tag, blocks }) => [tag, append(blocks)])),
    labels: append(parts.labels),
    ids: append(parts.ids),
    idBuckets,
    details: append(parts.details),
  }
  const summary: RegisterSummary = {
    count: places.length,
    extent: union(places.map((place) => [...pointOf(place), ...pointOf(place)])),
    ...lists,
    years: tally(firstYears.sort((a, b) => a - b)).toSorted(([a], [b]) => a - b),
    lastZoom: lastZoomOf(columns),
    blocks: numbers,
  }
  return { summary, columns, blocks, names }
}

function columnsOf(
  places: readonly Place[],
  valuesOf: Record<'topics' | 'statuses' | 'kinds' | 'countries', readonly string[]>,
  lists: Record<'topics' | 'statuses' | 'kinds' | 'countries', Tally<string>>,
): RegisterColumns {
  const columns = emptyColumns(places.length)
  const fill = (column: Uint8Array | Uint16Array, name: keyof typeof lists) => {
    const places = new Map(lists[name].map(([value], place) => [value, place]))
    valuesOf[name].forEach((value, row) => (column[row] = places.get(value)!))
  }
  fill(columns.topic, 'topics')
  fill(columns.status, 'statuses')
  fill(columns.kind, 'kinds')
  fill(columns.country, 'countries')
  places.forEach((place, row) => {
    const [longitude, latitude] = pointOf(place)
    columns.longitude[row] = Math.round(wrapLongitude(longitude) * unitsPerDegree)
    columns.latitude[row] = Math.round(latitude * unitsPerDegree)
    const { when } = place.properties
    const [first, last] = when === undefined ? [undated, undated] : yearsOf(when).map(limited)
    columns.firstYear[row] = first!
    columns.lastYear[row] = last!
  })
  return columns
}

/** The normalized words of each name. Names of a register have many words in common: each word is normalized once. */
function wordsOfNames(name: Name): string[][] {
  const texts = [...new Set(Object.values(name))]
  return texts.map((text) =>
    wordsOf(text, normalizedOnce)
      .flatMap(({ normalized }) => formsOf(normalized))
      .filter(Boolean),
  )
}
const normalizedWords = new Map<string, string>()
function normalizedOnce(word: string): string {
  const known = normalizedWords.get(word)
  if (known !== undefined) return known
  const normalized = normalizeForSearch(word)
  normalizedWords.set(word, normalized)
  return normalized
}

const limited = (year: number): number => Math.max(endless.before, Math.min(endless.after, year))

function entryBlock(places: readonly Place[], defaultLanguage: string): EntryBlock {
  const names = places.map(({ properties: { name } }) => name)
  return {
    ids: places.map(({ id }) => id),
    names: names.map((name) => textIn(name, defaultLanguage)),
    langs: Object.fromEntries(
      names.flatMap((name, place) => {
        const tag = tagFor(name, defaultLanguage)
        return tag === defaultLanguage ? [] : [[place, tag]]
      }),
    ),
  }
}

function idBlocks(places: readonly Place[], buckets: number): Record<string, number>[] {
  const blocks = Array.from({ length: buckets }, (): Record<string, number> => ({}))
  places.forEach(({ id }, row) => (blocks[bucketOf(id, buckets)]![id] = row))
  return blocks
}
