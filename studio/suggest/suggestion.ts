/** What the suggestions consist of. All reasons are data: the interface words them. */
import type { Position } from '../../src/content/schema.ts'
import type { GazetteerEntry, PlaceKind } from '../gazetteer/entry.ts'

/** Why a candidate is likely or unlikely. */
export type Reason =
  /** The words are a name that the place has in the text's language, a case of it, or one of its other names. */
  | { kind: 'name'; form: 'exact' | 'inflected' | 'other'; name: string }
  | { kind: 'population'; population: number }
  | { kind: 'capital'; of: 'country' | 'region' }
  | { kind: 'placeKind'; placeKind: PlaceKind }
  /** A word beside the name says what it is: "river", "область". */
  | { kind: 'kindWord'; word: string; agrees: boolean }
  /** The words say "the capital of" the country. */
  | { kind: 'capitalOf'; country: string }
  /** The sentence names the country, or directly after the name. */
  | { kind: 'countryNamed'; country: string; directly: boolean }
  /** The share of the text's countries and towns that are in the country, from 0 to 1. */
  | { kind: 'countryShare'; country: string; share: number }
  /** Another place of the text is near. */
  | { kind: 'near'; name: string; km: number }
  /** The atlas has the place. */
  | { kind: 'inAtlas'; id: string }

export interface Candidate {
  entry: GazetteerEntry
  /** Higher is likelier; only the order has a meaning. */
  score: number
  reasons: readonly Reason[]
}

/** Why a mention is held back: shown only to an author who asks for more. */
export type Held =
  /** The words are part of a longer name, such as that of a university. */
  | { kind: 'partOfName'; name: string }
  | { kind: 'commonWord'; word: string }
  | { kind: 'person'; name: string }
  /** The adjective of a country: "Kenyan". The candidate is the country. */
  | { kind: 'adjective'; country: string }
  /** A small place of which nothing else in the text is near. */
  | { kind: 'unlikely' }

export interface Suggestion {
  /** From 1. */
  paragraph: number
  /** UTF-16 offsets in the paragraph. */
  start: number
  end: number
  /** The words. */
  exact: string
  /** The likeliest first; at least one. */
  candidates: readonly Candidate[]
  held?: Held
}

/** A place that the atlas has already. */
export interface KnownPlace {
  id: string
  /** That of the gazetteer that is nearest to the atlas's; a town without. */
  kind?: PlaceKind
  /** By language. */
  names: Readonly<Record<string, string>>
  /** ISO 3166-1 alpha-2. */
  country?: string
  position: Position
}
