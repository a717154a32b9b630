/** Counts of the rows of a register for the filters. */
import type { RowCount } from '../facets'
import type { Kind } from '../kinds'
import { memoizeByRef } from '../memoizeByRef'
import type { Topic } from '../schema'
import type { RegisterColumns, RegisterSummary } from './registerTypes'

/** How many rows have each pair of values: the place of the first value, then of the second. */
function pairsIn(first: ArrayLike<number>, second: ArrayLike<number>, width: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (let row = 0; row < first.length; row++) {
    const pair = first[row]! * width + second[row]!
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

const pairsOf = memoizeByRef(({ topic, status, kind }: RegisterColumns) => ({
  statuses: pairsIn(topic, status, 0x100),
  kinds: pairsIn(topic, kind, 0x10000),
}))

/**
 * How many rows have each topic and status, for the options of each facet. Without columns, how many have each topic, and
 * how many each status, which is right as long as no filter is on.
 */
export function rowCountsOf(
  { topics, statuses }: Pick<RegisterSummary, 'topics' | 'statuses'>,
  columns: RegisterColumns | null,
): Record<'mode' | 'topic' | 'status', readonly RowCount[]> {
  if (!columns) {
    return {
      mode: [],
      topic: topics.map(([topic, rows]) => ({ topic, status: '', rows })),
      status: statuses.map(([status, rows]) => ({ topic: '', status, rows })),
    }
  }
  const counts = [...pairsOf(columns).statuses].map(([pair, rows]) => ({
    topic: topics[pair >> 8]![0],
    status: statuses[pair & 0xff]![0],
    rows,
  }))
  return { mode: [], topic: counts, status: counts }
}

/** The kind that most rows of each topic have. Without columns none is known. */
export function topicKindsOf(
  { topics, kinds }: Pick<RegisterSummary, 'topics' | 'kinds'>,
  columns: RegisterColumns | null,
): ReadonlyMap<Topic, Kind> {
  const most = new Map<Topic, { kind: Kind; rows: number }>()
  for (const [pair, rows] of columns ? pairsOf(columns).kinds : []) {
    const topic = topics[Math.floor(pair / 0x10000)]![0]
    if (rows > (most.get(topic)?.rows ?? 0)) most.set(topic, { kind: kinds[pair % 0x10000]![0], rows })
  }
  return new Map([...most].map(([topic, { kind }]) => [topic, kind]))
}
