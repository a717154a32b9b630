import type { Feature } from '../../content/schema'
import type { Hidden, Token } from '../../content/facets'
import { happensIn, type Span } from '../../content/dates'
import { englishNamesOf } from './mapStyle'

interface Filtered {
  content: { features: readonly Feature[] }
  hidden: Hidden
  span: Span | null
  pinned: readonly string[]
  isDrawn: (feature: Feature) => boolean
}

/** What the filters take off the map, as global state of the style (MapState says what each is). */
export interface FilterState {
  hidden: Token[]
  outsideTimeRange: string[]
  pinned: readonly string[]
  releasedLabels: string[]
}

export const noFilterState: FilterState = { hidden: [], outsideTimeRange: [], pinned: [], releasedLabels: [] }

/** Switches are given as such, not as the ids of what they switch off: these may be tens of thousands. */
export function filterState(atlas: Filtered): FilterState {
  const { content, hidden, span, pinned } = atlas
  if (!hidden.size && !span) return noFilterState
  const outsideTimeRange = span ? content.features.filter((feature) => happensIn(feature, span) === false) : []
  return {
    hidden: [...hidden],
    outsideTimeRange: outsideTimeRange.map(({ id }) => id),
    pinned,
    releasedLabels: releasedLabelsOf(atlas),
  }
}

/** Names of what is off, but not those that something else still writes. */
function releasedLabelsOf(atlas: Filtered): string[] {
  const [written, unwritten] = [new Set<string>(), new Set<string>()]
  for (const feature of atlas.content.features) {
    const names = atlas.isDrawn(feature) ? written : unwritten
    for (const name of englishNamesOf(feature)) names.add(name)
  }
  return [...unwritten].filter((name) => !written.has(name))
}
