import type { AddProtocolAction } from 'maplibre-gl'
import { PMTiles, Protocol } from 'pmtiles'
import { ArchiveSource, CheckedArchive, openArchive } from '../../content/archives/archive'
import type { TileId } from '../initialView'

/** Archives that were read ahead, by URL, until a map opens them. */
const readyToOpen = new Map<string, PMTiles>()

/**
 * Reads an archive's header and some of its tiles while MapLibre is loading. MapLibre would request the header when it
 * has started, and the tiles when it has the header. It requests again what fails here.
 */
export async function readAhead(url: string, tiles: readonly TileId[]): Promise<void> {
  const source = new ArchiveSource(url)
  const archive = new CheckedArchive(source)
  readyToOpen.set(url, archive)
  try {
    // `PMTiles` caches header and directories, but not the tiles.
    await archive.getHeader()
    const ahead = new PMTiles(source.ahead, archive.cache)
    await Promise.all(tiles.map((tile) => ahead.getZxy(...tile)))
  } catch {
    if (readyToOpen.get(url) === archive) readyToOpen.delete(url)
  }
}

/**
 * Returns the handler of MapLibre's `pmtiles://` protocol. MapLibre requests an archive's description before its tiles, unless
 * the style describes the source. The archive's metadata is not read: that would be another request, and the style has the
 * attribution.
 */
export function readArchives(): AddProtocolAction {
  const protocol = new Protocol()
  /** The archives without a description. */
  const undescribed = new Set<string>()
  return async (request, abort) => {
    const isDescription = request.type === 'json'
    const url = request.url.slice('pmtiles://'.length).replace(isDescription ? '' : /(\/\d+){3}$/, '')
    if (!isDescription && !protocol.get(url)) undescribed.add(url)
    // Each new map gets a new archive, because `PMTiles` caches failures too.
    if (isDescription || !protocol.get(url)) {
      protocol.add(readyToOpen.get(url) ?? openArchive(url))
      readyToOpen.delete(url)
    }
    try {
      return await protocol.tile(request, abort)
    } catch (error) {
      // MapLibre does not ask for its description when it tries again.
      if (undescribed.has(url) && !abort.signal.aborted) protocol.tiles.delete(url)
      throw error
    }
  }
}
