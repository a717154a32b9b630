import type { Selection } from '../state/selection.svelte'

/**
 * Returns handlers for an element that represents a feature. They highlight the feature on the map and in the text while
 * a mouse or pen is over the element, or while it has keyboard focus. Touch does not highlight: it has no hover.
 */
export function highlightOnHover(selection: Selection, id: string) {
  const on = () => (selection.hovered = id)
  const off = () => (selection.hovered = null)
  const unlessTouch = (callback: () => void) => (event: PointerEvent) => {
    if (event.pointerType !== 'touch') callback()
  }
  const ifByKeyboard = ({ currentTarget }: FocusEvent) => {
    if ((currentTarget as Element).matches(':focus-visible')) on()
  }
  return { onpointerenter: unlessTouch(on), onpointerleave: unlessTouch(off), onfocus: ifByKeyboard, onblur: off }
}
