import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { ArchiveName } from '../../../content/basemapArchives'
import { elevationScale } from '../../../content/elevationScale'
import { credits } from '../../../content/basemapCredits'

const allSources = (base: string): Record<ArchiveName, SourceSpecification> => ({
  basemap: {
    type: 'vector',
    url: `pmtiles://${base}basemap.pmtiles`,
    attribution: credits
      .map(({ title, url, licence }) => (licence ? `<a href="${url}">${title}</a> ${licence}` : title))
      .join(' · '),
  },
  // Without a description that MapLibre would request: the archive is not requested before the map shows a tile of it.
  transport: {
    type: 'vector',
    tiles: [`pmtiles://${base}transport.pmtiles/{z}/{x}/{y}`],
    minzoom: 5,
    maxzoom: 7,
  },
  relief: { type: 'raster', url: `pmtiles://${base}relief.pmtiles`, tileSize: 512 },
  elevation: {
    type: 'raster-dem',
    url: `pmtiles://${base}elevation.pmtiles`,
    tileSize: 256,
    encoding: 'custom',
    // The three channels are equal.
    redFactor: 0,
    greenFactor: elevationScale.step,
    blueFactor: 0,
    baseShift: elevationScale.depth,
  },
})

/**
 * The sources of the basemap: archives that `npm run basemap` writes.
 * @param base an absolute URL that ends in a slash
 * @param archives those that the atlas has
 * @param hasTerrain whether the map shows heights. Otherwise their archive is not requested.
 */
export function basemapSources(
  base: string,
  archives: readonly ArchiveName[],
  hasTerrain: boolean,
): Record<string, SourceSpecification> {
  const sources = allSources(base)
  const shown = archives.filter((name) => name !== 'elevation' || hasTerrain)
  return Object.fromEntries(shown.map((name) => [name, sources[name]]))
}
