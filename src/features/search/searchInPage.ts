import type { AtlasContent } from '../../content/load/loadContent'
import type { SearchFunction } from './openSearch'
import { makeSearch } from './search'

/** Searches the content in the page, as `openSearch` does in a worker. */
export function openSearch(content: AtlasContent): SearchFunction {
  const find = makeSearch(content)
  return (query, language) => Promise.resolve(find(query, language))
}
