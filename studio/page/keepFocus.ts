const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'

/**
 * Keeps the focus on the page. When the element that has it is removed or disabled, as the button that removes a row of a
 * list, the focus goes to what is nearest to where it was. Returns a function that ends this.
 */
export function keepFocus(): () => void {
  /** The element that had the focus last, and those around it, from the inside out, as they were then. */
  let last: HTMLElement | null = null
  let around: HTMLElement[] = []

  function note({ target }: FocusEvent) {
    last = target as HTMLElement
    around = []
    for (let element = last.parentElement; element; element = element.parentElement) around.push(element)
  }
  /** A click on what takes no focus is the author's will. */
  const forget = () => (last = null)

  function restore() {
    if (!last || document.activeElement !== document.body) return
    const isLost = !last.isConnected || last.matches(':disabled')
    if (!isLost) return
    for (const element of around) {
      if (!element.isConnected) continue
      const next = element.querySelector<HTMLElement>(focusable)
      if (next) return next.focus()
    }
  }

  document.addEventListener('focusin', note)
  document.addEventListener('pointerdown', forget, true)
  const observer = new MutationObserver(restore)
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', note)
    document.removeEventListener('pointerdown', forget, true)
  }
}
