import { PMTiles, SharedPromiseCache, TileType, type RangeResponse, type Source } from 'pmtiles'

/**
 * Bytes that the first request of an archive asks for. Header and root directory of the archives of geo/ are shorter
 * (tests/unit/basemap/budgets.test.ts). Longer ones take another request.
 */
export const headBytes = 2048
/** The length of the header, and its first two bytes. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
const headerBytes = 127
const magicNumber = 0x4d50
/** How often a whole archive is requested at most, so that a broken server does not get requests without end. */
const maxWholeFetches = 2

/** A response that is not the range that was requested. */
class BadRange extends Error {}
class HttpError extends Error {
  constructor(status: number) {
    super(`Bad response code: ${status}`)
  }
}

/**
 * Reads an archive by range requests and checks every response. After the first response that is not the requested range,
 * it fetches the whole archive once, past the browser's cache, and slices it. Some servers compress the whole file but not
 * its ranges, so that the cache mixes both. Others answer 200 to a range, an empty 206, or ranges of two versions.
 */
export class ArchiveSource implements Source {
  readonly #url: string
  #whole: Promise<ArrayBuffer> | null = null
  #wholeFetches = 0
  /** Size and entity tag in the first response. All others must have the same. */
  #total: number | null = null
  #etag: string | null = null
  /** Responses that were requested ahead, by offset, until they are used. */
  readonly #ahead = new Map<number, Promise<RangeResponse>>()
  /**
   * Reads ahead: `getBytes` gives each response once more, to the first request of its offset. Nobody can abort these
   * requests, as another reader may wait for them.
   */
  readonly ahead: Source = {
    getKey: () => this.#url,
    getBytes: (offset, length) => {
      const bytes = this.getBytes(offset, length)
      this.#ahead.set(offset, bytes)
      bytes.catch(() => this.#ahead.delete(offset))
      return bytes
    },
  }

  constructor(url: string) {
    this.#url = url
  }

  getKey(): string {
    return this.#url
  }

  /** Whether the archive is read whole. */
  get isWhole(): boolean {
    return this.#whole !== null
  }

  getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const known = this.#ahead.get(offset)
    this.#ahead.delete(offset)
    return known ?? (offset === 0 ? this.#readHead(length, signal) : this.#read(offset, length, signal))
  }

  /** Reads header and root directory. The library asks for 16 KiB, the most that they may take; this asks for less first. */
  async #readHead(length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const head = await this.#read(0, Math.min(length, headBytes), signal)
    if (!isArchive(head.data)) {
      await this.fetchWhole()
      return this.#read(0, length, signal)
    }
    const header = new DataView(head.data)
    const end = Number(header.getBigUint64(8, true) + header.getBigUint64(16, true))
    return end <= head.data.byteLength ? head : this.#read(0, length, signal)
  }

  async #read(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (!this.#whole) {
      try {
        return { data: await this.#fetchRange(offset, length, signal) }
      } catch (error) {
        if (!(error instanceof BadRange)) throw error
      }
    }
    const whole = await this.fetchWhole()
    return { data: whole.slice(offset, offset + length) }
  }

  /** @throws {BadRange} if the response is not the requested range of the version that was read before */
  async #fetchRange(offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    try {
      const response = await fetch(this.#url, { signal, headers: { range: `bytes=${offset}-${offset + length - 1}` } })
      if (!response.ok && response.status !== 416) throw new HttpError(response.status)
      if (!this.#isRange(response, offset, length)) {
        void response.body?.cancel()
        throw new BadRange()
      }
      const data = await response.arrayBuffer()
      if (data.byteLength !== Math.min(length, this.#total! - offset)) throw new BadRange()
      return data
    } catch (error) {
      // A network error: also a body that is cut off, or a range with a gzip coding that cannot be decoded by itself.
      if (error instanceof TypeError) throw new BadRange('', { cause: error })
      throw error
    }
  }

  #isRange({ status, headers }: Response, offset: number, length: number): boolean {
    const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
    if (status !== 206 || Number(from) !== offset) return false
    if ((headers.get('content-encoding') ?? 'identity') !== 'identity') return false
    this.#total ??= Number(total)
    this.#etag ??= headers.get('etag')
    const isSameVersion = Number(total) === this.#total && headers.get('etag') === this.#etag
    return isSameVersion && Number(to) === Math.min(offset + length, this.#total) - 1
  }

  /**
   * Fetches the whole archive. A second call returns the same archive, or tries again if the first attempt failed.
   * @throws {Error} if the server does not send it, or sends a file that is not an archive
   */
  fetchWhole(): Promise<ArrayBuffer> {
    if (this.#whole) return this.#whole
    if (this.#wholeFetches++ >= maxWholeFetches) return Promise.reject(new Error(`${this.#url} cannot be read`))
    const whole = fetchArchive(this.#url)
    this.#whole = whole
    this.#ahead.clear()
    whole.catch(() => (this.#whole = null))
    return whole
  }
}

const isArchive = (data: ArrayBuffer): boolean =>
  data.byteLength >= headerBytes && new DataView(data).getUint16(0, true) === magicNumber

async function fetchArchive(url: string): Promise<ArrayBuffer> {
  // The browser's cache may hold ranges of another coding or version.
  const response = await fetch(url, { cache: 'no-store' })
  if (!response.ok) throw new HttpError(response.status)
  const data = await response.arrayBuffer()
  if (!isArchive(data)) throw new Error(`${url} is not a PMTiles archive`)
  return data
}

/** An archive that reads itself whole and tries once more if a directory or a tile cannot be decoded. */
export class CheckedArchive extends PMTiles {
  readonly #checked: ArchiveSource

  constructor(source: ArchiveSource) {
    super(source)
    this.#checked = source
  }

  override async getZxy(z: number, x: number, y: number, signal?: AbortSignal): Promise<RangeResponse | undefined> {
    const { cache } = this
    const wasWhole = this.#checked.isWhole
    try {
      const tile = await super.getZxy(z, x, y, signal)
      const { tileType } = await this.getHeader()
      if (tile && tileType === TileType.Avif && !isAvif(tile.data))
        throw new Error(`tile ${z}/${x}/${y} is no AVIF image`)
      return tile
    } catch (error) {
      if (signal?.aborted || error instanceof HttpError || wasWhole) throw error
      await this.#checked.fetchWhole()
      // It has directories that were read before and may be wrong.
      if (this.cache === cache) this.cache = new SharedPromiseCache()
      return super.getZxy(z, x, y, signal)
    }
  }
}

/** An AVIF file begins with a `ftyp` box. */
const isAvif = (data: ArrayBuffer): boolean =>
  data.byteLength > 12 && new TextDecoder('latin1').decode(data.slice(4, 8)) === 'ftyp'

/** Opens the archive at a URL. */
export const openArchive = (url: string): PMTiles => new CheckedArchive(new ArchiveSource(url))
