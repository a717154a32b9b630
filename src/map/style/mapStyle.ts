import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, Language } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'
import { paletteOf, type Theme } from '../../design/palette'
import { basemapSources, basemapLayers, nameLayers } from './basemapLayers'
import { rideLayers } from './rideLayers'
import { lineLayers, placeLayers } from './contentLayers'
import { itineraryBand, itineraryEnds } from './itineraryLayers'

export interface StyleInput {
  content: AtlasContent
  /** `contentSources(content)`, made once: MapLibre compares it by reference when only the context changes. */
  sources: Record<string, SourceSpecification>
  language: Language
  theme: Theme
  /** Whether the reader's system asks for more contrast. */
  moreContrast: boolean
  /** Where the basemap's archives lie: an absolute URL that ends in a slash. */
  base: string
  state: MapState
}

/** What changes without a new style; the layers read it as global state. Ids are `''` where there is none. */
export interface MapState {
  selected: string
  hovered: string
  /** Ids of what the paragraph being read speaks of, and of what a ride passes near. */
  highlighted: readonly string[]
  /** Disabled filter keys (`formatFilterKey`). Layers leave out features whose `subject` or `status` is one of them. */
  disabledFilters: readonly string[]
  /** Ids of what the article dates, but not into the years that are shown. */
  outsideTimeRange: readonly string[]
  /** Ids that are drawn all the same. */
  pinned: readonly string[]
  /** English names that the basemap may write again, as the content's own are off. */
  releasedLabels: readonly string[]
  /** The corridor that is ridden. */
  riddenCorridor: string
  /** Line progress of the vehicle, 0 to 1. */
  rideProgress: number
  /** 1 as the line is drawn, -1 against it. */
  rideDirection: 1 | -1
}

/** Names the content writes on the map itself, so that the basemap does not write them again. */
const namesOf = ({ features }: AtlasContent): string[] => features.flatMap(englishNamesOf)
export const englishNamesOf = ({ properties }: Feature): string[] => [
  properties.name.en,
  ...('stops' in properties ? properties.stops.map((stop) => stop.name.en) : []),
]

/** The whole map as one value. */
export function mapStyle(input: StyleInput): StyleSpecification {
  const { content, sources, language, theme, moreContrast, base, state } = input
  const context = { palette: paletteOf(theme, moreContrast), theme, moreContrast, language }
  return {
    version: 8,
    name: 'Steppe Atlas',
    state: Object.fromEntries(Object.entries(state).map(([key, value]) => [key, { default: value }])),
    sources: { ...basemapSources(base), ...sources },
    layers: [
      ...basemapLayers(context),
      ...itineraryBand(context),
      ...lineLayers(context),
      ...rideLayers(context),
      ...itineraryEnds(context),
      ...nameLayers(context, namesOf(content)),
      ...placeLayers(context),
    ],
  }
}
