import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, Language } from '../../geo/schema'
import type { Story } from '../story/load'
import { palettes, type Appearance } from '../story/palette'
import { basemapSources, groundLayers, nameLayers } from './basemap'
import { lineLayers, placeLayers } from './storyLayers'

export interface StyleInput {
  story: Story
  /** `storySources(story)`, made once: MapLibre compares it by reference when only the look changes. */
  sources: Record<string, SourceSpecification>
  language: Language
  appearance: Appearance
  /** Where the basemap's archives lie: an absolute URL that ends in a slash. */
  base: string
  state: MapState
}

/** What changes without a new style: ids or `''`, and lists of ids and names; the layers read it as global state. */
export interface MapState {
  selected: string
  hovered: string
  /** Ids that the paragraph being read speaks of. */
  lit: readonly string[]
  /** Ids that the filter switches off. */
  off: string[]
  /** English names that the basemap may write again, as the story's own are off. */
  freed: string[]
}

/** Names the story writes on the map itself, so that the basemap does not write them again. */
const namesOf = ({ features }: Story): string[] => features.flatMap(englishNamesOf)
export const englishNamesOf = ({ properties }: Feature): string[] => [
  properties.name.en,
  ...('stops' in properties ? properties.stops.map((stop) => stop.name.en) : []),
]

/** The whole map as one value. */
export function mapStyle({ story, sources, language, appearance, base, state }: StyleInput): StyleSpecification {
  const look = { palette: palettes[appearance], appearance, language }
  return {
    version: 8,
    name: 'Steppe Atlas',
    state: Object.fromEntries(Object.entries(state).map(([key, value]) => [key, { default: value }])),
    sources: { ...basemapSources(base), ...sources },
    layers: [...groundLayers(look), ...lineLayers(look), ...nameLayers(look, namesOf(story)), ...placeLayers(look)],
  }
}
