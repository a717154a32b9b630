import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { credits } from '../../../content/basemapCredits'

/** The sources of the basemap: archives that `npm run basemap` writes. `base` is an absolute URL that ends in a slash. */
export const basemapSources = (base: string): Record<string, SourceSpecification> => ({
  basemap: {
    type: 'vector',
    url: `pmtiles://${base}basemap.pmtiles`,
    attribution: credits
      .map(({ title, url, licence }) => (licence ? `<a href="${url}">${title}</a> ${licence}` : title))
      .join(' · '),
  },
  relief: { type: 'raster', url: `pmtiles://${base}relief.pmtiles`, tileSize: 512 },
})
