import { themes, type Feature } from '../../geo/schema'

/** How the list of all features is divided: the reader's choice. */
export const groupings = ['theme', 'country'] as const
export type Grouping = (typeof groupings)[number]

/** A corridor passes several themes and countries, a sea lies between some: both have a group of their own. */
export type GroupKey = 'corridors' | 'beyond' | string

export interface Group {
  /** A theme or an ISO 3166-1 alpha-2 code; `corridors` comes first, `beyond` (of no one country) last. */
  key: GroupKey
  features: readonly Feature[]
}

function keyOf({ properties }: Feature, by: Grouping): GroupKey {
  if (properties.kind === 'corridor') return 'corridors'
  if (by === 'theme') return properties.theme
  return properties.country ?? 'beyond'
}

/**
 * The features in groups: themes in the schema's order, countries by how many features they have.
 * @param compare the order within a group
 */
export function grouped(
  features: readonly Feature[],
  by: Grouping,
  compare: (a: Feature, b: Feature) => number,
): Group[] {
  const groups = new Map<GroupKey, Feature[]>()
  for (const feature of features) {
    const key = keyOf(feature, by)
    groups.set(key, [...(groups.get(key) ?? []), feature])
  }
  const rank = (key: GroupKey): number => {
    if (key === 'corridors') return -Infinity
    if (key === 'beyond') return Infinity
    return by === 'theme' ? (themes as readonly string[]).indexOf(key) : -groups.get(key)!.length
  }
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([key, list]) => ({ key, features: list.toSorted(compare) }))
}
