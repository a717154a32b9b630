import articleUrl from '../../../geo/article.md?url'
import areasUrl from '../../../geo/areas.geojson?url'
import corridorsUrl from '../../../geo/corridors.geojson?url'
import figuresUrl from '../../../geo/figures.json?url'
import placesUrl from '../../../geo/places.geojson?url'
import { contentFiles, type ContentFileName, type ContentFiles } from './contentFiles'

/** Vite needs a literal import for each file; the type makes a missing one an error. */
const urls: Record<ContentFileName, string> = {
  'article.md': articleUrl,
  'places.geojson': placesUrl,
  'areas.geojson': areasUrl,
  'corridors.geojson': corridorsUrl,
  'figures.json': figuresUrl,
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
  const texts = await Promise.all(contentFiles.map((file) => fetchText(urls[file])))
  return Object.fromEntries(contentFiles.map((file, index) => [file, texts[index]])) as ContentFiles
}
