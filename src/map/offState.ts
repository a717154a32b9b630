import type { Feature } from '../../geo/schema'
import { englishNamesOf } from './style'

interface Filtered {
  story: { features: readonly Feature[] }
  isDrawn: (feature: Feature) => boolean
}

/**
 * What the filters take off the map, as global state of the style: `off` are the ids that the story's layers leave
 * out, `freed` the names that the story no longer writes, so that the basemap may write them as it does all others.
 */
export function offState(atlas: Filtered): { off: string[]; freed: string[] } {
  const drawn = atlas.story.features.filter((feature) => atlas.isDrawn(feature))
  const off = atlas.story.features.filter((feature) => !atlas.isDrawn(feature))
  const written = new Set(drawn.flatMap(englishNamesOf))
  return {
    off: off.map(({ id }) => id),
    freed: [...new Set(off.flatMap(englishNamesOf))].filter((name) => !written.has(name)),
  }
}
