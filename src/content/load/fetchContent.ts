import articleUrl from '../../../geo/article.md?url'
import areasUrl from '../../../geo/areas.geojson?url'
import corridorsUrl from '../../../geo/corridors.geojson?url'
import placesUrl from '../../../geo/places.geojson?url'
import { contentFiles, type ContentFileName, type ContentFiles } from './contentFiles'

/** An import of a file that the folder lacks would fail; a glob leaves it out. */
const optionalUrls = import.meta.glob<string>('../../../geo/{figures,outcomes}.json', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Vite needs a literal import for each file; the type makes a missing one an error. */
const urls: Record<ContentFileName, string | undefined> = {
  'article.md': articleUrl,
  'places.geojson': placesUrl,
  'areas.geojson': areasUrl,
  'corridors.geojson': corridorsUrl,
  'figures.json': optionalUrls['../../../geo/figures.json'],
  'outcomes.json': optionalUrls['../../../geo/outcomes.json'],
}

async function fetchText(url: string): Promise<string | Error> {
  try {
    const response = await fetch(url)
    const text = await response.text()
    // Some servers answer 200 and a page for a file that they do not have.
    const isPage = text[0] === '<'
    return response.ok && !isPage ? text : new Error(`the server answered ${isPage ? 'a page' : response.status}`)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Fetches the content files. Never throws: the result has an error in the place of a file that could not be fetched. */
export async function fetchContent(): Promise<ContentFiles> {
  const entries = contentFiles.map(async (file) => [file, urls[file] && (await fetchText(urls[file]))])
  return Object.fromEntries(await Promise.all(entries)) as ContentFiles
}
