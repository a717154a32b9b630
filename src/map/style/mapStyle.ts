import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, Language } from '../../content/schema'
import type { Story } from '../../content/load/loadContent'
import { paletteOf, type Appearance } from '../../design/palette'
import { basemapSources, groundLayers, nameLayers } from './basemapLayers'
import { rideLayers } from './rideLayers'
import { lineLayers, placeLayers } from './contentLayers'
import { wayBand, wayEnds } from './itineraryLayers'

export interface StyleInput {
  story: Story
  /** `storySources(story)`, made once: MapLibre compares it by reference when only the look changes. */
  sources: Record<string, SourceSpecification>
  language: Language
  appearance: Appearance
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
  lit: readonly string[]
  /** Tokens (src/story/filter.ts) that are switched off: layers leave out whatever has one as its `what` or `status`. */
  hidden: readonly string[]
  /** Ids of what the article dates, but not into the years that are shown. */
  elsewhen: readonly string[]
  /** Ids that are drawn all the same. */
  kept: readonly string[]
  /** English names that the basemap may write again, as the story's own are off. */
  freed: readonly string[]
  /** The corridor that is ridden. */
  followed: string
  /** Line progress of the vehicle, 0 to 1. */
  travelled: number
  /** 1 as the line is drawn, -1 against it. */
  heading: 1 | -1
}

/** Names the story writes on the map itself, so that the basemap does not write them again. */
const namesOf = ({ features }: Story): string[] => features.flatMap(englishNamesOf)
export const englishNamesOf = ({ properties }: Feature): string[] => [
  properties.name.en,
  ...('stops' in properties ? properties.stops.map((stop) => stop.name.en) : []),
]

/** The whole map as one value. */
export function mapStyle(input: StyleInput): StyleSpecification {
  const { story, sources, language, appearance, moreContrast, base, state } = input
  const look = { palette: paletteOf(appearance, moreContrast), appearance, language }
  return {
    version: 8,
    name: 'Steppe Atlas',
    state: Object.fromEntries(Object.entries(state).map(([key, value]) => [key, { default: value }])),
    sources: { ...basemapSources(base), ...sources },
    layers: [
      ...groundLayers(look),
      ...wayBand(look),
      ...lineLayers(look),
      ...rideLayers(look),
      ...wayEnds(look),
      ...nameLayers(look, namesOf(story)),
      ...placeLayers(look),
    ],
  }
}
