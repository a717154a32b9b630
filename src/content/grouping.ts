import { topics, type Feature, type Language } from './schema'
import { memoizeByRef } from './memoizeByRef'

/** How the list of all features is divided: the reader's choice. */
export const groupings = ['topic', 'country'] as const
export type Grouping = (typeof groupings)[number]

/** A corridor passes several topics and countries, a sea lies between some: both have a group of their own. */
export type GroupKey = 'corridors' | 'beyond' | string

export interface Group {
  /** A topic or an ISO 3166-1 alpha-2 code; `corridors` comes first, `beyond` (of no one country) last. */
  key: GroupKey
  features: readonly Feature[]
}

function keyOf({ properties }: Feature, by: Grouping): GroupKey {
  if (properties.kind === 'corridor') return 'corridors'
  if (by === 'topic') return properties.topic
  return properties.country ?? 'beyond'
}

/** By their names in a language, in its own order of letters. */
export function byName(features: readonly Feature[], language: Language): Feature[] {
  const { compare } = new Intl.Collator(language)
  return features.toSorted((a, b) => compare(a.properties.name[language], b.properties.name[language]))
}

/** The features in groups, in their own order: topics in the schema's order, countries by how many features they have. */
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
  const rank = (key: GroupKey): number => {
    if (key === 'corridors') return -Infinity
    if (key === 'beyond') return Infinity
    return by === 'topic' ? (topics as readonly string[]).indexOf(key) : -groups.get(key)!.length
  }
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([key, list]) => ({ key, features: list }))
}
