import { readFileSync } from 'node:fs'
import { loadContent, type ContentFileName } from '../../src/content/load/loadContent'

const read = (file: ContentFileName) => readFileSync(`geo/${file}`, 'utf8')

/** The content of the content as it is, for tests that would mean little on a small one. */
export const realContent = loadContent({
  'article.md': read('article.md'),
  'places.geojson': read('places.geojson'),
  'areas.geojson': read('areas.geojson'),
  'corridors.geojson': read('corridors.geojson'),
})
