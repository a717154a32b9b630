/** Returns the nearest ancestor that scrolls, or null if the window scrolls the element. */
export function scrollParentOf(element: Element): Element | null {
  for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(ancestor).overflowY)) return ancestor
  }
  return null
}

/**
 * Scrolls the nearest scrolling ancestor so that the element is at its top, below the element's own scroll margin.
 * `scrollIntoView` would also scroll the page around a frame.
 */
export function scrollToTop(element: Element): void {
  const scroller = scrollParentOf(element)
  if (!scroller) return
  const top = (of: Element) => of.getBoundingClientRect().top
  scroller.scrollTop += top(element) - top(scroller) - parseFloat(getComputedStyle(element).scrollMarginTop)
}
