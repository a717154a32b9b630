import type { Map, PointLike } from '../engine'
import type { Feature } from '../../content/schema'
import { extentOf } from '../../geometry/extent'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Visibility } from '../../state/visibility.svelte'
import { isInSight } from './featuresInView'

/** Half of a hit area in px: 24 px across for a pointer, 44 px for a finger. */
export const reachOf = (pointerType: string): number => (pointerType === 'touch' ? 22 : 12)

const drawnPlaces = ['places-highlighted', 'places']
const names = ['content-country-names', 'content-sea-names', 'region-names']
const lines = ['road', 'road-planned', 'rail', 'rail-planned', 'ferry']
const areas = ['areas']

/** A rough size of an area for "the smallest wins": its box in square degrees. */
function boxSize(area: Feature): number {
  const [west, south, east, north] = extentOf(area)
  return (east - west) * (north - south)
}

/**
 * The ids of the features under a point of the screen, the one a reader means first: badges that are drawn, then
 * places hidden under them, names of areas, lines, and areas from the smallest to the largest. What is not drawn is not there.
 */
export function featuresAt(
  map: Map,
  content: AtlasContent,
  visibility: Pick<Visibility, 'isDrawn'>,
  { x, y }: { x: number; y: number },
  reach: number,
): string[] {
  const box: [PointLike, PointLike] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]
  const ids = (layers: string[], where: PointLike | [PointLike, PointLike]): string[] =>
    map
      .queryRenderedFeatures(where, { layers: layers.filter((layer) => map.getLayer(layer)) })
      .map(({ properties }) => String(properties.id))

  const within = content.features
    .filter((feature) => feature.geometry.type === 'Point')
    .map((feature) => {
      const at = feature.geometry.coordinates as [number, number]
      const point = map.project(at)
      return { id: feature.id, at, point, px: Math.hypot(point.x - x, point.y - y) }
    })
    .filter(({ px, at, point }) => px <= reach + 2 && isInSight(map, at, point))
    .sort((a, b) => a.px - b.px)
    .map(({ id }) => id)

  const sized = ids(areas, [x, y])
    .map((id) => content.byId.get(id))
    .filter((feature) => feature !== undefined)
    .sort((a, b) => boxSize(a) - boxSize(b))
    .map(({ id }) => id)

  const found = [...ids(drawnPlaces, [x, y]), ...within, ...ids(names, [x, y]), ...ids(lines, box), ...sized]
  // The map may still show for a moment what has just been switched off.
  return [...new Set(found)].filter((id) => {
    const feature = content.byId.get(id)
    return feature !== undefined && visibility.isDrawn(feature)
  })
}

/** Clicking again at the same spot walks through what lies there. */
export function nextOf(ids: readonly string[], selected: string | null): string | undefined {
  return ids[(ids.indexOf(selected ?? '') + 1) % ids.length]
}
