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

const talliesBy = ({ topics, countries }: RegisterSummary): Record<Grouping, Tally<string>> => ({
  topic: topics,
  country: countries,
})

/** The key of the group that a row with this value is in. */
const keyOf = (value: string): GroupKey => value || 'severalCountries'

/**
 * Divides rows by the values of a column, which are places in the tally. The rows of a group keep their order.
 * @param rows the rows that the filters leave
 */
export function rowLists(rows: Uint32Array, values: Uint16Array, summary: RegisterSummary, by: Grouping): RowLists {
  const keys = talliesBy(summary)[by].map(([value]) => keyOf(value))
  const lengths = new Uint32Array(keys.length)
  for (const row of rows) lengths[values[row]!]!++
  const lists = keys.map((_, place) => new Uint32Array(lengths[place]!))
  lengths.fill(0)
  for (const row of rows) {
    const place = values[row]!
    lists[place]![lengths[place]!++] = row
  }
  return new Map(keys.map((key, place) => [key, lists[place]!]))
}

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
