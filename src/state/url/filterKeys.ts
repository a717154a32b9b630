import { filterKeys, type FilterKey } from '../../content/facets'

/** A key as the address writes it: `road`, `topic:space`, `status:planned`. */
export const formatFilterKey = ({ facet, value }: FilterKey): string => (facet === 'mode' ? value : `${facet}:${value}`)

/** Reads the comma list of the `hide` parameter in the order of `filterKeys`. Ignores names that are not known. */
export function parseFilterKeys(list: string): FilterKey[] {
  // Links made before December 2026 write a topic as `theme:space`.
  const named = new Set(list.split(',').map((name) => name.replace(/^theme:/, 'topic:')))
  return filterKeys.filter((key) => named.has(formatFilterKey(key)))
}
