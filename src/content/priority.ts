import { isCorridor } from './features'
import { kindOf, kindRow, type Kind } from './kinds'
import { memoizeByRef } from './memoizeByRef'
import type { Feature, Topic } from './schema'

/**
 * The importance of a feature on the map: lower is more important. Features are ordered by kind, those of one kind by
 * the number of passages that mention them.
 */
export const priority = (feature: Feature): number =>
  kindRow(kindOf(feature)).rank * 100 - feature.properties.passages.length

/** The features, the most important first. */
export const byPriority = <F extends Feature>(features: readonly F[]): F[] =>
  features.toSorted((a, b) => priority(a) - priority(b))

/** The kind whose symbol represents each topic: that of its most important place or area. */
export const foremostKinds = memoizeByRef((features: readonly Feature[]): ReadonlyMap<Topic, Kind> => {
  const foremost = new Map<Topic, Kind>()
  for (const feature of byPriority(features)) {
    const { topic } = feature.properties
    if (!isCorridor(feature) && !foremost.has(topic)) foremost.set(topic, kindOf(feature))
  }
  return foremost
})
