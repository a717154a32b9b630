/**
 * Returns a click handler for a link that runs `callback` instead of following the link. Clicks with a modifier key or
 * another button still open a new tab or window.
 */
export const plainClick = (callback: () => void) => (event: MouseEvent) => {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  callback()
}
