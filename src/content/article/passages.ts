import type { Passage } from '../schema'
import { rangesOf } from './matching.ts'
import type { Range } from './text'

/** A part of a text, with its mark, such as a link to a feature or a found word. `null` where it has none. */
export interface Run<M> {
  text: string
  mark: M | null
}

/**
 * Divides a text into runs with and without a mark. The texts of all runs joined are the text. A mark that overlaps an
 * earlier one is left out.
 */
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

/** A run, and whether it is part of a quote. */
export interface QuotedRun<M> extends Run<M> {
  quoted: boolean
}

/**
 * Divides a text into runs as `runs` does, and those without a mark also at the ends of a quote. A run with a mark stays
 * whole because it is one link; it is quoted if the quote overlaps it.
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

/** The range of a quote in its paragraph; `null` where it is not in it. */
export function rangeOf(paragraph: string | undefined, quote: string): Range | null {
  return rangesOf(paragraph ?? '', quote)[0] ?? null
}

/** The passages in the order of the text. */
export const inTextOrder = (passages: readonly Passage[], paragraphs: readonly string[]): Passage[] => {
  const at = ({ paragraph, quote, exact }: Passage) =>
    (paragraphs[paragraph - 1]?.indexOf(quote) ?? 0) + quote.indexOf(exact)
  return passages.toSorted((a, b) => a.paragraph - b.paragraph || at(a) - at(b))
}

/** The runs of a passage's quote. The exact words have a mark. */
export function quoteRuns({ quote, exact }: Passage): Run<Range>[] {
  const start = quote.indexOf(exact)
  return runs(quote, start < 0 ? [] : [{ start, end: start + exact.length }])
}
