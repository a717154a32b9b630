import { readFileSync } from 'node:fs'
import { loadStory, type ContentFile } from '../../src/content/load/loadContent'

const read = (file: ContentFile) => readFileSync(`geo/${file}`, 'utf8')

/** The story of the content as it is, for tests that would mean little on a small one. */
export const realStory = loadStory({
  'article.md': read('article.md'),
  'places.geojson': read('places.geojson'),
  'areas.geojson': read('areas.geojson'),
  'corridors.geojson': read('corridors.geojson'),
})
