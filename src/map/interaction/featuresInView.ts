import type { Feature, Position } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Visibility } from '../../state/visibility.svelte'
import type { Map, Point } from '../engine'

/** Where a feature can be seen: a point's own position, an area's name, any point of a line. */
const positionsOf = ({ geometry, properties }: Feature): readonly Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'LineString') return geometry.coordinates
  return 'label' in properties ? [properties.label] : []
}

const order = ({ geometry: { type } }: Feature) => (type === 'Point' ? 0 : type === 'LineString' ? 1 : 2)

/** Behind the globe a place projects onto the screen too, but the screen there shows another place. */
export function isInSight(map: Map, [lng, lat]: Position, point: Point): boolean {
  const seen = map.unproject(point)
  return Math.abs(seen.lat - lat) < 1 && Math.abs(((seen.lng - lng + 540) % 360) - 180) < 1
}

/** What is drawn in the part of the view that nothing covers: places from west to east, then lines, then areas. */
export function featuresInView(
  map: Map,
  { features }: Pick<AtlasContent, 'features'>,
  visibility: Pick<Visibility, 'isDrawn'>,
): Feature[] {
  const { clientWidth, clientHeight } = map.getContainer()
  const foot = clientHeight - map.getPadding().bottom!
  const seenAt = (position: Position): number | null => {
    const point = map.project(position)
    const isOn = point.x >= 0 && point.x <= clientWidth && point.y >= 0 && point.y <= foot
    return isOn && isInSight(map, position, point) ? point.x : null
  }
  const found: { feature: Feature; x: number }[] = []
  for (const feature of features) {
    if (!visibility.isDrawn(feature)) continue
    for (const position of positionsOf(feature)) {
      const x = seenAt(position)
      if (x === null) continue
      found.push({ feature, x })
      break
    }
  }
  return found.sort((a, b) => order(a.feature) - order(b.feature) || a.x - b.x).map(({ feature }) => feature)
}
