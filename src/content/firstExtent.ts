import { extentOf, union, type Extent } from '../geometry/extent'
import { isCorridor, isPlace } from './features'
import type { AtlasContent } from './load/loadContent'

/** Degrees. A view of less shows no country: it would be the crude coast around a single place. */
const least = { width: 13, height: 9 }
/** A corridor needs less: a short one would be a dot. A view is at least three times its size, and this many degrees wide. */
const leastOfCorridor = { times: 3, width: 1 }

/** The least size of a view of an extent in degrees. */
function leastSize(width: number, height: number, hasCorridors: boolean): typeof least {
  if (!hasCorridors) return least
  const { times, width: smallest } = leastOfCorridor
  const ratio = least.height / least.width
  const needed = Math.min(least.width, Math.max(smallest, times * Math.max(width, height / ratio)))
  return { width: needed, height: needed * ratio }
}

/** The extent of the first view: all corridors, else all places and rows of the register, else all areas, else the world. */
export function firstExtent({
  features,
  register,
}: Pick<AtlasContent, 'features'> & Partial<Pick<AtlasContent, 'register'>>): Extent {
  const corridors = features.filter(isCorridor)
  const points = [
    ...features.filter(isPlace).map(({ geometry }) => extentOf(geometry)),
    ...(register ? [register.extent] : []),
  ]
  const shown = [corridors, features].find(({ length }) => length) ?? []
  const [west, south, east, north] = union(
    points.length && !corridors.length ? points : shown.map(({ geometry }) => extentOf(geometry)),
  )
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const { width, height } = leastSize(east - west, north - south, corridors.length > 0)
  const [dx, dy] = [width / 2, height / 2]
  return [
    Math.min(west, x - dx),
    Math.max(-85, Math.min(south, y - dy)),
    Math.max(east, x + dx),
    Math.min(85, Math.max(north, y + dy)),
  ]
}
