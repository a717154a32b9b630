import { happensIn } from '../../content/dates'
import { disabledKeys } from '../../content/facets'
import { isCorridor } from '../../content/features'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Feature } from '../../content/schema'
import type { Filters } from '../../state/filters.svelte'
import { formatFilterKey } from '../../state/url/filterKeys'
import type { Visibility } from '../../state/visibility.svelte'
import { labelsOf, type BasemapLabels } from '../../content/basemapLabels'

/** What the filters hide on the map, as global state of the style. `MapState` documents each member. */
export interface FilterState {
  disabledFilters: string[]
  outsideTimeRange: string[]
  pinned: string[]
  releasedLabels: string[]
  hiddenCorridors: string[]
}

export const noFilterState: FilterState = {
  disabledFilters: [],
  outsideTimeRange: [],
  pinned: [],
  releasedLabels: [],
  hiddenCorridors: [],
}

interface FilteredAtlas {
  content: Pick<AtlasContent, 'features'>
  filters: Pick<Filters, 'disabled' | 'timeRange' | 'isActive'>
  visibility: Pick<Visibility, 'pinned' | 'isDrawn'>
}

/** The state of the filters. It names disabled keys rather than ids, of which there may be tens of thousands. */
export function filterState({ content, filters, visibility }: FilteredAtlas, labels: BasemapLabels): FilterState {
  if (!filters.isActive) return noFilterState
  const range = filters.timeRange
  const outside = range ? content.features.filter((feature) => happensIn(feature, range) === false) : []
  return {
    disabledFilters: disabledKeys(filters.disabled).map(formatFilterKey),
    outsideTimeRange: outside.map(({ id }) => id),
    pinned: visibility.pinned.map(({ id }) => id),
    releasedLabels: releasedLabels(content.features, labels, visibility),
    hiddenCorridors: content.features.flatMap((feature) =>
      isCorridor(feature) && !visibility.isDrawn(feature) ? feature.id : [],
    ),
  }
}

/** The ids of the labels of features that are not drawn, without those that a drawn feature also writes. */
function releasedLabels(
  features: readonly Feature[],
  labels: BasemapLabels,
  visibility: Pick<Visibility, 'isDrawn'>,
): string[] {
  const [written, released] = [new Set<string>(), new Set<string>()]
  for (const feature of features) {
    const ids = labelsOf(labels, feature)
    if (ids.length === 0) continue
    const target = visibility.isDrawn(feature) ? written : released
    for (const id of ids) target.add(id)
  }
  return [...released].filter((id) => !written.has(id))
}
