import { untrack } from 'svelte'
import type { Atlas } from '../state/atlas.svelte'
import { startRideClock } from '../state/ride/rideClock.svelte'
import { syncUrl } from '../state/url/syncUrl.svelte'

/** Keeps the address, the clock of the ride, and the language and theme of the page equal to the state. Call it in a component. */
export function syncPage(atlas: Atlas): void {
  const { settings, filters, register } = atlas
  $effect(() => syncUrl(atlas, window))
  // The columns tell how many rows the filters leave.
  $effect(() => {
    if (filters.isActive) void untrack(() => register?.needColumns())
  })
  $effect(() => startRideClock(atlas.rides, window))
  $effect(() => {
    document.documentElement.lang = settings.language
    document.documentElement.dir = settings.direction
    document.documentElement.dataset.theme = settings.theme
  })
}
