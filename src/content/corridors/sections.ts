import type { Corridor, SectionStatus } from '../schema'

/** The statuses of sections in service. The map draws such a section with the full pattern of its mode. */
export const inServiceStatuses = ['built', 'existing'] as const satisfies readonly SectionStatus[]

export const isInService = (status: SectionStatus): boolean => inServiceStatuses.some((other) => other === status)

/** The part of a corridor that has one status; km from the corridor's start. */
export interface SectionSpan {
  from: number
  to: number
  status: SectionStatus
}

/** The sections of a corridor in km. A section that names an unknown stop, or leads backwards, is left out. */
export function sectionSpans({ properties: { stops, sections } }: Corridor): SectionSpan[] {
  const kmOf = (stopId: string) => stops.find(({ id }) => id === stopId)?.km
  return sections.flatMap(({ from, to, status }) => {
    const [start, end] = [kmOf(from), kmOf(to)]
    return start !== undefined && end !== undefined && start < end ? [{ from: start, to: end, status }] : []
  })
}
