/** Acts of panels on the filters. They are not part of the first script. */
import {
  disabledKeys,
  disabling,
  isDisabled,
  keysOf,
  type DisabledFilters,
  type FilterKey,
  type WithKeys,
} from '../content/facets'
import type { AtlasContent } from '../content/load/loadContent'
import type { RegisterSummary } from '../content/register/registerTypes'
import type { Feature } from '../content/schema'
import type { Filters } from './filters.svelte'

/**
 * Disables every key of the features, and of `others`, except `key`. A mode or topic disables the other modes and topics and leaves
 * the statuses as they are; a status disables the other statuses.
 */
export function withOnly(
  disabled: DisabledFilters,
  key: FilterKey,
  features: readonly Feature[],
  others: readonly FilterKey[] = [],
): DisabledFilters {
  const present = [...features.flatMap(keysOf), ...others]
  const off = disabling(present.filter(({ facet, value }) => facet !== key.facet || value !== key.value))
  return key.facet === 'status' ? { ...disabled, status: off.status } : { ...off, status: disabled.status }
}

/** Enables every key that these features have. */
export function withEnabled(disabled: DisabledFilters, features: readonly WithKeys[]): DisabledFilters {
  const needed = disabling(features.flatMap(keysOf))
  return disabling(disabledKeys(disabled).filter((key) => !isDisabled(needed, key)))
}

/** The keys that the rows of a register have. */
const keysOfRegister = ({ topics, statuses }: RegisterSummary): FilterKey[] => [
  ...topics.map(([value]): FilterKey => ({ facet: 'topic', value })),
  ...statuses.map(([value]): FilterKey => ({ facet: 'status', value })),
]

/** Shows the features and rows with a key, as far as the filters of their other key leave them. */
export function showOnly(
  { filters, content }: { filters: Filters; content: Pick<AtlasContent, 'features' | 'register'> },
  key: FilterKey,
): void {
  const { features, register } = content
  filters.disabled = withOnly(filters.disabled, key, features, register ? keysOfRegister(register) : [])
}

/**
 * Enables what hides these features: their disabled keys, and all years if one of them is outside the range. Enables the
 * keys of rows of the register.
 */
export function reveal(filters: Filters, features: readonly Feature[], rows: readonly WithKeys[] = []): void {
  filters.disabled = withEnabled(filters.disabled, [...features, ...rows])
  if (!features.every(filters.isShown)) filters.timeRange = null
}
