/** The archives of tiles for use without network. */
import type { PrecacheEntry } from 'workbox-precaching'
import { partOf } from './partOf'

/** An archive of the site, with its size in bytes. */
export type ArchiveFile = PrecacheEntry & { bytes: number }

export interface ArchiveSizes {
  /** Bytes of the archives that are stored. */
  stored: number
  /** Bytes of all archives of the site. */
  total: number
  isStoring: boolean
}

interface Archive {
  href: string
  /** Its address in the cache, of which each version of the archive has its own. */
  key: string
  integrity: string | undefined
  bytes: number
}

/**
 * How many times the size of an archive the browser must have left for it. A browser that runs out of room deletes all that
 * a site has stored, and the next version of the archive is stored beside this one.
 */
const roomFactor = 2

/** Stores whole archives, because the cache cannot store the partial responses of range requests. */
export class ArchiveStore {
  readonly #archives: readonly Archive[]
  readonly #open: () => Promise<Cache>
  readonly #roomLeft: () => Promise<number>
  readonly #onstored: () => void
  readonly #wholes = new Map<string, Promise<ArrayBuffer | undefined>>()
  #storing: Promise<void> | undefined

  /**
   * @param files in the order in which they are stored
   * @param base the address that the files' addresses are relative to
   * @param roomLeft how many bytes the browser lets the site store besides what it has stored
   * @param onstored called after each archive that is stored
   */
  constructor(
    files: readonly ArchiveFile[],
    base: string,
    { open, roomLeft, onstored }: { open: () => Promise<Cache>; roomLeft: () => Promise<number>; onstored: () => void },
  ) {
    this.#archives = files.map(({ url, revision, integrity, bytes }) => {
      const { href } = new URL(url, base)
      return { href, key: `${href}?${revision}`, integrity, bytes }
    })
    this.#open = open
    this.#roomLeft = roomLeft
    this.#onstored = onstored
  }

  has(href: string): boolean {
    return this.#archives.some((archive) => archive.href === href)
  }

  /**
   * Stores the archives that are not stored yet, one after another, so that a visit that ends early leaves the first ones
   * whole. Never rejects: the next visit tries again.
   */
  store(): Promise<void> {
    this.#storing ??= this.#storeEach(this.#archives).finally(() => (this.#storing = undefined))
    return this.#storing
  }

  /** Stores those archives of which another version is stored. Never rejects. */
  async storeChanged(): Promise<void> {
    const stored = await (await this.#open()).keys()
    await this.#storeEach(this.#archives.filter(({ href }) => stored.some(({ url }) => url.startsWith(`${href}?`))))
  }

  /** How much of the archives is stored. */
  async sizes(): Promise<ArchiveSizes> {
    const cache = await this.#open()
    const sizes: ArchiveSizes = { stored: 0, total: 0, isStoring: this.#storing !== undefined }
    for (const { key, bytes } of this.#archives) {
      sizes.total += bytes
      if (await cache.match(key)) sizes.stored += bytes
    }
    return sizes
  }

  /** The part of the stored archive that the request asks for, or else the server's answer. */
  async answer(request: Request): Promise<Response> {
    const whole = await this.#whole(request.url)
    return (whole && partOf(whole, request)) ?? fetch(request)
  }

  /** Deletes what another version of the site has stored. */
  async deleteOld(): Promise<void> {
    const cache = await this.#open()
    const old = (await cache.keys()).filter(({ url }) => this.#archives.every(({ key }) => key !== url))
    await Promise.all(old.map((request) => cache.delete(request)))
  }

  async #storeEach(archives: readonly Archive[]): Promise<void> {
    for (const archive of archives) {
      // Without network or room.
      await this.#storeOne(archive).catch(() => undefined)
    }
  }

  async #storeOne({ href, key, integrity, bytes }: Archive): Promise<void> {
    const cache = await this.#open()
    if ((await cache.match(key)) || (await this.#roomLeft()) < roomFactor * bytes) return
    // Behind some servers the browser's cache mixes ranges of the file with the compressed whole.
    await cache.put(key, await fetch(href, { integrity, cache: 'no-store', priority: 'low' }))
    this.#onstored()
  }

  /** The stored archive, read once for all requests of a moment: a map asks for a dozen tiles at once. */
  #whole(url: string): Promise<ArrayBuffer | undefined> {
    const key = this.#archives.find(({ href }) => href === url)?.key
    if (!key) return Promise.resolve(undefined)
    const known = this.#wholes.get(key)
    if (known) return known
    const whole = this.#open()
      .then((cache) => cache.match(key))
      .then((response) => response?.arrayBuffer())
    this.#wholes.set(key, whole)
    const forget = () => this.#wholes.delete(key)
    // It may be stored later.
    whole.then((bytes) => bytes ?? forget(), forget)
    return whole
  }
}
