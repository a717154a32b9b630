import type { AddProtocolAction } from 'maplibre-gl'
import { PMTiles, Protocol } from 'pmtiles'

/** Returns a handler of MapLibre's `pmtiles://` protocol that has one archive: `bytes`, with the address `pmtiles://name`. */
export function readArchiveInMemory(name: string, bytes: ArrayBuffer): AddProtocolAction {
  const protocol = new Protocol()
  protocol.add(
    new PMTiles({
      getKey: () => name,
      getBytes: (offset, length) => Promise.resolve({ data: bytes.slice(offset, offset + length) }),
    }),
  )
  return protocol.tile
}
