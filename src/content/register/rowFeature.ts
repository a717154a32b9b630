import type { WithKeys } from '../facets'
import type { WithKind } from '../kinds'
import type { RegisterColumns, RegisterSummary } from './registerTypes'

/** What a row has in common with a feature: what decides its symbol, its kind and the filters that leave it. */
export const rowFeature = (
  { topics, statuses, kinds }: Pick<RegisterSummary, 'topics' | 'statuses' | 'kinds'>,
  { topic, status, kind }: Pick<RegisterColumns, 'topic' | 'status' | 'kind'>,
  row: number,
): WithKind & WithKeys => ({
  properties: {
    topic: topics[topic[row]!]![0],
    status: statuses[status[row]!]![0],
    kind: kinds[kind[row]!]![0],
  },
})
