import { lazyModule } from '../../ui/lazyModule'

/** The panel that the legend's button opens. */
export const filterPanel = lazyModule(() => import('./FilterPanel.svelte'))
