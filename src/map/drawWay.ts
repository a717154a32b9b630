import type { WayLines } from '../story/wayLines'
import type { GeoJSONSource, Map } from './engine'
import { wayData } from './wayLayers'

/** Draws the chosen way, or none. */
export const drawWay = (map: Map, lines: WayLines | null): void =>
  void map.getSource<GeoJSONSource>('way')?.setData(wayData(lines))
