import type { Feature } from './schema'

/** First and last year, both included. */
export type Span = readonly [from: number, to: number]

/** Something the article dates: the same words of time, and every feature they are said of. */
export interface DatedEvent {
  /** EDTF level 0, as in the content. */
  when: string
  span: Span
  features: readonly string[]
}

/** The years of an EDTF level 0 date or interval: "2018-09/2018-10" is [2018, 2018]. */
export function yearsOf(edtf: string): Span {
  const years = edtf.split('/').map((date) => Number(date.slice(0, 4)))
  return [years[0]!, years.at(-1)!]
}

export const overlaps = (one: Span, other: Span): boolean => one[0] <= other[1] && other[0] <= one[1]

/** Every date the article gives a feature, once. */
export const datesOf = ({ properties: { when, passages } }: Feature): string[] => [
  ...new Set([when, ...passages.map((passage) => passage.when)].filter((date) => date !== undefined)),
]

/** Whether something of the feature happened in the span; `null` where the article dates nothing of it. */
export function happensIn(feature: Feature, span: Span): boolean | null {
  const dates = datesOf(feature)
  return dates.length ? dates.some((date) => overlaps(yearsOf(date), span)) : null
}

/** The dated events of a content, by their beginning, then by the date as written. */
export function eventsOf(features: readonly Feature[]): DatedEvent[] {
  const found = new Map<string, string[]>()
  for (const feature of features) {
    for (const when of datesOf(feature)) found.set(when, [...(found.get(when) ?? []), feature.id])
  }
  return [...found]
    .map(([when, ids]) => ({ when, span: yearsOf(when), features: ids }))
    .sort((a, b) => a.span[0] - b.span[0] || a.when.localeCompare(b.when))
}

/** From the first event's year to the last one's; `null` without events. */
export function wholeSpan(events: readonly DatedEvent[]): Span | null {
  if (!events.length) return null
  return [Math.min(...events.map(({ span }) => span[0])), Math.max(...events.map(({ span }) => span[1]))]
}

/** The part of a span that lies in the whole; `null` where there is none, or where it is all of it: then nothing is chosen. */
export function within([from, to]: Span, whole: Span): Span | null {
  const part: Span = [Math.max(from, whole[0]), Math.min(to, whole[1])]
  return part[0] > part[1] || (part[0] === whole[0] && part[1] === whole[1]) ? null : part
}
