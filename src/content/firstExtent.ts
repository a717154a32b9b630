import { extentOf, union, type Extent } from '../geometry/extent'
import { isCorridor, isPlace } from './features'
import type { AtlasContent } from './load/loadContent'

/** The extent of the first view: all corridors, else all places, else the world. */
export function firstExtent({ features }: Pick<AtlasContent, 'features'>): Extent {
  const corridors = features.filter(isCorridor)
  const shown = corridors.length ? corridors : features.filter(isPlace)
  return union(shown.map(({ geometry }) => extentOf(geometry)))
}
