import { lazyModule } from '../../ui/lazyModule'

/**
 * What starts the search. Only the box is part of the first view. In a sandboxed frame, which has no origin, no worker of
 * the site can start.
 */
export const searchEngine = lazyModule(() => (origin === 'null' ? import('./searchInPage') : import('./openSearch')))
