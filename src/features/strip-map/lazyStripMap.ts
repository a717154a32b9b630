import { lazyModule } from '../../ui/lazyModule'

/** The strip map in the panel of a corridor. */
export const stripMap = lazyModule(() => import('./StripMap.svelte'))
