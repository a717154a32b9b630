import { isCorridor } from './features'
import type { AreaKind, Feature, Mode, PointKind } from './schema'

/** The kind of a feature, which decides its symbol, its name for the reader and its order. The kind of a corridor is its mode. */
export type Kind = PointKind | AreaKind | Mode

interface KindRow {
  /** The name of a Maki icon. */
  symbol: string
  /** Among features that are close together, the one with the lowest order keeps its badge and label. */
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
  'fusion-device': { symbol: 'industry', order: 3 },
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

export const kindOf = (feature: Feature): Kind =>
  isCorridor(feature) ? feature.properties.mode : feature.properties.kind
