/** A register of six rows, in the topics and countries of the small atlas. */
import type { RegisterColumns, RegisterSummary } from '../../src/content/register/registerTypes'
import { undated } from '../../src/content/register/registerTypes'

export const smallSummary: RegisterSummary = {
  count: 6,
  extent: [60, 50, 65, 50],
  topics: [
    ['transport', 4],
    ['science', 2],
  ],
  statuses: [
    ['completed', 3],
    ['planned', 3],
  ],
  kinds: [
    ['port', 1],
    ['town', 5],
  ],
  countries: [
    ['KZ', 3],
    ['', 2],
    ['CN', 1],
  ],
  years: [
    [2001, 1],
    [2004, 3],
  ],
  lastZoom: 9,
  blocks: { columns: 0, search: 1, words: 2, entries: 3, names: {}, labels: 4, ids: 5, idBuckets: 1, details: 6 },
}

export const smallColumns: RegisterColumns = {
  longitude: Int32Array.of(60, 61, 62, 63, 64, 65).map((degrees) => degrees * 100_000),
  latitude: new Int32Array(6).fill(5_000_000),
  topic: Uint16Array.of(0, 1, 0, 0, 1, 0),
  status: Uint8Array.of(0, 0, 1, 0, 1, 1),
  kind: Uint16Array.of(1, 1, 1, 0, 1, 1),
  country: Uint16Array.of(0, 1, 0, 2, 1, 0),
  firstYear: Int16Array.of(2001, 2004, undated, 2004, 2004, undated),
  lastYear: Int16Array.of(2003, 2004, undated, 2004, 2006, undated),
}
