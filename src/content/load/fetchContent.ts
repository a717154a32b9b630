import articleUrl from '../../../geo/article.md?url'
import areasUrl from '../../../geo/areas.geojson?url'
import corridorsUrl from '../../../geo/corridors.geojson?url'
import placesUrl from '../../../geo/places.geojson?url'
import { startFiles, type ContentFiles, type StartFileName } from './contentFiles'
import { fetchText } from './fetchText'

/** An import of a file that the folder lacks would fail; a glob leaves it out. */
const figuresUrl = import.meta.glob<string>('../../../geo/figures.json', {
  query: '?url',
  import: 'default',
  eager: true,
})['../../../geo/figures.json']

/** Vite needs a literal import for each file; the type makes a missing one an error. */
const urls: Record<StartFileName, string | undefined> = {
  'article.md': articleUrl,
  'places.geojson': placesUrl,
  'areas.geojson': areasUrl,
  'corridors.geojson': corridorsUrl,
  'figures.json': figuresUrl,
}

/** Fetches the files with which the page starts. Never throws: the result has an error in the place of a file that could not be fetched. */
export async function fetchContent(): Promise<ContentFiles> {
  const entries = startFiles.map(async (file) => [file, urls[file] && (await fetchText(urls[file]))])
  return Object.fromEntries(await Promise.all(entries)) as ContentFiles
}
