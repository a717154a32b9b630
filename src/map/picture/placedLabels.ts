import type { LayerSpecification, VariableAnchorOffsetCollection } from '@maplibre/maplibre-gl-style-spec'
import type { Position } from '../../geometry/position'
import type { Map } from '../engine'
import type { PictureFeature } from './svg/drawStyle'
import type { TextAnchor } from './svg/labels'
import { LayerStyle } from './svg/layerStyle'
import { pictureFeature } from './svg/styleFeatures'

type Layer = Extract<LayerSpecification, { type: 'symbol' }>

/** The sides of a point on which a name may stand, and the part of the name that is then nearest to the point. */
const sides: readonly [anchor: TextAnchor, x: number, y: number][] = [
  // Above and below first: such a name can be wide enough to reach the points that are tried beside it.
  ['bottom', 0, -1],
  ['top', 0, 1],
  ['left', 1, 0],
  ['right', -1, 0],
]
/** How far into a name is tried, in ems from its edge. */
const inside = 0.45

const identityOf = ({ properties }: Pick<PictureFeature, 'properties'>): string => JSON.stringify(properties)

/** Returns what a map has drawn of a symbol layer: each point on its own, with the place of its icon and its name. */
export function placedLabels(map: Map, layer: Layer, state: Record<string, unknown>): PictureFeature[] {
  // A picture has no names along lines, and what keeps names away from corridors has done so.
  if (layer.layout?.['symbol-placement'] === 'line') return []
  const style = new LayerStyle(layer, map.getZoom(), state)
  const found = new globalThis.Map<string, PictureFeature>()
  for (const feature of map.queryRenderedFeatures({ layers: [layer.id] }).flatMap(pictureFeature)) {
    for (const position of feature.geometry.flat()) {
      const point = { ...feature, geometry: [[position]] }
      // Tiles repeat what is near their edges, up to a small error of the position.
      const { x, y } = map.project([...position])
      found.set(`${identityOf(point)} ${Math.round(x / 4)} ${Math.round(y / 4)}`, point)
    }
  }
  return [...found.values()].map((feature) => ({ ...feature, placed: placedOf(map, style, feature) }))
}

function placedOf(map: Map, style: LayerStyle, feature: PictureFeature): NonNullable<PictureFeature['placed']> {
  const identity = identityOf(feature)
  const at = map.project(feature.geometry[0]![0]! as [number, number])
  const isDrawnAt = (x: number, y: number) =>
    map
      .queryRenderedFeatures([at.x + x, at.y + y], { layers: [style.layer.id] })
      .some((hit) => identityOf(hit) === identity)
  const hasIcon = style.has('icon-image')
  const ems = emsAway(style, feature)
  if (ems === null) return { hasIcon, anchor: 'center' }
  const px = (ems + inside) * style.value<number>('text-size', feature)
  const isCentred = style.value<TextAnchor[] | undefined>('text-variable-anchor', feature)?.includes('center')
  if (isCentred && isDrawnAt(px, 0) && isDrawnAt(-px, 0)) return { hasIcon, anchor: 'center' }
  const side = sides.find(([, x, y]) => isDrawnAt(x * px, y * px))
  return { hasIcon, anchor: side ? side[0] : null }
}

/** The distance in ems of a name from its point. Null if the name stands on the point. */
function emsAway(style: LayerStyle, feature: PictureFeature): number | null {
  const withOffsets = style.value<VariableAnchorOffsetCollection | undefined>('text-variable-anchor-offset', feature)
  if (withOffsets) return Math.max(...(withOffsets.values[1] as unknown as Position).map(Math.abs))
  return style.has('text-variable-anchor') ? style.value<number>('text-radial-offset', feature) : null
}
