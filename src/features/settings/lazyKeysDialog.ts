import { lazyModule } from '../../ui/lazyModule'

/** The dialog that lists the keys. */
export const keysDialog = lazyModule(() => import('./KeysDialog.svelte'))
