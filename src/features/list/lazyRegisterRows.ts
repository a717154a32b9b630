import { lazyModule } from '../../ui/lazyModule'

/** The rows of the register in the list, which are shown when its columns are loaded. */
export const registerRows = lazyModule(() => import('./RegisterRows.svelte'))
