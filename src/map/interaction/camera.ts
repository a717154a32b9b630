import type { Feature, Position, Precision } from '../../content/schema'
import { extentOf, union, type Extent } from '../../geometry/extent'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Map } from '../engine'

/** How near a place is looked at, at least: nearer where it is known more exactly. */
const zoomFor: Record<Precision, number> = { site: 8, town: 5.5, region: 4.5, schematic: 4.5 }

/** What lies over the edges of the map, in px. */
const room = { top: 80, bottom: 60, left: 60, right: 110 }

/** Brings a feature into view with a gentle ease; MapLibre jumps instead where the reader wants less motion. */
export function frame(map: Map, feature: Feature): void {
  const { geometry, properties } = feature
  if (geometry.type === 'Point') {
    const zoom = Math.max(map.getZoom(), Math.min(zoomFor[properties.precision], map.getZoom() + 3))
    map.easeTo({ center: geometry.coordinates, zoom, duration: 900 })
    return
  }
  frameExtent(map, extentOf(feature))
}

/** Brings a stop of a line into view, near enough to tell it from the next one. */
export function frameStop(map: Map, position: Position): void {
  map.easeTo({ center: position, zoom: Math.max(map.getZoom(), zoomFor.town), duration: 900 })
}

/** Shares of the view's diagonal, and zoom levels, under which a move would only unsettle. */
const still = { share: 0.08, zoom: 0.4 }
/** A slow reader's pace: ms for a move across one view, and at least and at most. */
const pace = { perView: 2200, least: 1600, most: 5000 }

/** Brings several features into view at once, at a reader's pace; does nothing when they are in view much like that. */
export function frameAll(map: Map, { byId }: AtlasContent, ids: readonly string[]): void {
  const features = ids.map((id) => byId.get(id)).filter((feature) => feature !== undefined)
  const camera = map.cameraForBounds(union(features.map(extentOf)), {
    padding: room,
    maxZoom: 6,
  })
  if (!camera?.center || camera.zoom === undefined) return
  const { clientWidth, clientHeight } = map.getContainer()
  const [from, to] = [map.project(map.getCenter()), map.project(camera.center)]
  const views = Math.hypot(to.x - from.x, to.y - from.y) / Math.hypot(clientWidth, clientHeight)
  const zooms = Math.abs(camera.zoom - map.getZoom())
  if (views < still.share && zooms < still.zoom) return
  const duration = Math.max(pace.least, Math.min(pace.most, pace.perView * Math.max(views, zooms / 2)))
  map.easeTo({ ...camera, duration })
}
/** Brings a box into view, no nearer than a region. */
export const frameExtent = (map: Map, extent: Extent): void =>
  void map.fitBounds(extent, { padding: room, maxZoom: 7, duration: 900 })
