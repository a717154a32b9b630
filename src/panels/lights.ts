import type { Atlas } from '../model/atlas.svelte'

/** Handlers for whatever stands for a feature: under the pointer or with the focus it is lit, on the map and in the text. */
export function lights(atlas: Atlas, id: string) {
  const on = () => (atlas.hovered = id)
  const off = () => (atlas.hovered = null)
  return { onpointerenter: on, onpointerleave: off, onfocus: on, onblur: off }
}
