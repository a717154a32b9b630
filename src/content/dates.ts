import { parseEdtf, type YearRange } from './edtf.ts'
import type { Feature } from './schema'

export type { YearRange }

/** A date of the article, with every feature that the article gives it to. */
export interface DatedEvent {
  /** An EDTF date or interval, as it is written in the content. */
  when: string
  /** Infinite at an open or unknown end. */
  years: YearRange
  features: readonly string[]
}

/**
 * The years of an EDTF date or interval: "2018-09/2018-10" is [2018, 2018], "19XX" [1900, 1999]. An interval with an open
 * or unknown end may go on for any time: "2018/" is [2018, Infinity]. No year of a text that is not EDTF is known.
 */
export function yearsOf(edtf: string): YearRange {
  const ends = parseEdtf(edtf)
  const [first, last] = [ends?.[0], ends?.at(-1)]
  return [typeof first === 'object' ? first.years[0] : -Infinity, typeof last === 'object' ? last.years[1] : Infinity]
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
  return (
    [...idsByDate]
      .map(([when, ids]) => ({ when, years: yearsOf(when), features: ids }))
      // The difference of two infinite years is no number.
      .sort((a, b) => a.years[0] - b.years[0] || a.when.localeCompare(b.when))
  )
}

/** From the first year to the last that the events name, or that is one of `others`. Null without any. */
export function yearsCovered(events: readonly DatedEvent[], others: readonly number[] = []): YearRange | null {
  const named = [...events.flatMap(({ years }) => years), ...others].filter(Number.isFinite)
  if (!named.length) return null
  return [Math.min(...named), Math.max(...named)]
}

/** The part of a range that lies within `all`. Null if the ranges do not overlap, or if the range contains all of `all`. */
export function restrictRange([from, to]: YearRange, all: YearRange): YearRange | null {
  const part: YearRange = [Math.max(from, all[0]), Math.min(to, all[1])]
  return part[0] > part[1] || (part[0] === all[0] && part[1] === all[1]) ? null : part
}
