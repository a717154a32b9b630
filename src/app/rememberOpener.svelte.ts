import { untrack } from 'svelte'
import type { Atlas } from '../state/atlas.svelte'

/**
 * Remembers where the reader opened the selected feature. Call it while a component initialises.
 * Returns a function that finds the element to focus when the panel closes: the map's canvas or the row of the list.
 */
export function rememberOpener({ selection, directions }: Atlas): () => HTMLElement | null {
  let opened: { id: string; onMap: boolean } | null = null
  $effect(() => {
    const { id } = selection
    if (id) untrack(() => (opened = { id, onMap: selection.mapFocus !== null }))
  })
  return () => {
    if (!opened || selection.id || directions.isOpen) return null
    if (opened.onMap) return document.querySelector('#map canvas')
    return document.querySelector(`main [data-feature="${opened.id}"]`)
  }
}
