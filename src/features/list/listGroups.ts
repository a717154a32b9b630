import { grouped, keysInOrder, type Grouping, type GroupKey } from '../../content/grouping'
import type { RegisterSummary, Tally } from '../../content/register/registerTypes'
import type { Feature } from '../../content/schema'

/** A group of the list: features, then rows of the register. */
export interface ListGroup {
  key: GroupKey
  features: readonly Feature[]
  /** The number of rows of the register. */
  rowCount: number
}

/** The rows of each group of the register, in their order, as many as the filters leave. */
export type RowLists = ReadonlyMap<GroupKey, Uint32Array>

/** The number of rows of each value of a grouping. */
export const talliesBy = ({ topics, countries }: RegisterSummary): Record<Grouping, Tally<string>> => ({
  topic: topics,
  country: countries,
})

/** The key of the group that a row with this value is in. */
export const keyOf = (value: string): GroupKey => value || 'severalCountries'

/**
 * The groups of the list in their order, without those that the filters empty.
 * @param features sorted by name
 * @param shownOf returns the features that the filters leave
 * @param lists the rows that the filters leave; null until the columns of the register are loaded: groups then have all rows
 */
export function listGroups(
  features: readonly Feature[],
  shownOf: (features: readonly Feature[]) => readonly Feature[],
  by: Grouping,
  register: RegisterSummary | null,
  lists: RowLists | null,
): ListGroup[] {
  const all = grouped(features, by)
  if (!register)
    return all
      .map(({ key, features }) => ({ key, features: shownOf(features), rowCount: 0 }))
      .filter((group) => group.features.length)
  const ofFeatures = new Map(all.map((group) => [group.key, group.features]))
  const ofRows = new Map(talliesBy(register)[by].map(([value, rows]) => [keyOf(value), rows]))
  const lengthOf = (key: GroupKey) => (ofFeatures.get(key)?.length ?? 0) + (ofRows.get(key) ?? 0)
  return keysInOrder(new Set([...ofFeatures.keys(), ...ofRows.keys()]), by, lengthOf)
    .map((key) => ({
      key,
      features: shownOf(ofFeatures.get(key) ?? none),
      rowCount: lists ? (lists.get(key)?.length ?? 0) : (ofRows.get(key) ?? 0),
    }))
    .filter(({ features, rowCount }) => features.length || rowCount)
}
const none: readonly Feature[] = []
