import type { ItineraryLines } from '../network/itineraryLines'
import type { GeoJSONSource, Map } from './engine'
import { itineraryData } from './style/itineraryLayers'

/** Draws the chosen way, or none. */
export const drawItinerary = (map: Map, lines: ItineraryLines | null): void =>
  void map.getSource<GeoJSONSource>('itinerary')?.setData(itineraryData(lines))
