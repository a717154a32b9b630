import type { Corridor, SectionStatus } from '../../content/schema'
import { sectionSpans } from '../../content/corridors/sections'

/** A part of a corridor in one country and with one status. `from` and `to` are km from the corridor's start. */
export interface TrackSegment {
  from: number
  to: number
  /** The index of the country along the corridor. The track shades neighbouring countries differently. */
  countryIndex: number
  status: SectionStatus
}

/** Divides a corridor where its country or its status changes. */
export function trackSegments(corridor: Corridor): TrackSegment[] {
  const { countries, km } = corridor.properties.drawn
  const sections = sectionSpans(corridor)
  const ends = [...new Set([0, km, ...countries.map(({ to }) => to), ...sections.map(({ to }) => to)])]
    .filter((end) => end >= 0 && end <= km)
    .sort((one, other) => one - other)
  return ends.slice(1).map((to, index) => {
    const from = ends[index]!
    const middle = (from + to) / 2
    return {
      from,
      to,
      countryIndex: countries.filter((country) => country.to <= middle).length,
      status: sections.find((section) => middle < section.to)?.status ?? 'built',
    }
  })
}
