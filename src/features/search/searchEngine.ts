import { lazyModule } from '../../ui/lazyModule'

/** What starts the search. Only the box is part of the first view. */
export const searchEngine = lazyModule(() => import('./openSearch'))
