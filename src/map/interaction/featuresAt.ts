import type { AtlasContent } from '../../content/load/loadContent'
import { isPlace } from '../../content/features'
import type { Feature } from '../../content/schema'
import { extentOf, type Extent } from '../../geometry/extent'
import type { Settings } from '../../state/settings.svelte'
import type { Visibility } from '../../state/visibility.svelte'
import type { Map, PointLike } from '../engine'
import { lineLayerIds } from '../style/contentLayers'
import { featureIndex } from './featureIndex'
import type { MapStop, Selection } from '../../state/selection.svelte'
import { drawnRowsAt, rowsAround } from '../register/rowHits'
import { isOnNearSide } from './featuresInView'
import { isSameStop, isSelected } from './mapStops'

/** Half the side of the square, in px, in which a pointer hits a feature: 24 px across for a mouse, 44 px for a finger. */
export const hitRadius = (pointerType: string): number => (pointerType === 'touch' ? 22 : 12)

const placeLayerIds = ['places-highlighted', 'places']
const nameLayerIds = ['content-country-names', 'content-sea-names', 'region-names']
const areaLayerIds = ['areas']
/** The layers that a pointer can hit, the most likely choice first. */
export const hitLayerIds: readonly (readonly string[])[] = [placeLayerIds, nameLayerIds, lineLayerIds, areaLayerIds]

interface ScreenPoint {
  x: number
  y: number
}

/** The area of a feature's extent, in square degrees. */
function extentArea(feature: Feature): number {
  const [west, south, east, north] = extentOf(feature.geometry)
  return (east - west) * (north - south)
}

/**
 * An extent that contains the square of the screen around a point. It is larger than the square, because the edges of
 * the square are not straight in degrees on a globe.
 */
function extentAround(map: Pick<Map, 'unproject'>, { x, y }: ScreenPoint, radius: number): Extent {
  const centre = map.unproject([x, y])
  const steps = [-1, 0, 1]
  const corners = steps.flatMap((east) =>
    steps.map((south) => map.unproject([x + 1.5 * radius * east, y + 1.5 * radius * south])),
  )
  const turns = corners.map(({ lng }) => ((lng - centre.lng + 540) % 360) - 180)
  const latitudes = corners.map(({ lat }) => lat)
  return [
    centre.lng + Math.min(...turns),
    Math.min(...latitudes),
    centre.lng + Math.max(...turns),
    Math.max(...latitudes),
  ]
}

/** The ids of the point features within `radius` px of a point of the screen, drawn or not, the nearest first. */
function placesAround(
  map: Pick<Map, 'project' | 'unproject'>,
  { features }: Pick<AtlasContent, 'features'>,
  { x, y }: ScreenPoint,
  radius: number,
): string[] {
  return featureIndex(features)
    .within(extentAround(map, { x, y }, radius))
    .filter(({ feature }) => isPlace(feature))
    .map(({ feature, position }) => {
      const point = map.project(position)
      return { id: feature.id, position, point, px: Math.hypot(point.x - x, point.y - y) }
    })
    .filter(({ px, position, point }) => px <= radius && isOnNearSide(map, position, point))
    .sort((a, b) => a.px - b.px)
    .map(({ id }) => id)
}

interface DrawnAtlas {
  content: Pick<AtlasContent, 'features' | 'byId'>
  visibility: Pick<Visibility, 'isDrawn'>
  settings: Pick<Settings, 'language'>
}

/**
 * What is drawn at a point of the screen, the most likely choice first: visible badges, rows and clusters of the register,
 * places whose badges are hidden under others, names of areas, lines, and areas from the smallest to the largest.
 */
export function stopsAt(
  map: Pick<Map, 'project' | 'unproject' | 'queryRenderedFeatures' | 'getLayer'>,
  { content, visibility, settings: { language } }: DrawnAtlas,
  { x, y }: ScreenPoint,
  radius: number,
): MapStop[] {
  const square: [PointLike, PointLike] = [
    [x - radius, y - radius],
    [x + radius, y + radius],
  ]
  const rendered = (layers: readonly string[], where: PointLike | [PointLike, PointLike]): string[] =>
    map
      .queryRenderedFeatures(where, { layers: layers.filter((layer) => map.getLayer(layer)) })
      .map(({ properties }) => String(properties.id))
  // The map shows a feature for some frames after a filter has left it out.
  const drawn = (ids: readonly string[]): MapStop[] =>
    ids.flatMap((id) => {
      const feature = content.byId.get(id)
      return feature && visibility.isDrawn(feature) ? { kind: 'feature', feature } : []
    })

  const areas = rendered(areaLayerIds, [x, y])
    .flatMap((id) => content.byId.get(id) ?? [])
    .sort((a, b) => extentArea(a) - extentArea(b))
    .map(({ id }) => id)

  const found = [
    ...drawn(rendered(placeLayerIds, [x, y])),
    ...drawnRowsAt(map, language, { x, y }),
    ...drawn(placesAround(map, content, { x, y }, radius + 2)),
    ...rowsAround(map, language, { x, y }, radius),
    ...drawn(rendered(nameLayerIds, [x, y])),
    ...drawn(rendered(lineLayerIds, square)),
    ...drawn(areas),
  ]
  return found.filter((stop, at) => found.findIndex((other) => isSameStop(other, stop)) === at)
}

/** The one after that which is selected, so that clicks at the same spot open all that is there in turn. */
export function nextOf(stops: readonly MapStop[], selection: Pick<Selection, 'current' | 'row'>): MapStop | undefined {
  return stops[(stops.findIndex((stop) => isSelected(selection, stop)) + 1) % stops.length]
}
