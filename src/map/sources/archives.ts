import { FetchSource, PMTiles, Protocol, type RangeResponse } from 'pmtiles'
import type { TileId } from '../initialView'

/** Bytes of an archive's head that are asked for at first. */
const usualHead = 1024

/** Reads an archive by range requests; where the server ignores ranges, whole, once, and slices it. */
export class ArchiveSource extends FetchSource {
  #whole: Promise<ArrayBuffer> | null = null
  /** Bytes that were asked for ahead, until they are asked for again. */
  readonly #ahead = new Map<number, Promise<RangeResponse>>()
  /** Whether what is asked for now is asked for ahead. */
  isAhead = false

  override getBytes(...asked: Parameters<FetchSource['getBytes']>): Promise<RangeResponse> {
    const [offset] = asked
    const known = this.#ahead.get(offset)
    this.#ahead.delete(offset)
    const bytes = known ?? (offset === 0 ? this.#readHead(...asked) : this.#read(...asked))
    if (this.isAhead) this.#ahead.set(offset, bytes)
    return bytes
  }

  /**
   * Header and root directory: the library asks for the 16 KiB that they may take at most, these archives' take less.
   * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
   */
  async #readHead(...[offset, length, ...rest]: Parameters<FetchSource['getBytes']>): Promise<RangeResponse> {
    const head = await this.#read(offset, Math.min(length, usualHead), ...rest)
    if (head.data.byteLength < usualHead) return head
    const header = new DataView(head.data)
    const end = header.getBigUint64(8, true) + header.getBigUint64(16, true)
    return end <= usualHead ? head : this.#read(offset, length, ...rest)
  }

  async #read(...asked: Parameters<FetchSource['getBytes']>): Promise<RangeResponse> {
    const [offset, length] = asked
    if (!this.#whole) {
      try {
        return await super.getBytes(...asked)
      } catch (error) {
        if (!ignoresRanges(error)) throw error
      }
    }
    const whole = (this.#whole ??= fetchWhole(this.url))
    try {
      return { data: (await whole).slice(offset, offset + length) }
    } catch (error) {
      if (this.#whole === whole) this.#whole = null
      throw error
    }
  }
}

/** The library has no class for it. */
const ignoresRanges = (error: unknown) => error instanceof Error && error.message.includes('Byte Serving')

async function fetchWhole(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Bad response code: ${response.status}`)
  return response.arrayBuffer()
}

/** Archives that were read ahead, by address, until a map opens them. */
const readyToOpen = new Map<string, PMTiles>()

/**
 * Reads an archive's description and some of its tiles before a map can ask for them: MapLibre asks for each when it has
 * the one before, and for the first when it has started. What cannot be read now is asked for again then.
 */
export async function readAhead(url: string, tiles: readonly TileId[]): Promise<void> {
  const source = new ArchiveSource(url)
  const archive = new PMTiles(source)
  readyToOpen.set(url, archive)
  try {
    // The archive itself remembers this.
    await archive.getHeader()
    source.isAhead = true
    await Promise.all(tiles.map((tile) => archive.getZxy(...tile)))
  } catch {
    if (readyToOpen.get(url) === archive) readyToOpen.delete(url)
  }
  source.isAhead = false
}

/**
 * What MapLibre's `pmtiles://` is answered by. An archive is asked for its description before its tiles; the style says
 * whom the map is owed to, and the archive's own metadata would be a request more.
 */
export function readArchives(): Protocol['tile'] {
  const protocol = new Protocol()
  return (request, abort) => {
    const url = request.url.slice('pmtiles://'.length)
    if (request.type === 'json') {
      // A new map asks anew: an archive remembers what it could not read.
      protocol.add(readyToOpen.get(url) ?? new PMTiles(new ArchiveSource(url)))
      readyToOpen.delete(url)
    }
    return protocol.tile(request, abort)
  }
}
