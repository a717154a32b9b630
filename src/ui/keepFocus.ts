import { tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { afterPaint } from '../state/afterPaint'

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select, summary, [tabindex]:not([tabindex="-1"])'

const headingShown = () => document.querySelector<HTMLElement>('main [role="tabpanel"]:not([hidden]) h2')

/**
 * Gives the focus to the heading of what the column shows now, as soon as its panel has arrived.
 * @param from what waits for it with the focus; if that has gone elsewhere meanwhile, it stays there
 */
export async function focusHeading(from?: Element): Promise<void> {
  await tick()
  const isElsewhere = () => from !== undefined && document.activeElement !== from
  const heading = headingShown()
  if (isElsewhere()) return
  if (heading) return giveFocus(heading)
  const observer = new MutationObserver(() => {
    const lazy = headingShown()
    if (!lazy && !isElsewhere()) return
    observer.disconnect()
    if (lazy && !isElsewhere()) giveFocus(lazy)
  })
  observer.observe(document.querySelector('main')!, { subtree: true, childList: true })
}

function giveFocus(element: HTMLElement): void {
  if (!element.matches(focusable)) element.tabIndex = -1
  element.focus({ preventScroll: !element.matches('button') })
}

const isGone = (element: Element) =>
  !element.isConnected || element.matches(':disabled, [hidden], [hidden] *, [inert], [inert] *, dialog:not([open]) *')

/** Its heading, if it has one that is shown, else the first that takes the focus. */
const firstOf = (holder: Element): HTMLElement | undefined =>
  ['h2, h3', focusable]
    .flatMap((selector) => [...holder.querySelectorAll<HTMLElement>(selector)])
    .find((element) => !isGone(element) && element.getClientRects().length > 0)

/**
 * When what had the focus goes away, by being chosen, closed, switched off or bottomInset, the focus goes to `home`, if it
 * names something that can take it, else to the nearest thing around it that is still there; else it would fall to the page's top. So too
 * when a dialog closes whose opener is gone by then: the address has changed meanwhile.
 */
export const keepFocus =
  (home: () => HTMLElement | null | undefined): Attachment<HTMLElement> =>
  (page) => {
    /** What has the focus, and around it, from the inside out, what holds it. */
    let holders: Element[] = []
    const focused = ({ target }: FocusEvent) => {
      holders = []
      for (let at = target as Element | null; at && at !== page; at = at.parentElement) holders.push(at)
    }
    // Who points at something else has left it.
    const pointed = ({ target }: PointerEvent) => {
      if (!holders[0]?.contains(target as Node)) holders = []
    }
    const look = () => {
      const [last, ...around] = holders
      if (!last || !isGone(last)) return
      if (document.activeElement !== document.body && document.activeElement !== last) return
      holders = []
      const wanted = home()
      const nearest = () => [...around, page].filter((holder) => !isGone(holder)).map(firstOf)
      const next = wanted && !isGone(wanted) ? wanted : nearest().find(Boolean)
      if (!next) return
      giveFocus(next)
      if (next.role === 'tabpanel') void focusHeading(next)
    }
    /** Calls off the look that is to come. One look sees all that has changed before it. */
    let callOff: (() => void) | null = null
    const observer = new MutationObserver(() => {
      callOff ??= afterPaint(() => {
        callOff = null
        look()
      })
    })
    observer.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    })
    page.addEventListener('focusin', focused)
    page.addEventListener('pointerdown', pointed, true)
    // Of a dialog, which has given the focus back by then, where it could.
    page.addEventListener('close', look, true)
    return () => {
      observer.disconnect()
      callOff?.()
      page.removeEventListener('focusin', focused)
      page.removeEventListener('pointerdown', pointed, true)
      page.removeEventListener('close', look, true)
    }
  }
