import { extentOf } from '../../geometry/extent'
import type { AtlasContent } from '../../content/load/loadContent'

/** What a paragraph speaks of, for a map that follows the reading. */
export interface Spoken {
  /** Every feature it names, in the order of the text. */
  highlighted: readonly string[]
  /** Those that the map is to bring into view. */
  framed: readonly string[]
}

/** Wider than this, in degrees of longitude, an area is the ground of a paragraph rather than its place. */
const widest = 20

/**
 * Countries and continents stand in nearly every paragraph: the map frames them only where nothing nearer is named, so
 * that it does not swing out to them again and again.
 * @param paragraph counted from 1
 */
export function spokenOf({ marks, byId }: AtlasContent, paragraph: number): Spoken {
  const highlighted = [...new Set((marks[paragraph - 1] ?? []).map(({ feature }) => feature))]
  const near = highlighted.filter((id) => {
    const feature = byId.get(id)!
    const [west, , east] = extentOf(feature)
    return feature.properties.kind === 'corridor' || east - west < widest
  })
  return { highlighted, framed: near.length ? near : highlighted }
}
