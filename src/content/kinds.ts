import type { AreaKind, Feature, Mode, PointKind, Topic } from './schema'
import { memoizeByRef } from './memoizeByRef'

/** What a feature is, for its symbol, its word and its place in lists: a corridor is known by its mode. */
export type Kind = PointKind | AreaKind | Mode

interface KindRow {
  /** A Maki icon (src/content/symbols.ts). */
  symbol: string
  /** Lower is drawn first among features that stand together, and keeps its label. */
  order: number
}

export const kinds = {
  road: { symbol: 'car', order: 1 },
  rail: { symbol: 'rail', order: 1 },
  ferry: { symbol: 'ferry', order: 1 },
  spaceport: { symbol: 'rocket', order: 1 },
  capital: { symbol: 'star', order: 1 },
  city: { symbol: 'city', order: 3 },
  port: { symbol: 'harbor', order: 2 },
  town: { symbol: 'town', order: 4 },
  'launch-complex': { symbol: 'observation-tower', order: 4 },
  'border-crossing': { symbol: 'barrier', order: 5 },
  institute: { symbol: 'library', order: 4 },
  reactor: { symbol: 'industry', order: 3 },
  university: { symbol: 'college', order: 5 },
  museum: { symbol: 'museum', order: 5 },
  venue: { symbol: 'theatre', order: 6 },
  park: { symbol: 'park', order: 6 },
  exhibition: { symbol: 'attraction', order: 6 },
  'financial-centre': { symbol: 'bank', order: 6 },
  organisation: { symbol: 'embassy', order: 5 },
  memorial: { symbol: 'monument', order: 4 },
  country: { symbol: 'globe', order: 7 },
  region: { symbol: 'landuse', order: 8 },
  sea: { symbol: 'water', order: 7 },
  territory: { symbol: 'square-stroked', order: 8 },
} as const satisfies Record<Kind, KindRow>

export const kindOf = ({ properties }: Feature): Kind =>
  properties.kind === 'corridor' ? properties.mode : properties.kind

export type SymbolName = (typeof kinds)[Kind]['symbol']

/** The kind that stands for each topic: its foremost feature's, a corridor's apart. */
export const foremostKinds = memoizeByRef((features: readonly Feature[]): ReadonlyMap<Topic, Kind> => {
  const foremost = new Map<Topic, Kind>()
  for (const feature of features) {
    const { topic, kind } = feature.properties
    if (kind === 'corridor') continue
    const [best, next] = [foremost.get(topic), kindOf(feature)]
    if (!best || kinds[next].order < kinds[best].order) foremost.set(topic, next)
  }
  return foremost
})
