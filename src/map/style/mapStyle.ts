import type { LayerSpecification, SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { ArchiveName } from '../../content/basemapArchives'
import type { Language } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'
import { paletteOf, type Theme } from '../../design/palette'
import { labelsOf, type BasemapLabels } from '../../content/basemapLabels'
import { basemapSources } from './basemap/basemapSources'
import { boundaryLayers } from './basemap/boundaryLayers'
import { groundLayers } from './basemap/groundLayers'
import { countryNameLayer, nameLayers } from './basemap/nameLayers'
import { transportLayers } from './basemap/transportLayers'
import { rideLayers } from './rideLayers'
import { corridorRoom, lineLayers, placeLayers } from './contentLayers'
import { pointedLayers, registerLayers } from './registerLayers'
import { terrainStyle } from './terrain'
import { itineraryBand, itineraryEnds } from './itineraryLayers'

export interface StyleInput {
  content: AtlasContent
  labels: BasemapLabels
  /** `contentSources(content)`, made once: MapLibre compares sources by reference when only the style context changes. */
  sources: Record<string, SourceSpecification>
  language: Language
  theme: Theme
  /** Whether the reader's system asks for more contrast. */
  moreContrast: boolean
  /** The folder of the basemap's archives: an absolute URL that ends in a slash. */
  base: string
  /** The archives that the atlas has: `virtual:basemap-archives`. */
  archives: readonly ArchiveName[]
  /** Whether the map shows the heights of the land. */
  terrain?: boolean
  state: MapState
}

/** The part of the style that changes without a new style: MapLibre's global state. An id is `''` where there is none. */
export interface MapState {
  selected: string
  hovered: string
  /** Ids of the features that the paragraph being read mentions, and of those that a ride passes. */
  highlighted: readonly string[]
  /** Disabled filter keys (`formatFilterKey`). Layers leave out features whose `subject` or `status` is one of them. */
  disabledFilters: readonly string[]
  /** Ids of the features whose dates are all outside the chosen years. */
  outsideTimeRange: readonly string[]
  /** Ids of the features that are drawn even if the filters leave them out. */
  pinned: readonly string[]
  /** Ids of the basemap's labels that are drawn because the content's own names are filtered out. */
  releasedLabels: readonly string[]
  /** Ids of the corridors that are not drawn: the basemap's roads and railways that they follow are. */
  hiddenCorridors: readonly string[]
  /** Id of the ridden corridor. */
  riddenCorridor: string
  /** The vehicle's `line-progress`, 0 to 1. */
  rideProgress: number
  /** 1 from the start of the line to its end, -1 back. */
  rideDirection: 1 | -1
}

/** The state of a map without selection, filters or ride. */
export const emptyMapState: MapState = {
  selected: '',
  hovered: '',
  highlighted: [],
  disabledFilters: [],
  outsideTimeRange: [],
  pinned: [],
  releasedLabels: [],
  hiddenCorridors: [],
  riddenCorridor: '',
  rideProgress: 0,
  rideDirection: 1,
}

/** Returns the whole style of the map. */
export function mapStyle(input: StyleInput): StyleSpecification {
  const { content, labels, sources, language, theme, moreContrast, base, archives, terrain = false, state } = input
  const context = { palette: paletteOf(theme, moreContrast), theme, moreContrast, language }
  const taken = content.features.flatMap((feature) => labelsOf(labels, feature))
  const basemap = basemapSources(base, archives, terrain)
  const hasSource = (layer: LayerSpecification) =>
    !('source' in layer) || layer.source in basemap || layer.source in sources
  const layers = [
    ...groundLayers(context),
    ...boundaryLayers(context),
    ...transportLayers(context),
    ...itineraryBand(context),
    ...lineLayers(context),
    ...rideLayers(context),
    ...itineraryEnds(context),
    ...nameLayers(context, taken),
    corridorRoom,
    countryNameLayer(context, taken),
    ...(content.register ? registerLayers(context, content.register) : []),
    ...placeLayers(context),
    ...(content.register ? pointedLayers(context, content.register) : []),
  ]
  return {
    version: 8,
    name: 'Steppe Atlas',
    state: Object.fromEntries(Object.entries(state).map(([key, value]) => [key, { default: value }])),
    sources: { ...basemap, ...sources },
    layers: layers.filter(hasSource),
    ...(basemap.elevation && terrainStyle(context)),
  }
}
