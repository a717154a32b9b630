import { extentOf, union, type Extent } from '../geometry/extent'
import { isCorridor, isPlace } from './features'
import type { AtlasContent } from './load/loadContent'

/** Degrees. A view of less shows no country: it would be the crude coast around a single place. */
const least = { width: 13, height: 9 }

/** The extent of the first view: all corridors, else all places, else all areas, else the world. */
export function firstExtent({ features }: Pick<AtlasContent, 'features'>): Extent {
  const shown = [features.filter(isCorridor), features.filter(isPlace), features].find(({ length }) => length) ?? []
  const [west, south, east, north] = union(shown.map(({ geometry }) => extentOf(geometry)))
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const [dx, dy] = [least.width / 2, least.height / 2]
  return [
    Math.min(west, x - dx),
    Math.max(-85, Math.min(south, y - dy)),
    Math.max(east, x + dx),
    Math.min(85, Math.max(north, y + dy)),
  ]
}
