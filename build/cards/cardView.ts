import type { AtlasContent } from '../../src/content/load/loadContent'
import type { Feature } from '../../src/content/schema'
import { firstExtent } from '../../src/content/firstExtent'
import { extentOf, type Extent } from '../../src/geometry/extent'
import { wrapLongitude } from '../../src/geometry/longitude'
import { project, unproject } from '../../src/geometry/mercator'
import { mostZoomOf, zoomOfPoint } from '../../src/map/interaction/camera'
import type { PictureView } from '../../src/map/picture/svg/drawStyle'

/** The size of a card's map in CSS px. */
export interface MapSize {
  width: number
  height: number
}

/** Px between an extent and the edges of the map, for the names at its edge. */
const padding = { x: 50, y: 32 }
const tilePx = 512

/** The view of a card: of the whole atlas, or of a feature as the atlas brings it into view. */
export function cardView(content: AtlasContent, size: MapSize, feature?: Feature): PictureView {
  const first = fit(firstExtent(content), size)
  if (!feature) return first
  const { geometry, properties } = feature
  if (geometry.type === 'Point') {
    return inWorld({ ...size, center: geometry.coordinates, zoom: zoomOfPoint(properties.precision, first.zoom) })
  }
  const extent = extentOf(geometry)
  return fit(extent, size, mostZoomOf(extent))
}

function fit([west, south, east, north]: Extent, size: MapSize, mostZoom = Infinity): PictureView {
  const [left, bottom] = project([west, south])
  const [right, top] = project([east, north])
  const [width, height] = [size.width - 2 * padding.x, size.height - 2 * padding.y]
  const world = Math.min(width / (right - left), height / (bottom - top))
  const [longitude, latitude] = unproject([(left + right) / 2, (top + bottom) / 2])
  const center: [number, number] = [wrapLongitude(longitude), latitude]
  return inWorld({ ...size, center, zoom: Math.min(mostZoom, Math.log2(world / tilePx)) })
}

/** Moves a view so that it does not reach beyond the poles, and enlarges it if it is higher than the world. */
function inWorld(view: PictureView): PictureView {
  const zoom = Math.max(view.zoom, Math.log2(view.height / tilePx))
  const [x, y] = project(view.center)
  const half = view.height / 2 / (tilePx * 2 ** zoom)
  return { ...view, zoom, center: unproject([x, Math.max(half, Math.min(1 - half, y))]) }
}
