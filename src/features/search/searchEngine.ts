import { lazyModule } from '../../ui/lazyModule'

/**
 * What starts the search and shows its results. Only the box is part of the first view. In a sandboxed frame, which has no
 * origin, no worker of the site can start.
 */
export const searchEngine = lazyModule(async () => {
  const [{ openSearch }, { default: SearchResults }] = await Promise.all([
    origin === 'null' ? import('./searchInPage') : import('./openSearch'),
    import('./SearchResults.svelte'),
  ])
  return { openSearch, SearchResults }
})
