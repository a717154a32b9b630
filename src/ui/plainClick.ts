/** Runs instead of following a link, unless the reader asks for a new tab or window. */
export const plainClick = (act: () => void) => (event: MouseEvent) => {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  act()
}
