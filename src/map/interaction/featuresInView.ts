import type { AtlasContent } from '../../content/load/loadContent'
import { isCorridor, isPlace } from '../../content/features'
import type { Feature, Position } from '../../content/schema'
import type { Visibility } from '../../state/visibility.svelte'
import type { Map, Point } from '../engine'
import { featureIndex } from './featureIndex'

const order = (feature: Feature) => (isPlace(feature) ? 0 : isCorridor(feature) ? 1 : 2)

/**
 * Whether a position is visible where it is projected to. A position on the far side of the globe is projected to a
 * point of the screen that shows another position.
 */
export function isOnNearSide(map: Pick<Map, 'unproject'>, [lng, lat]: Position, point: Point): boolean {
  const seen = map.unproject(point)
  return Math.abs(seen.lat - lat) < 1 && Math.abs(((seen.lng - lng + 540) % 360) - 180) < 1
}

/**
 * The drawn features in the part of the map that the sheet does not cover: places from west to east, then lines, then
 * areas.
 */
export function featuresInView(
  map: Pick<Map, 'project' | 'unproject' | 'getBounds' | 'getContainer' | 'getPadding'>,
  { features }: Pick<AtlasContent, 'features'>,
  visibility: Pick<Visibility, 'isDrawn'>,
): Feature[] {
  const { clientWidth, clientHeight } = map.getContainer()
  const bottom = clientHeight - (map.getPadding().bottom ?? 0)
  const bounds = map.getBounds()
  const extent = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const
  /** The features that were found, with their distance in px from the left edge. */
  const found = new globalThis.Map<Feature, number>()
  for (const { feature, position } of featureIndex(features).within([...extent])) {
    if (found.has(feature)) continue
    const point = map.project(position)
    const isInside = point.x >= 0 && point.x <= clientWidth && point.y >= 0 && point.y <= bottom
    if (isInside && isOnNearSide(map, position, point) && visibility.isDrawn(feature)) found.set(feature, point.x)
  }
  return [...found].sort(([a, ax], [b, bx]) => order(a) - order(b) || ax - bx).map(([feature]) => feature)
}
