import { isCorridor } from '../../content/features'
import { extentOf } from '../../geometry/extent'
import type { AtlasContent } from '../../content/load/loadContent'

/** The features that a paragraph mentions, by their ids in the order of the text. */
export interface ParagraphSubjects {
  /** Every feature that the paragraph mentions. */
  mentioned: readonly string[]
  /** The features that the map fits into view. */
  fitted: readonly string[]
}

/** An area at least this wide, in degrees of longitude, is not fitted if the paragraph mentions a smaller feature. */
const wideAreaDegrees = 20

/**
 * Returns the features that a paragraph, counted from 1, mentions. Nearly every paragraph mentions a country or a
 * continent. The map fits these only if the paragraph mentions nothing smaller, so that it does not zoom out repeatedly.
 */
export function paragraphSubjects({ marks, byId }: AtlasContent, paragraph: number): ParagraphSubjects {
  const mentioned = [...new Set((marks[paragraph - 1] ?? []).flatMap(({ features }) => features))]
  const local = mentioned.filter((id) => {
    const feature = byId.get(id)!
    const [west, , east] = extentOf(feature.geometry)
    return isCorridor(feature) || east - west < wideAreaDegrees
  })
  return { mentioned, fitted: local.length ? local : mentioned }
}
