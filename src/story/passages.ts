import type { Passage } from '../../geo/schema'

/** A stretch of text, plain or marked by something (a feature's mark, a found word). */
export interface Run<M> {
  text: string
  mark: M | null
}

interface Range {
  start: number
  end: number
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

/** A passage's quote with its exact words marked. */
export function quoteRuns({ quote, exact }: Passage): Run<Range>[] {
  const start = quote.indexOf(exact)
  return runs(quote, start < 0 ? [] : [{ start, end: start + exact.length }])
}
