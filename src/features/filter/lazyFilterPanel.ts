import { lazyModule } from '../../ui/lazyModule'

/** The panel with the filters, which the button of the legend opens. */
export const filterPanel = lazyModule(() => import('./FilterPanel.svelte'))
