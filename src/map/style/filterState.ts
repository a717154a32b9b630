import { happensIn } from '../../content/dates'
import { disabledKeys } from '../../content/facets'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Feature } from '../../content/schema'
import type { Filters } from '../../state/filters.svelte'
import { formatFilterKey } from '../../state/url/filterKeys'
import type { Visibility } from '../../state/visibility.svelte'
import { englishNamesOf } from './mapStyle'

/** What the filters hide on the map, as global state of the style. `MapState` documents each member. */
export interface FilterState {
  disabledFilters: string[]
  outsideTimeRange: string[]
  pinned: string[]
  releasedLabels: string[]
}

export const noFilterState: FilterState = { disabledFilters: [], outsideTimeRange: [], pinned: [], releasedLabels: [] }

interface FilteredAtlas {
  content: Pick<AtlasContent, 'features'>
  filters: Pick<Filters, 'disabled' | 'timeRange' | 'isActive'>
  visibility: Pick<Visibility, 'pinned' | 'isDrawn'>
}

/** The state of the filters. It names disabled keys rather than ids, of which there may be tens of thousands. */
export function filterState({ content, filters, visibility }: FilteredAtlas): FilterState {
  if (!filters.isActive) return noFilterState
  const range = filters.timeRange
  const outside = range ? content.features.filter((feature) => happensIn(feature, range) === false) : []
  return {
    disabledFilters: disabledKeys(filters.disabled).map(formatFilterKey),
    outsideTimeRange: outside.map(({ id }) => id),
    pinned: visibility.pinned.map(({ id }) => id),
    releasedLabels: releasedLabels(content.features, (feature) => visibility.isDrawn(feature)),
  }
}

/** The names of features that are not drawn, without those that a drawn feature also writes. */
function releasedLabels(features: readonly Feature[], isDrawn: (feature: Feature) => boolean): string[] {
  const [written, released] = [new Set<string>(), new Set<string>()]
  for (const feature of features) {
    const names = isDrawn(feature) ? written : released
    for (const name of englishNamesOf(feature)) names.add(name)
  }
  return [...released].filter((name) => !written.has(name))
}
