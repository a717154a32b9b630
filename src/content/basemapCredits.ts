/** The sources of the basemap, shown on the map and in the list of sources. Data without a licence is in the public domain. */
export const credits: { title: string; url: string; licence?: string }[] = [
  { title: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
  { title: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
  { title: 'SRTM30', url: 'https://www.usgs.gov/centers/eros' },
]
