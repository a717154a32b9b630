import { PMTiles, Protocol } from 'pmtiles'

/** @returns a style with the atlas's basemap, and the protocol that reads it */
export function basemap() {
  const protocol = new Protocol()
  const url = new URL('basemap.pmtiles', location.href).href
  protocol.add(new PMTiles(url))
  const layer = (id, type, paint) => ({ id, type, source: 'basemap', 'source-layer': id, paint })
  const style = {
    version: 8,
    sources: { basemap: { type: 'vector', url: `pmtiles://${url}` } },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': '#f3efe4' } },
      layer('water', 'fill', { 'fill-color': '#cfe0e6' }),
      layer('rivers', 'line', { 'line-color': '#a9c7d3' }),
      layer('borders', 'line', { 'line-color': '#a79f8e' }),
    ],
  }
  return { style, tile: protocol.tile }
}
