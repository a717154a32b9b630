import { isCorridor } from './features'
import { memoizeByRef } from './memoizeByRef'
import { facets } from './facets'
import type { Feature, Language } from './schema'
import { textIn } from './textIn'

/** How the reader can group the list of all features. */
export const groupings = ['topic', 'country'] as const
export type Grouping = (typeof groupings)[number]

/** Corridors, which touch several countries, have a group of their own; features in several countries or in none, as at sea, are in `severalCountries`. */
export type GroupKey = 'corridors' | 'severalCountries' | string

export interface Group {
  /** A topic, an ISO 3166-1 alpha-2 code, `corridors` (the first group) or `severalCountries` (the last). */
  key: GroupKey
  features: readonly Feature[]
}

function keyOf(feature: Feature, by: Grouping): GroupKey {
  if (isCorridor(feature)) return 'corridors'
  if (by === 'topic') return feature.properties.topic
  return feature.properties.country ?? 'severalCountries'
}

/** The features sorted by their names in a language, in its alphabetical order. */
export function byName(features: readonly Feature[], language: Language): Feature[] {
  const { compare } = new Intl.Collator(language)
  return features.toSorted((a, b) => compare(textIn(a.properties.name, language), textIn(b.properties.name, language)))
}

/**
 * The groups of the features, which keep their order. Topics are in the order of the schema, countries by their number
 * of features. The result is remembered for each list and grouping.
 */
export const grouped = (features: readonly Feature[], by: Grouping): readonly Group[] => groupsBy[by](features)

const groupsBy = {
  topic: memoizeByRef((features) => divided(features, 'topic')),
  country: memoizeByRef((features) => divided(features, 'country')),
} satisfies Record<Grouping, (features: readonly Feature[]) => readonly Group[]>

function divided(features: readonly Feature[], by: Grouping): readonly Group[] {
  const groups = new Map<GroupKey, Feature[]>()
  for (const feature of features) {
    const key = keyOf(feature, by)
    const group = groups.get(key)
    if (group) group.push(feature)
    else groups.set(key, [feature])
  }
  return keysInOrder(groups.keys(), by, (key) => groups.get(key)!.length).map((key) => ({
    key,
    features: groups.get(key)!,
  }))
}

/** Corridors, then topics in the order of the schema or countries by their number of features, then what is in several countries. */
export function keysInOrder(
  keys: Iterable<GroupKey>,
  by: Grouping,
  lengthOf: (key: GroupKey) => number,
): readonly GroupKey[] {
  const rank = (key: GroupKey): number => {
    if (key === 'corridors') return -Infinity
    if (key === 'severalCountries') return Infinity
    return by === 'topic' ? facets.topic.indexOf(key) : -lengthOf(key)
  }
  return [...keys].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
}
