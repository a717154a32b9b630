import type { Feature } from './schema'

/** The first and the last year, both included. */
export type YearRange = readonly [from: number, to: number]

/** A date of the article, with every feature that the article gives it to. */
export interface DatedEvent {
  /** An EDTF level 0 date or interval, as it is written in the content. */
  when: string
  years: YearRange
  features: readonly string[]
}

/** The years of an EDTF level 0 date or interval: "2018-09/2018-10" is [2018, 2018]. */
export function yearsOf(edtf: string): YearRange {
  const years = edtf.split('/').map((date) => Number(date.slice(0, 4)))
  return [years[0]!, years.at(-1)!]
}

const rangesOverlap = (one: YearRange, other: YearRange): boolean => one[0] <= other[1] && other[0] <= one[1]

/** The dates that the article gives a feature, each once. */
export const datesOf = ({ properties: { when, passages } }: Feature): string[] => [
  ...new Set([when, ...passages.map((passage) => passage.when)].filter((date) => date !== undefined)),
]

/** Whether a date of the feature is in the range. Null if the article gives it no date. */
export function happensIn(feature: Feature, range: YearRange): boolean | null {
  const dates = datesOf(feature)
  return dates.length ? dates.some((date) => rangesOverlap(yearsOf(date), range)) : null
}

/** The dated events of the features, by their first year, then by the date as written. */
export function eventsOf(features: readonly Feature[]): DatedEvent[] {
  const idsByDate = new Map<string, string[]>()
  for (const feature of features) {
    for (const when of datesOf(feature)) idsByDate.set(when, [...(idsByDate.get(when) ?? []), feature.id])
  }
  return [...idsByDate]
    .map(([when, ids]) => ({ when, years: yearsOf(when), features: ids }))
    .sort((a, b) => a.years[0] - b.years[0] || a.when.localeCompare(b.when))
}

/** From the first event's year to the last event's. Null without events. */
export function yearsCovered(events: readonly DatedEvent[]): YearRange | null {
  if (!events.length) return null
  return [Math.min(...events.map(({ years }) => years[0])), Math.max(...events.map(({ years }) => years[1]))]
}

/** The part of a range that lies within `all`. Null if that is nothing, or all of it, which restricts nothing. */
export function restrictRange([from, to]: YearRange, all: YearRange): YearRange | null {
  const part: YearRange = [Math.max(from, all[0]), Math.min(to, all[1])]
  return part[0] > part[1] || (part[0] === all[0] && part[1] === all[1]) ? null : part
}
