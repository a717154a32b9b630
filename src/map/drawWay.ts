import type { WayLines } from '../network/itineraryLines'
import type { GeoJSONSource, Map } from './engine'
import { wayData } from './style/itineraryLayers'

/** Draws the chosen way, or none. */
export const drawWay = (map: Map, lines: WayLines | null): void =>
  void map.getSource<GeoJSONSource>('way')?.setData(wayData(lines))
