import { scrollParentOf } from '../../ui/scrollToTop'

/** The line in the scrolled view that the current paragraph crosses, in percent of the view's height from its top. */
const readingLinePercent = 25
/** How long, in ms, a paragraph must stay on the line before it counts as read. */
const settleMs = 450

interface Callbacks {
  /** Called once with the paragraph that is current when the observation begins. */
  onStart: (paragraph: number) => void
  /** Called with the current paragraph when the reader has scrolled and stayed there. */
  onSettle: (paragraph: number) => void
}

/**
 * Reports which paragraph, of those in the order of the text, the reader is reading. Paragraphs count from 1; 0 means that none is on the reading line.
 * An IntersectionObserver does the work, so that no code runs while the reader scrolls inside a paragraph.
 * Returns a function that ends the observation.
 */
export function observeCurrentParagraph(paragraphs: readonly Element[], { onStart, onSettle }: Callbacks): () => void {
  const onReadingLine = new Set<Element>()
  const current = () => paragraphs.findIndex((paragraph) => onReadingLine.has(paragraph)) + 1
  let isStarted = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) onReadingLine[isIntersecting ? 'add' : 'delete'](target)
      clearTimeout(timer)
      if (isStarted) timer = setTimeout(() => onSettle(current()), settleMs)
      else onStart(current())
      isStarted = true
    },
    {
      root: paragraphs[0] && scrollParentOf(paragraphs[0]),
      rootMargin: `-${readingLinePercent}% 0px -${100 - readingLinePercent}% 0px`,
    },
  )
  for (const paragraph of paragraphs) observer.observe(paragraph)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}
