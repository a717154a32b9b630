import articleUrl from 'virtual:article'
import areasUrl from '../../../geo/areas.geojson?url'
import corridorsUrl from '../../../geo/corridors.geojson?url'
import placesUrl from '../../../geo/places.geojson?url'
import type { Article } from '../article/article'
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

/** The article that the build has written. */
function readArticle(json: string): Article | Error {
  try {
    const article = JSON.parse(json) as Article | null
    return Array.isArray(article?.paragraphs) ? article : new Error('it is no article')
  } catch (error) {
    return error as Error
  }
}

/** Fetches the files with which the page starts. Never throws: the result has an error in the place of a file that could not be fetched. */
export async function fetchContent(): Promise<ContentFiles> {
  const entries = startFiles.map(async (file) => {
    const text = urls[file] && (await fetchText(urls[file]))
    return [file, file === 'article.md' && typeof text === 'string' ? readArticle(text) : text]
  })
  return Object.fromEntries(await Promise.all(entries)) as ContentFiles
}
