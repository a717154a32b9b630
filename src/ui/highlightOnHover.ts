import type { Selection } from '../state/selection.svelte'

/**
 * Handlers for whatever stands for a feature: under the pointer or with the focus it is highlighted, on the map and in the text. A
 * finger does not point at what it is about to choose.
 */
export function highlightOnHover(selection: Selection, id: string) {
  const on = () => (selection.hovered = id)
  const off = () => (selection.hovered = null)
  const unlessTouched = (act: () => void) => (event: PointerEvent) => {
    if (event.pointerType !== 'touch') act()
  }
  const byKey = ({ currentTarget }: FocusEvent) => {
    if ((currentTarget as Element).matches(':focus-visible')) on()
  }
  return { onpointerenter: unlessTouched(on), onpointerleave: unlessTouched(off), onfocus: byKey, onblur: off }
}
