import type { Passage } from '../schema'
import type { Range } from './text'

/** A stretch of text, plain or marked by something (a feature's mark, a found word). */
export interface Run<M> {
  text: string
  mark: M | null
}

/** Cuts a text into plain and marked runs. Of marks that overlap the first keeps the words. The runs joined are the text. */
export function runs<M extends Range>(text: string, marks: readonly M[]): Run<M>[] {
  const cut: Run<M>[] = []
  let at = 0
  for (const mark of marks) {
    if (mark.start < at || mark.end > text.length) continue
    if (mark.start > at) cut.push({ text: text.slice(at, mark.start), mark: null })
    cut.push({ text: text.slice(mark.start, mark.end), mark })
    at = mark.end
  }
  if (at < text.length || cut.length === 0) cut.push({ text: text.slice(at), mark: null })
  return cut
}

/** A run that may stand in a quote. */
export interface QuotedRun<M> extends Run<M> {
  quoted: boolean
}

/**
 * Runs that are cut at the ends of a quote too. A marked run is never cut: it is a link, and one link stays one; it is
 * quoted when the quote reaches into it.
 */
export function quotedRuns<M extends Range>(text: string, marks: readonly M[], quote: Range | null): QuotedRun<M>[] {
  let end = 0
  return runs(text, marks).flatMap(({ text: words, mark }): QuotedRun<M>[] => {
    const start = end
    end += words.length
    if (!quote) return [{ text: words, mark, quoted: false }]
    if (mark) return [{ text: words, mark, quoted: quote.start < end && start < quote.end }]
    const edges = [start, ...[quote.start, quote.end].filter((edge) => edge > start && edge < end), end]
    return edges.slice(1).map((to, index) => {
      const from = edges[index]!
      return { text: text.slice(from, to), mark, quoted: quote.start <= from && to <= quote.end }
    })
  })
}

/** Where a quote stands in its paragraph. */
export function rangeOf(paragraph: string | undefined, quote: string): Range | null {
  const start = paragraph?.indexOf(quote) ?? -1
  return start < 0 ? null : { start, end: start + quote.length }
}

/** In the order of the text. */
export const inTextOrder = (passages: readonly Passage[], paragraphs: readonly string[]): Passage[] => {
  const at = ({ paragraph, quote, exact }: Passage) =>
    (paragraphs[paragraph - 1]?.indexOf(quote) ?? 0) + quote.indexOf(exact)
  return passages.toSorted((a, b) => a.paragraph - b.paragraph || at(a) - at(b))
}

/** A passage's quote with its exact words marked. */
export function quoteRuns({ quote, exact }: Passage): Run<Range>[] {
  const start = quote.indexOf(exact)
  return runs(quote, start < 0 ? [] : [{ start, end: start + exact.length }])
}
