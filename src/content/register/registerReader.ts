import type { Language, Place } from '../schema.ts'
import {
  bucketOf,
  decodeJson,
  rowsPerBlock,
  type DetailBlock,
  type EntryBlock,
  type IdBlock,
  type LabelBlock,
  type NameBlock,
  type RowNames,
} from './blocks.ts'
import { decodeColumns } from './columns.ts'
import { encodeTile } from './encodeTile.ts'
import type { RegisterColumns, RegisterEntry, RegisterResults, RegisterSummary } from './registerTypes.ts'
import { rowIsShown, type RowFilter } from './rowFilter.ts'
import { spatialIndex, tileRows } from './tileRows.ts'
import { bestRows, blocksFor, scoreRows, type WordBlock, type WordDirectory } from './words.ts'

/** More words of a query are not looked for. */
const mostWords = 10

/** Reads records.pmtiles in parts. Each block is read once, and again after a failure. */
export class RegisterReader {
  readonly #summary: RegisterSummary
  readonly #defaultLanguage: Language
  readonly #readBlock: (block: number) => Promise<ArrayBuffer>
  readonly #decoded = new Map<number, Promise<unknown>>()
  #columns: RegisterColumns | null = null
  /** The place of each row on the Z-order curve. */
  #places: Uint32Array | null = null
  #filtered: { key: string; isShown: (row: number) => boolean } | null = null

  /** @param readBlock returns a block of records.pmtiles, not compressed */
  constructor(summary: RegisterSummary, defaultLanguage: Language, readBlock: (block: number) => Promise<ArrayBuffer>) {
    this.#summary = summary
    this.#defaultLanguage = defaultLanguage
    this.#readBlock = readBlock
  }

  #block<Block>(block: number, decode: (bytes: ArrayBuffer) => Block = decodeJson<Block>): Promise<Block> {
    const known = this.#decoded.get(block) as Promise<Block> | undefined
    if (known) return known
    const read = this.#readBlock(block).then(decode)
    this.#decoded.set(block, read)
    read.catch(() => this.#decoded.delete(block))
    return read
  }

  async columns(): Promise<RegisterColumns> {
    const { blocks, count } = this.#summary
    this.#columns ??= await this.#block(blocks.columns, (bytes) => decodeColumns(new Uint8Array(bytes), count))
    this.#decoded.delete(blocks.columns)
    return this.#columns
  }

  /** The entries of some rows, in the order of `rows`. */
  async entries(rows: readonly number[] | Uint32Array, language: Language): Promise<RegisterEntry[]> {
    const { blocks } = this.#summary
    const names = language === this.#defaultLanguage ? undefined : blocks.names[language]
    return Promise.all(
      Array.from(rows, async (row): Promise<RegisterEntry> => {
        const [block, place] = [Math.floor(row / rowsPerBlock.entries), row % rowsPerBlock.entries]
        const [entries, own] = await Promise.all([
          this.#block<EntryBlock>(blocks.entries + block),
          names === undefined ? null : this.#block<NameBlock>(names + block),
        ])
        const [id, name] = [entries.ids[place]!, entries.names[place]!]
        const ownName = own?.[place]
        return ownName == null
          ? { row, id, name, lang: entries.langs[place] ?? this.#defaultLanguage }
          : { row, id, name: ownName, lang: language }
      }),
    )
  }

  /** The row with an id; undefined if the register has none. */
  async rowOf(id: string): Promise<number | undefined> {
    const { ids, idBuckets } = this.#summary.blocks
    const rows = await this.#block<IdBlock>(ids + bucketOf(id, idBuckets))
    return Object.hasOwn(rows, id) ? rows[id] : undefined
  }

  /** A row with all that is known of it. */
  async place(row: number): Promise<Place> {
    const block = this.#summary.blocks.details + Math.floor(row / rowsPerBlock.details)
    // The blocks are large, and few rows are opened.
    const places = await this.#readBlock(block).then(decodeJson<DetailBlock>)
    return places[row % rowsPerBlock.details]!
  }

  /**
   * The rows with a name that has all words, or words that begin with them: those that have the words themselves first, then
   * those that begin with one, then in their order.
   * @param words normalized by `normalizeForSearch`
   */
  async search(words: readonly string[], language: Language, limit: number): Promise<RegisterResults> {
    const { blocks, count } = this.#summary
    const { firsts, letters } = await this.#block<WordDirectory>(blocks.search)
    const ofLetter = words.length === 1 && Object.hasOwn(letters, words[0]!) ? letters[words[0]!] : undefined
    if (ofLetter) {
      const rows = ofLetter.rows.slice(0, limit)
      return { entries: await this.entries(rows, language), total: ofLetter.total }
    }
    const wanted = words.slice(0, mostWords).map(async (word) => {
      const [from, to] = blocksFor(word, firsts)
      const numbers = Array.from({ length: to - from }, (_, index) => blocks.words + from + index)
      return { word, blocks: await Promise.all(numbers.map((number) => this.#block<WordBlock>(number))) }
    })
    const { rows, total } = bestRows(scoreRows(count, await Promise.all(wanted)), limit)
    return { entries: await this.entries(rows, language), total }
  }

  /** A vector tile with the rows that the filter leaves, not compressed. */
  async tile(z: number, x: number, y: number, filter: RowFilter): Promise<ArrayBuffer> {
    const columns = await this.columns()
    const groups = tileRows(columns, this.#summary.lastZoom, z, x, y, this.#isShown(columns, filter))
    const singles = groups.flatMap(({ row, count }) => (count === 1 ? [row] : []))
    const names = new Map(
      await Promise.all(singles.map(async (row) => [row, await this.#names(columns, row)] as const)),
    )
    const bytes = encodeTile(groups, this.#summary, columns, (row) => names.get(row)!)
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  }

  /** The function of a filter, made once for all tiles. */
  #isShown(columns: RegisterColumns, filter: RowFilter): (row: number) => boolean {
    const key = JSON.stringify(filter)
    if (this.#filtered?.key !== key) this.#filtered = { key, isShown: rowIsShown(columns, filter) }
    return this.#filtered.isShown
  }

  async #names(columns: RegisterColumns, row: number): Promise<RowNames> {
    this.#places ??= inverse(spatialIndex(columns).rows)
    const place = this.#places[row]!
    const block = this.#summary.blocks.labels + Math.floor(place / rowsPerBlock.labels)
    return (await this.#block<LabelBlock>(block))[place % rowsPerBlock.labels]!
  }
}

/** The place of each number in a list of the numbers from 0 up. */
function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length)
  order.forEach((number, place) => (places[number] = place))
  return places
}
