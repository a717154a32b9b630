/**
 * Searches beside the page: making the index, and finding in it, takes the page none of its time, however many features
 * there are. It reads the content itself, which costs the page less than handing it over.
 */
import type { Language } from '../../content/schema'
import { fetchContent } from '../../content/load/fetchContent'
import { loadContent } from '../../content/load/loadContent'
import { makeSearch, type Results } from './search'

export interface Question {
  /** Answered with the same number. */
  id: number
  query: string
  reader: Language
}
export interface Answer {
  id: number
  results: Results
}

const search = fetchContent().then((content) => {
  // Without network nothing would be found, and that would be no answer.
  const texts = Object.values(content)
  if (texts.every((text) => text instanceof Error)) throw texts[0]
  return makeSearch(loadContent(content))
})
search.catch(reportError)

addEventListener('message', ({ data: { id, query, reader } }: MessageEvent<Question>) => {
  search.then(
    (find) => postMessage({ id, results: find(query, reader) } satisfies Answer),
    () => undefined,
  )
})
