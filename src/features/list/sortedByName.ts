import { byName } from '../../content/grouping'
import { memoizeByRef } from '../../content/memoizeByRef'
import type { Feature, Language } from '../../content/schema'

const listsByLanguage = memoizeByRef((_features: readonly Feature[]) => new Map<Language, readonly Feature[]>())

/** Returns the features sorted by their names in a language. Sorts each array once for each language. */
export function sortedByName(features: readonly Feature[], language: Language): readonly Feature[] {
  const lists = listsByLanguage(features)
  const known = lists.get(language)
  if (known) return known
  const list = byName(features, language)
  lists.set(language, list)
  return list
}
