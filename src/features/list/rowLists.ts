import type { Grouping } from '../../content/grouping'
import type { RegisterSummary } from '../../content/register/registerTypes'
import { keyOf, talliesBy, type RowLists } from './listGroups'

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
