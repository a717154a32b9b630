import { FetchSource, PMTiles, Protocol, type RangeResponse } from 'pmtiles'

/** Reads an archive by range requests; where the server ignores ranges, whole, once, and slices it. */
export class ArchiveSource extends FetchSource {
  #whole: Promise<ArrayBuffer> | null = null

  override async getBytes(...asked: Parameters<FetchSource['getBytes']>): Promise<RangeResponse> {
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

/**
 * What MapLibre's `pmtiles://` is answered by. An archive is asked for its description before its tiles; the style says
 * whom the map is owed to, and the archive's own metadata would be a request more.
 */
export function readArchives(): Protocol['tile'] {
  const protocol = new Protocol()
  return (request, abort) => {
    const url = request.url.slice('pmtiles://'.length)
    // A new map asks anew: an archive remembers what it could not read.
    if (request.type === 'json') protocol.add(new PMTiles(new ArchiveSource(url)))
    return protocol.tile(request, abort)
  }
}
