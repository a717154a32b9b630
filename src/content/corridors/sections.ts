import type { Corridor, SectionStatus } from '../schema'

/** A stretch of a corridor with its own status; km from the corridor's start. */
export interface SectionSpan {
  from: number
  to: number
  status: SectionStatus
}

/** The sections of a corridor in km, by its stops. A section whose stops are not there is left out. */
export function sectionSpans({ properties: { stops, sections } }: Corridor): SectionSpan[] {
  const kmOf = (name: string) => stops.find((stop) => stop.name.en === name)?.km
  return sections.flatMap(({ from, to, status }) => {
    const [start, end] = [kmOf(from), kmOf(to)]
    return start !== undefined && end !== undefined && start < end ? [{ from: start, to: end, status }] : []
  })
}
