import type { Feature, Position, Precision } from '../../geo/schema'
import { extentOf } from '../story/extent'
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
  map.fitBounds(extentOf(feature), {
    padding: { top: 80, bottom: 60, left: 50, right: 60 },
    maxZoom: 7,
    duration: 900,
  })
}

/** Brings a stop of a line into view, near enough to tell it from the next one. */
export function frameStop(map: Map, position: Position): void {
  map.easeTo({ center: position, zoom: Math.max(map.getZoom(), zoomFor.town), duration: 900 })
}
