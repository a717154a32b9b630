import { tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { afterPaint } from '../state/afterPaint'

/** Whether the page may move the focus. A frame may not take it from the page around it: the reader may be typing there. */
export const mayTakeFocus = (): boolean => parent === window || document.hasFocus()

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select, summary, [tabindex]:not([tabindex="-1"])'

const visibleHeading = () => document.querySelector<HTMLElement>('main [role="tabpanel"]:not([hidden]) h2')

/**
 * Focuses the heading of the open tab as soon as its panel has loaded.
 * @param from the element that has the focus until then; if the focus moves elsewhere meanwhile, it stays there
 */
export async function focusHeading(from?: Element): Promise<void> {
  await tick()
  const isElsewhere = () => from !== undefined && document.activeElement !== from
  const heading = visibleHeading()
  if (isElsewhere()) return
  if (heading) return giveFocus(heading)
  const observer = new MutationObserver(() => {
    const loaded = visibleHeading()
    if (!loaded && !isElsewhere()) return
    observer.disconnect()
    if (loaded && !isElsewhere()) giveFocus(loaded)
  })
  observer.observe(document.querySelector('main')!, { subtree: true, childList: true })
}

function giveFocus(element: HTMLElement): void {
  if (!element.matches(focusable)) element.tabIndex = -1
  element.focus({ preventScroll: !element.matches('button') })
}

const cannotTakeFocus = (element: Element) =>
  !element.isConnected || element.matches(':disabled, [hidden], [hidden] *, [inert], [inert] *')

/** Returns the first visible heading in an element, or its first focusable element if it has no heading. */
const focusTargetIn = (ancestor: Element): HTMLElement | undefined =>
  ['h2, h3', focusable]
    .flatMap((selector) => [...ancestor.querySelectorAll<HTMLElement>(selector)])
    .find((element) => !cannotTakeFocus(element) && element.getClientRects().length > 0)

/**
 * Moves the focus when the focused element is removed, hidden or disabled. Without this, it would move to the start of
 * the page. The focus moves to the element that `fallback` returns, if that can take it, else to a heading or focusable
 * element in the nearest remaining ancestor.
 */
export const keepFocus =
  (fallback: () => HTMLElement | null): Attachment<HTMLElement> =>
  (page) => {
    /** The focused element and its ancestors up to the page, from the inside out. */
    let focusPath: Element[] = []
    const onfocusin = ({ target }: FocusEvent) => {
      focusPath = []
      for (let at = target as Element | null; at && at !== page; at = at.parentElement) focusPath.push(at)
    }
    // A reader who presses on another element has left the focused one.
    const onpointerdown = ({ target }: PointerEvent) => {
      if (!focusPath[0]?.contains(target as Node)) focusPath = []
    }
    const restoreFocus = () => {
      const [last, ...ancestors] = focusPath
      if (!last || !cannotTakeFocus(last)) return
      if (document.activeElement !== document.body && document.activeElement !== last) return
      focusPath = []
      const preferred = fallback()
      const nearest = () =>
        [...ancestors, page]
          .filter((ancestor) => !cannotTakeFocus(ancestor))
          .map(focusTargetIn)
          .find(Boolean)
      const next = preferred && !cannotTakeFocus(preferred) ? preferred : nearest()
      if (!next) return
      giveFocus(next)
      if (next.role === 'tabpanel') void focusHeading(next)
    }
    /** Cancels the pending check. Null if none is pending: one check is enough for all changes before a paint. */
    let cancelCheck: (() => void) | null = null
    const observer = new MutationObserver(() => {
      cancelCheck ??= afterPaint(() => {
        cancelCheck = null
        restoreFocus()
      })
    })
    observer.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    })
    page.addEventListener('focusin', onfocusin)
    page.addEventListener('pointerdown', onpointerdown, true)
    return () => {
      observer.disconnect()
      cancelCheck?.()
      page.removeEventListener('focusin', onfocusin)
      page.removeEventListener('pointerdown', onpointerdown, true)
    }
  }
