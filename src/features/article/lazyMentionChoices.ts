import { lazyModule } from '../../ui/lazyModule'

/** The popover of words that name several features. */
export const mentionChoices = lazyModule(() => import('./MentionChoices.svelte'))
