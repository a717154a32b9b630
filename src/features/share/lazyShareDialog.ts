import { lazyModule } from '../../ui/lazyModule'

/** The dialog that shares the present view. */
export const shareDialog = lazyModule(() => import('./ShareDialog.svelte'))
