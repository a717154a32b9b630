import type { Article, Span } from './article.ts'
import type { Range } from './text.ts'

/** A text, or a span with what is in it. */
export type Inline = string | { span: Span; children: readonly Inline[] }

/** Whether the sign of a note belongs to a part of a text: it stands in it or at its end. One at the start of the text is in the first part. */
const isNoteOf = ({ start: at }: Range, { start, end }: Range) => (at > start && at <= end) || (at === 0 && start === 0)

/** The spans in a part of a text, cut at its ends. */
const clipped = (spans: readonly Span[], { start, end }: Range): Span[] =>
  spans.flatMap((span): Span[] => {
    if (span.type === 'note') return isNoteOf(span, { start, end }) ? [span] : []
    const cut = { ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }
    return cut.start < cut.end ? [cut] : []
  })

/** The part of a text with its formats as a tree. A span that goes beyond the part is cut. */
export function inlineOf(text: string, spans: readonly Span[], part: Range = { start: 0, end: text.length }): Inline[] {
  const inside = clipped(spans, part)
  let next = 0
  const build = ({ start, end }: Range, isWhole: boolean): Inline[] => {
    const nodes: Inline[] = []
    let at = start
    // The sign of a note at the end of a span follows the span: neither may be in a link.
    for (let span = inside[next]; span && (span.start < end || (isWhole && span.start === end)); span = inside[next]) {
      next++
      if (span.start > at) nodes.push(text.slice(at, span.start))
      nodes.push({ span, children: build(span, false) })
      at = span.end
    }
    if (at < end) nodes.push(text.slice(at, end))
    return nodes
  }
  return build(part, true)
}

/** The formats of a part that is a link itself, without links and notes; and the notes, whose signs follow it. */
export function inLink(spans: readonly Span[], part: Range): { formats: Span[]; notes: number[] } {
  const formats = spans.filter(({ type }) => type !== 'link' && type !== 'note')
  const notes = spans.flatMap((span) => (span.type === 'note' && isNoteOf(span, part) ? [span.note] : []))
  return { formats, notes }
}

/** Runs with their ranges in the text that they are joined. */
export function withRanges<R extends { text: string }>(runs: readonly R[]): { run: R; range: Range }[] {
  let end = 0
  return runs.map((run) => ({ run, range: { start: end, end: (end += run.text.length) } }))
}

/** The number of the first paragraph with the sign of a note; undefined if only headings, cells or notes have it. */
export function paragraphOfNote({ spans }: Pick<Article, 'spans'>, note: number): number | undefined {
  const index = spans.findIndex((list) => list.some((span) => span.type === 'note' && span.note === note))
  return index < 0 ? undefined : index + 1
}
