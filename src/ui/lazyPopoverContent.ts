import { lazyModule } from './lazyModule'

/** The content of popovers, with the part of bits-ui that they need. */
export const popoverContent = lazyModule(() => import('./PopoverContent.svelte'))
