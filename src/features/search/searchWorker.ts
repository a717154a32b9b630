/**
 * Builds the index and searches in a worker, so that neither blocks the page. The worker fetches and parses the content
 * files itself, which costs the main thread less than a structured clone of the content.
 */
import type { Language } from '../../content/schema'
import { fetchContent } from '../../content/load/fetchContent'
import { startFiles } from '../../content/load/contentFiles'
import { loadContent } from '../../content/load/loadContent'
import { makeSearch, type Results } from './search'

export interface SearchRequest {
  /** The response has the same id. */
  id: number
  query: string
  language: Language
}
export interface SearchResponse {
  id: number
  results: Results
}

const search = fetchContent().then((content) => {
  // An index without any content file would answer every query with "nothing found".
  const texts = startFiles.map((file) => content[file]).filter((text) => text !== undefined)
  if (texts.every((text) => text instanceof Error)) throw texts[0]
  return makeSearch(loadContent(content))
})
search.catch(reportError)

addEventListener('message', ({ data: { id, query, language } }: MessageEvent<SearchRequest>) => {
  search.then(
    (find) => postMessage({ id, results: find(query, language) } satisfies SearchResponse),
    () => undefined,
  )
})
