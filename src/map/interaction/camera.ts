import type { Feature, Position, Precision } from '../../content/schema'
import { extentOf, union, type Extent } from '../../geometry/extent'
import type { Direction } from '../../content/atlas/config'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Settings } from '../../state/settings.svelte'
import { nearestLongitude } from '../../geometry/longitude'
import { limitLatitude } from '../../geometry/mercator'
import type { CameraTarget } from '../../state/camera'
import { isPlace } from '../../content/features'
import { diagonalKm } from '../../geometry/extent'
import { closerZooms } from '../closerZooms'
import type { Map } from '../engine'

/** The least zoom at which a point is shown, by the precision of its position. */
const pointZoom: Record<Precision, number> = { site: 8, town: 5.5, region: 4.5, schematic: 4.5 }

/** The zoom at which a point is shown, from a map at zoom `from`: enlarged by three zoom levels at most. */
export const zoomOfPoint = (precision: Precision, from: number): number =>
  Math.max(from, Math.min(pointZoom[precision], from + 3))

/** The greatest zoom at which an extent is shown: 7, or nearer if it is small. */
export const mostZoomOf = (extent: Extent): number => 7 + closerZooms(diagonalKm(extent))

/** Px of the map's edges that controls cover. They are on the right, on a page from right to left on the left. */
const paddingOf = (direction: Direction) =>
  direction === 'rtl' ? { top: 80, bottom: 60, left: 110, right: 60 } : { top: 80, bottom: 60, left: 60, right: 110 }
type Padding = ReturnType<typeof paddingOf>

/** Ms. MapLibre jumps instead of easing if the reader prefers reduced motion. */
const easeDuration = 900

/** Brings the target of a camera command into view, in `duration` ms. */
export function fitTarget(
  map: Map,
  { content: { byId }, settings }: { content: Pick<AtlasContent, 'byId'>; settings: Pick<Settings, 'direction'> },
  target: CameraTarget,
  duration = easeDuration,
): void {
  const padding = paddingOf(settings.direction)
  if ('extent' in target) return fitExtent(map, target.extent, padding, duration)
  if ('position' in target) return fitPosition(map, target.position, duration)
  if ('ids' in target) {
    return fitFeatures(
      map,
      target.ids.flatMap((id) => byId.get(id) ?? []),
      padding,
    )
  }
  const feature = byId.get(target.id)
  if (feature) fitFeature(map, feature, padding, duration)
}

/** Brings a feature into view. */
function fitFeature(map: Map, feature: Feature, padding: Padding, duration: number): void {
  const { geometry, properties } = feature
  if (geometry.type !== 'Point') return fitExtent(map, extentOf(geometry), padding, duration)
  const zoom = zoomOfPoint(properties.precision, map.getZoom())
  map.easeTo({ center: geometry.coordinates, zoom, duration })
}

/** Brings a position into view, at a zoom that tells towns apart. */
function fitPosition(map: Map, position: Position, duration: number): void {
  map.easeTo({ center: position, zoom: Math.max(map.getZoom(), pointZoom.town), duration })
}

/** An extent as MapLibre can fit it: without the poles, which Mercator does not show. */
const boundsOf = ([west, south, east, north]: Extent): Extent => [
  west,
  limitLatitude(south),
  east,
  limitLatitude(north),
]

/** Brings an extent into view. */
function fitExtent(map: Map, extent: Extent, padding: Padding, duration: number): void {
  map.fitBounds(boundsOf(extent), { padding, maxZoom: mostZoomOf(extent), duration })
}

/** `fitFeatures` does not move the camera by less than this: shares of the view's diagonal, and zoom levels. */
const leastMove = { views: 0.08, zooms: 0.4 }
/** Ms of a move of `fitFeatures` by one view, and the least and the most. It is slow, as the reader is reading. */
const readingPace = { perView: 2200, least: 1600, most: 5000 }

/**
 * Brings features into view together, at zoom 6 at most, or nearer if a short line or a small area is among them. Does
 * nothing if the view hardly differs.
 */
function fitFeatures(map: Map, features: readonly Feature[], padding: Padding): void {
  const extent = union(features.map(({ geometry }) => extentOf(geometry)))
  const maxZoom = 6 + (features.every(isPlace) ? 0 : closerZooms(diagonalKm(extent)))
  const camera = map.cameraForBounds(boundsOf(extent), { padding, maxZoom })
  if (!camera?.center || camera.zoom === undefined) return
  const { clientWidth, clientHeight } = map.getContainer()
  const centre = map.getCenter()
  const { lng, lat } = camera.center as typeof centre
  const [from, to] = [map.project(centre), map.project([nearestLongitude(lng, centre.lng), lat])]
  const views = Math.hypot(to.x - from.x, to.y - from.y) / Math.hypot(clientWidth, clientHeight)
  const zooms = Math.abs(camera.zoom - map.getZoom())
  if (views < leastMove.views && zooms < leastMove.zooms) return
  const ms = readingPace.perView * Math.max(views, zooms / 2)
  map.easeTo({ ...camera, duration: Math.max(readingPace.least, Math.min(readingPace.most, ms)) })
}
