import type { AtlasContent } from '../../content/load/loadContent'
import { lazyModule } from '../../ui/lazyModule'

const loadInPage = () => import('./searchInPage')

/**
 * What starts the search and shows its results. Only the box is part of the first view. In a sandboxed frame, which has no
 * origin, no worker of the site can start.
 */
export const searchEngine = lazyModule(async () => {
  const [engine, { default: SearchResults }, options] = await Promise.all([
    origin === 'null' ? loadInPage() : import('./openSearch'),
    import('./SearchResults.svelte'),
    import('./searchOptions'),
  ])
  async function openSearch(content: AtlasContent, onfailure: () => void) {
    try {
      return engine.openSearch(content, onfailure)
    } catch {
      // The browser refuses workers.
      return (await loadInPage()).openSearch(content)
    }
  }
  return { openSearch, SearchResults, ...options }
})
