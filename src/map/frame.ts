import type { Feature, Precision } from '../../geo/schema'
import { extentOf, type Extent } from '../story/extent'
import type { Map } from './engine'

/** How near a place is looked at, at least: nearer where it is known more exactly. */
const zoomFor: Record<Precision, number> = { site: 8, town: 5.5, region: 4.5, schematic: 4.5 }

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

/** Brings a box into view, no nearer than a region. */
export const frameExtent = (map: Map, extent: Extent): void =>
  void map.fitBounds(extent, { padding: { top: 80, bottom: 60, left: 60, right: 110 }, maxZoom: 7, duration: 900 })
