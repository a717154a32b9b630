/** How far down the view the reader is taken to read. */
const readingLine = 25
/** How long, in ms, a paragraph must stay there before it counts as read. */
const settling = 450

/** What a page scrolls an element in: its nearest scrolling ancestor, or `null` for the window. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return null
}

/**
 * Tells which child of a list is being read, from 1, and 0 while none is: once where the list stands now, then whenever
 * the reader has come to another and stayed. Watching costs nothing while the text scrolls.
 * @returns what stops it
 */
export function watchParagraphs(list: Element, on: { start: (n: number) => void; settle: (n: number) => void }) {
  const there = new Set<Element>()
  const current = () => [...list.children].findIndex((child) => there.has(child)) + 1
  let started = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) there[isIntersecting ? 'add' : 'delete'](target)
      clearTimeout(timer)
      if (started) timer = setTimeout(() => on.settle(current()), settling)
      else on.start(current())
      started = true
    },
    { root: scrollerOf(list), rootMargin: `-${readingLine}% 0px -${100 - readingLine}% 0px` },
  )
  for (const child of list.children) observer.observe(child)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}
