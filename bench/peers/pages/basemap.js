/** @returns a style with some layers of the atlas's basemap from a source of vector tiles */
export function basemapStyle(source) {
  const layer = (id, type, paint) => ({ id, type, source: 'basemap', 'source-layer': id, paint })
  return {
    version: 8,
    sources: { basemap: { type: 'vector', ...source } },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': '#f3efe4' } },
      layer('water', 'fill', { 'fill-color': '#cfe0e6' }),
      layer('rivers', 'line', { 'line-color': '#a9c7d3' }),
      layer('borders', 'line', { 'line-color': '#a79f8e' }),
    ],
  }
}
