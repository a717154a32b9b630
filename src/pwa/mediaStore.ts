/** Photos, audio and video for use without network. */
import type { PrecacheEntry } from 'workbox-precaching'
import { partOf } from './partOf'

/** A file of the site. `kept` marks one that is stored before it is seen: the build chooses them within a budget. */
export type MediaFile = PrecacheEntry & { kept?: boolean }

const image = /-\d+\.(avif|webp|jpeg)$/
/** What the versions of an image in several widths and formats have in common. */
const stemOf = (href: string) => href.replace(image, '')

export class MediaStore {
  readonly #integrityOf: ReadonlyMap<string, string | undefined>
  readonly #kept: readonly string[]
  readonly #open: () => Promise<Cache>

  /** @param base the address that the files' addresses are relative to */
  constructor(files: readonly MediaFile[], base: string, open: () => Promise<Cache>) {
    const hrefOf = ({ url }: MediaFile) => new URL(url, base).href
    this.#integrityOf = new Map(files.map((file) => [hrefOf(file), file.integrity]))
    this.#kept = files.filter(({ kept }) => kept).map(hrefOf)
    this.#open = open
  }

  has(href: string): boolean {
    return this.#integrityOf.has(href)
  }

  /** Stores the files that are kept beforehand. Never rejects: the next visit tries again. */
  async store(): Promise<void> {
    const cache = await this.#open()
    const stored = this.#kept.map(async (href) => {
      if (!(await cache.match(href)))
        await cache.put(href, await fetch(href, { integrity: this.#integrityOf.get(href) }))
    })
    await Promise.allSettled(stored)
  }

  /**
   * The stored file, or else that of the server, of which an image is stored. Without network, the version of the image that
   * is stored.
   * @param waitUntil keeps the service worker alive until the image is stored
   */
  async answer(request: Request, waitUntil: (stored: Promise<void>) => void): Promise<Response> {
    const cache = await this.#open()
    const stored = await cache.match(request.url)
    if (stored) return request.headers.has('range') ? this.#part(stored, request) : stored
    try {
      const response = await fetch(request)
      // There may be no room for it. A part of a file, with the status 206, cannot be stored.
      if (response.status === 200 && image.test(request.url))
        waitUntil(cache.put(request.url, response.clone()).catch(() => undefined))
      return response
    } catch (error) {
      const other = this.#kept.find((href) => image.test(href) && stemOf(href) === stemOf(request.url))
      const version = other && (await cache.match(other))
      if (version) return version
      throw error
    }
  }

  /** Deletes what another version of the site has stored. */
  async deleteOld(): Promise<void> {
    const cache = await this.#open()
    const old = (await cache.keys()).filter(({ url }) => !this.has(url))
    await Promise.all(old.map((request) => cache.delete(request)))
  }

  async #part(stored: Response, request: Request): Promise<Response> {
    return partOf(await stored.clone().arrayBuffer(), request) ?? stored
  }
}
