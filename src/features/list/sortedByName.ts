import { byName } from '../../content/grouping'
import { memoizeByRef } from '../../content/memoizeByRef'
import type { Feature, Language } from '../../content/schema'

const sortedIn = memoizeByRef((_features: readonly Feature[]) => new Map<Language, readonly Feature[]>())

/** The features by their names in a language. Each list is sorted once for each language. */
export function sortedByName(features: readonly Feature[], language: Language): readonly Feature[] {
  const sorted = sortedIn(features)
  const known = sorted.get(language)
  if (known) return known
  const list = byName(features, language)
  sorted.set(language, list)
  return list
}
