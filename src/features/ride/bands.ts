import type { Corridor, SectionStatus } from '../../content/schema'
import { sectionSpans } from '../../content/corridors/sections'

/** A stretch of a corridor in one country and of one status; km from its start. */
export interface Band {
  from: number
  to: number
  /** Counts the countries along the way, so that neighbours can differ. */
  nth: number
  status: SectionStatus
}

/** The corridor cut wherever country or status changes. */
export function bands(corridor: Corridor): Band[] {
  const { countries, km } = corridor.properties.drawn
  const sections = sectionSpans(corridor)
  const cuts = [...new Set([0, km, ...countries.map(({ to }) => to), ...sections.map(({ to }) => to)])]
    .filter((cut) => cut >= 0 && cut <= km)
    .sort((one, other) => one - other)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!
    const middle = (from + to) / 2
    return {
      from,
      to,
      nth: countries.filter((country) => country.to <= middle).length,
      status: sections.find((section) => middle < section.to)?.status ?? 'built',
    }
  })
}
