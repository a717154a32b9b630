import { FetchSource, PMTiles, Protocol, type RangeResponse } from 'pmtiles'
import type { TileId } from '../initialView'

/** Bytes that the first request of an archive asks for. Header and root directory of the atlas's archives are shorter. */
const headBytes = 1024

/** Reads an archive by range requests. If the server ignores ranges, it reads the whole archive once and slices it. */
export class ArchiveSource extends FetchSource {
  #whole: Promise<ArrayBuffer> | null = null
  /** Responses that were requested ahead, by offset, until they are used. */
  readonly #ahead = new Map<number, Promise<RangeResponse>>()
  /** Whether the current requests are made ahead. */
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
   * Reads header and root directory. The library asks for 16 KiB, the most that they may take; this asks for less first.
   * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
   */
  async #readHead(...[offset, length, ...rest]: Parameters<FetchSource['getBytes']>): Promise<RangeResponse> {
    const head = await this.#read(offset, Math.min(length, headBytes), ...rest)
    if (head.data.byteLength < headBytes) return head
    const header = new DataView(head.data)
    const end = header.getBigUint64(8, true) + header.getBigUint64(16, true)
    return end <= headBytes ? head : this.#read(offset, length, ...rest)
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

/** The library throws a plain error. */
const ignoresRanges = (error: unknown) => error instanceof Error && error.message.includes('Byte Serving')

async function fetchWhole(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Bad response code: ${response.status}`)
  return response.arrayBuffer()
}

/** Archives that were read ahead, by URL, until a map opens them. */
const readyToOpen = new Map<string, PMTiles>()

/**
 * Reads an archive's header and some of its tiles while MapLibre is loading. MapLibre would request the header when it
 * has started, and the tiles when it has the header. It requests again what fails here.
 */
export async function readAhead(url: string, tiles: readonly TileId[]): Promise<void> {
  const source = new ArchiveSource(url)
  const archive = new PMTiles(source)
  readyToOpen.set(url, archive)
  try {
    // `PMTiles` caches the header, but not the tiles.
    await archive.getHeader()
    source.isAhead = true
    await Promise.all(tiles.map((tile) => archive.getZxy(...tile)))
  } catch {
    if (readyToOpen.get(url) === archive) readyToOpen.delete(url)
  }
  source.isAhead = false
}

/**
 * Returns the handler of MapLibre's `pmtiles://` protocol. MapLibre requests an archive's description before its tiles.
 * The archive's metadata is not read: that would be another request, and the style has the attribution.
 */
export function readArchives(): Protocol['tile'] {
  const protocol = new Protocol()
  return (request, abort) => {
    const url = request.url.slice('pmtiles://'.length)
    if (request.type === 'json') {
      // Each new map gets a new archive, because `PMTiles` caches failures too.
      protocol.add(readyToOpen.get(url) ?? new PMTiles(new ArchiveSource(url)))
      readyToOpen.delete(url)
    }
    return protocol.tile(request, abort)
  }
}
