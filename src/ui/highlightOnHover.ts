import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Selection } from '../state/selection.svelte'

/**
 * Returns an attachment for an element that represents a feature. It highlights the feature on the map and in the text
 * while a mouse or pen is over the element, or while the element has keyboard focus. Touch does not highlight: it has no
 * hover. An element that leaves the page takes its highlight with it: browsers send no event then.
 */
export const highlightOnHover =
  (selection: Selection, id: string): Attachment<Element> =>
  (element) => {
    let isCause = false
    const on = () => {
      isCause = true
      selection.hovered = id
    }
    // Svelte may remove the focused element in an effect, which fires `blur`. In an effect the state may change only untracked.
    const off = () =>
      untrack(() => {
        if (isCause && selection.hovered === id) selection.hovered = null
        isCause = false
      })
    const onpointer = (event: Event) => {
      if ((event as PointerEvent).pointerType === 'touch') return
      if (event.type === 'pointerenter') on()
      else off()
    }
    const onfocus = () => element.matches(':focus-visible') && on()
    const listeners = { pointerenter: onpointer, pointerleave: onpointer, focus: onfocus, blur: off }
    for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener)
    return () => {
      for (const [type, listener] of Object.entries(listeners)) element.removeEventListener(type, listener)
      off()
    }
  }
