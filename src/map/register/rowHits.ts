/** What the map has drawn of the register: single rows, and clusters of them. */
import type { Position } from '../../content/schema'
import type { RegisterHit } from '../../state/selection.svelte'
import { isOnNearSide } from '../interaction/featuresInView'
import type { Map, PointLike } from '../engine'
import { rowLayer, rowSource } from '../style/registerLayers'

/** The layers of single rows. The badges that have room are above the dots, which every row has. */
const badgeLayers = ['pointed-rows', 'rows']
const clusterLayers = ['row-clusters']
const aroundLayers = ['row-dots', ...clusterLayers]

interface DrawnFeature {
  geometry: { type: string }
  properties: Record<string, unknown>
}

/** Whether a row or a cluster is the same as another. */
export const isSameHit = (one: RegisterHit, other: RegisterHit): boolean =>
  one.kind === other.kind && one.row === other.row && countOf(one) === countOf(other)
const countOf = (hit: RegisterHit) => (hit.kind === 'cluster' ? hit.count : 1)

/** A feature of a tile of the register. Null for what is not drawn at one point. */
export function hitOf({ geometry, properties }: DrawnFeature, language: string): RegisterHit | null {
  if (geometry.type !== 'Point') return null
  const position = (geometry as unknown as { coordinates: Position }).coordinates
  const row = Number(properties.row)
  if (properties.count !== undefined) {
    const isStack = properties.stack === 1
    return { kind: 'cluster', row, position, count: Number(properties.count), isStack, properties }
  }
  const name = String(properties[`name_${language}`] ?? properties.name ?? '')
  return { kind: 'row', row, position, name, properties }
}

type QueriedMap = Pick<Map, 'queryRenderedFeatures' | 'getLayer'>

function query(
  map: QueriedMap,
  language: string,
  layers: readonly string[],
  where: PointLike | [PointLike, PointLike],
): RegisterHit[] {
  const drawn = layers.filter((layer) => map.getLayer(layer))
  if (drawn.length === 0) return []
  return map.queryRenderedFeatures(where, { layers: drawn }).flatMap((feature) => hitOf(feature, language) ?? [])
}

/** Rows whose badges, or clusters whose circles, are at a point of the screen. */
export const drawnRowsAt = (map: QueriedMap, language: string, { x, y }: { x: number; y: number }): RegisterHit[] => [
  ...query(map, language, badgeLayers, [x, y]),
  ...query(map, language, clusterLayers, [x, y]),
]

/** Rows and clusters within `radius` px of a point of the screen, the nearest first. */
export function rowsAround(
  map: QueriedMap & Pick<Map, 'project'>,
  language: string,
  { x, y }: { x: number; y: number },
  radius: number,
): RegisterHit[] {
  const square: [PointLike, PointLike] = [
    [x - radius, y - radius],
    [x + radius, y + radius],
  ]
  return query(map, language, aroundLayers, square)
    .map((hit) => {
      const point = map.project(hit.position)
      return { hit, px: Math.hypot(point.x - x, point.y - y) }
    })
    .sort((a, b) => a.px - b.px)
    .map(({ hit }) => hit)
}

/**
 * The clusters, from the largest, then the single rows, from west to east, in the part of the map that the sheet does not
 * cover.
 */
export function registerInView(
  map: Pick<Map, 'querySourceFeatures' | 'project' | 'unproject' | 'getContainer' | 'getPadding'>,
  language: string,
): RegisterHit[] {
  const { clientWidth, clientHeight } = map.getContainer()
  const bottom = clientHeight - (map.getPadding().bottom ?? 0)
  const found = new globalThis.Map<string, { hit: RegisterHit; x: number }>()
  // MapLibre 6.17 leaves out some tiles of a globe if it is asked for all rendered features.
  for (const feature of map.querySourceFeatures(rowSource, { sourceLayer: rowLayer })) {
    const hit = hitOf(feature, language)
    if (!hit) continue
    const point = map.project(hit.position)
    const isInside = point.x >= 0 && point.x <= clientWidth && point.y >= 0 && point.y <= bottom
    // Neighbouring tiles may both have a point on their edge.
    if (isInside && isOnNearSide(map, hit.position, point)) found.set(`${hit.row} ${countOf(hit)}`, { hit, x: point.x })
  }
  return [...found.values()].sort((a, b) => countOf(b.hit) - countOf(a.hit) || a.x - b.x).map(({ hit }) => hit)
}
