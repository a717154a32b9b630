import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { ArchiveName } from '../../../content/basemapArchives'
import { credits } from '../../../content/basemapCredits'

const allSources = (base: string): Record<ArchiveName, SourceSpecification> => ({
  basemap: {
    type: 'vector',
    url: `pmtiles://${base}basemap.pmtiles`,
    attribution: credits
      .map(({ title, url, licence }) => (licence ? `<a href="${url}">${title}</a> ${licence}` : title))
      .join(' · '),
  },
  relief: { type: 'raster', url: `pmtiles://${base}relief.pmtiles`, tileSize: 512 },
})

/**
 * The sources of the basemap: archives that `npm run basemap` writes.
 * @param base an absolute URL that ends in a slash
 * @param archives those that the atlas has
 */
export function basemapSources(base: string, archives: readonly ArchiveName[]): Record<string, SourceSpecification> {
  const sources = allSources(base)
  return Object.fromEntries(archives.map((name) => [name, sources[name]]))
}
