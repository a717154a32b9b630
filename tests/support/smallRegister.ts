import type { RegisterSummary } from '../../src/content/register/registerTypes'

/** The summary of a register. A test gives what it needs. */
export const summaryOf = (given: Partial<RegisterSummary> = {}): RegisterSummary => ({
  count: 42,
  extent: [60, 40, 70, 50],
  topics: [],
  statuses: [],
  kinds: [],
  countries: [],
  years: [],
  lastZoom: 9,
  blocks: {} as never,
  ...given,
})
