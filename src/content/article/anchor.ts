import { rangesOf } from './matching.ts'
import type { Range } from './text.ts'

/** Words of the article, and the number of their paragraph, which may be out of date. */
export interface Anchored {
  paragraph: number
  quote: string
}

/** Where the words are: the number of the paragraph, from 1, and the range in it. */
export interface Anchor extends Range {
  paragraph: number
}

/**
 * Finds a quote: in its paragraph, or else in the nearest paragraph that has it. Undefined where no paragraph has it, or two are
 * equally near.
 */
export function anchorOf(paragraphs: readonly string[], { paragraph, quote }: Anchored): Anchor | undefined {
  const at = (n: number): Anchor | undefined => {
    const [range] = n >= 1 && n <= paragraphs.length ? rangesOf(paragraphs[n - 1]!, quote) : []
    return range && { paragraph: n, ...range }
  }
  const here = at(paragraph)
  if (here) return here
  // A number far beyond the end is as near to the last paragraph as the next one.
  const hint = Math.min(paragraph, paragraphs.length + 1)
  for (let distance = 1; distance <= paragraphs.length; distance++) {
    const [before, after] = [at(hint - distance), at(hint + distance)]
    if (before && after) return undefined
    if (before || after) return before ?? after
  }
  return undefined
}

/**
 * A passage or figure with the number of the paragraph that has its quote, and its words as the article writes them. The same
 * object if it is right, or if the article does not have the quote.
 */
export function anchored<A extends Anchored & { exact: string }>(paragraphs: readonly string[], item: A): A {
  const anchor = anchorOf(paragraphs, item)
  if (!anchor) return item
  const quote = paragraphs[anchor.paragraph - 1]!.slice(anchor.start, anchor.end)
  if (anchor.paragraph === item.paragraph && quote === item.quote) return item
  const [exact] = rangesOf(quote, item.exact)
  return {
    ...item,
    paragraph: anchor.paragraph,
    quote,
    exact: exact ? quote.slice(exact.start, exact.end) : item.exact,
  }
}
