import config from 'virtual:atlas'
import type { Feature } from './schema'

/** What a reader can filter by: corridors by mode, all other features by topic, both by status. */
export const facets = {
  mode: config.modes.map(({ id }) => id),
  topic: config.topics.map(({ id }) => id),
  status: config.statuses.map(({ id }) => id),
}
export type Facet = keyof typeof facets

/** One value of one facet: `{ facet: 'topic', value: 'space' }`. */
export interface FilterKey {
  facet: Facet
  value: string
}

/** Every key, in the order of the interface and of the address. */
export const filterKeys: readonly FilterKey[] = (Object.keys(facets) as Facet[]).flatMap((facet) =>
  facets[facet].map((value) => ({ facet, value })),
)

/** The values that the reader has disabled, by facet. A change makes new sets. */
export type DisabledFilters = { readonly [F in Facet]: ReadonlySet<string> }
export const noDisabledFilters: DisabledFilters = { mode: new Set(), topic: new Set(), status: new Set() }

export const isDisabled = (disabled: DisabledFilters, { facet, value }: FilterKey): boolean =>
  disabled[facet].has(value)

export const hasDisabled = (disabled: DisabledFilters): boolean =>
  Object.values(disabled).some((values) => values.size > 0)

/** The disabled keys, in the order of `filterKeys`. */
export const disabledKeys = (disabled: DisabledFilters): FilterKey[] =>
  filterKeys.filter((key) => isDisabled(disabled, key))

/** The filters with exactly these keys disabled. */
export const disabling = (keys: readonly FilterKey[]): DisabledFilters => ({
  mode: valuesOf(keys, 'mode'),
  topic: valuesOf(keys, 'topic'),
  status: valuesOf(keys, 'status'),
})

const valuesOf = (keys: readonly FilterKey[], facet: Facet): ReadonlySet<string> =>
  new Set(keys.filter((key) => key.facet === facet).map(({ value }) => value))

/** What the reader filters a feature by: what a feature and a row of the register share. */
export interface WithKeys {
  properties: ({ mode: string } | { topic: string }) & { status: string }
}

/** The two keys of a feature: its mode or topic, and its status. */
export const keysOf = ({ properties }: WithKeys): readonly [subject: FilterKey, status: FilterKey] => [
  'mode' in properties ? { facet: 'mode', value: properties.mode } : { facet: 'topic', value: properties.topic },
  { facet: 'status', value: properties.status },
]

/** Whether the filters leave a feature enabled. */
export function isEnabled(disabled: DisabledFilters, { properties }: Feature): boolean {
  const isSubjectDisabled =
    'mode' in properties ? disabled.mode.has(properties.mode) : disabled.topic.has(properties.topic)
  return !isSubjectDisabled && !disabled.status.has(properties.status)
}

/** The enabled features of a list, in its order. Returns the list itself if the filters leave all of it. */
export function enabledFeatures(disabled: DisabledFilters, features: readonly Feature[]): readonly Feature[] {
  if (!hasDisabled(disabled)) return features
  const enabled = features.filter((feature) => isEnabled(disabled, feature))
  return enabled.length < features.length ? enabled : features
}

/** How many rows of the register have a topic and a status. */
export interface RowCount {
  topic: string
  status: string
  rows: number
}

/** A checkbox of the filter panel. */
export interface FilterOption {
  key: FilterKey
  enabled: boolean
  /** How many features and rows have the key and pass the filters of their other key: the number that enabling it shows. */
  count: number
}

/** The options of a facet in the schema's order, without values that no feature and no row has. */
export function filterOptions(
  facet: Facet,
  features: readonly Feature[],
  disabled: DisabledFilters,
  rowCounts: readonly RowCount[] = [],
): FilterOption[] {
  const counts = new Map<string, number>()
  const add = (subject: WithKeys, number: number) => {
    const [first, status] = keysOf(subject)
    const [key, other] = facet === 'status' ? [status, first] : [first, status]
    if (key.facet !== facet) return
    counts.set(key.value, (counts.get(key.value) ?? 0) + (isDisabled(disabled, other) ? 0 : number))
  }
  for (const feature of features) add(feature, 1)
  for (const { rows, ...properties } of rowCounts) add({ properties }, rows)
  return filterKeys.flatMap((key) => {
    const count = key.facet === facet ? counts.get(key.value) : undefined
    return count === undefined ? [] : [{ key, enabled: !isDisabled(disabled, key), count }]
  })
}

/** The filters with one key enabled if it was disabled, and disabled if it was enabled. */
export function withToggled(disabled: DisabledFilters, { facet, value }: FilterKey): DisabledFilters {
  const values = new Set(disabled[facet])
  if (!values.delete(value)) values.add(value)
  return { ...disabled, [facet]: values }
}
