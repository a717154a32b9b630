import type { AtlasContent } from '../content/load/loadContent'
import type { Feature, Position } from '../content/schema'

interface DrawnOfRegister {
  /** The number of the row, of a cluster that of its most important one. */
  row: number
  position: Position
  /** Those of its feature in the map's tiles. */
  properties: Readonly<Record<string, unknown>>
}
/** A single row of the register on the map. */
export interface RowHit extends DrawnOfRegister {
  kind: 'row'
  name: string
}
/** Several rows that the map draws as one. */
export interface ClusterHit extends DrawnOfRegister {
  kind: 'cluster'
  count: number
  /** Whether the rows are at one position, so that no zoom divides them. */
  isStack: boolean
}
export type RegisterHit = RowHit | ClusterHit

export interface RowChoice {
  count: number
  /** Loads their numbers. */
  rows: () => Promise<readonly number[]>
}

/** What the map's keys step through. */
export type MapStop = { kind: 'feature'; feature: Feature } | RegisterHit

/** Which feature is selected, and which are highlighted on the map and in the text. */
export class Selection {
  readonly #content: AtlasContent
  #current = $state.raw<Feature | null>(null)
  /** The id of the feature under the pointer or with the focus. */
  hovered = $state<string | null>(null)
  /** The ids of the features that a link to several of them offers, while the reader points to it or chooses. */
  offered = $state.raw<readonly string[]>([])
  /** The ids that the paragraph being read mentions. */
  highlighted = $state.raw<readonly string[]>([])
  /** The row or the cluster of the register that the pointer or the map's keys have reached. */
  pointed = $state.raw<RegisterHit | null>(null)
  /** What the map's keys have reached, the nth of those in view. `stop` is null if there is nothing in view. */
  mapFocus = $state.raw<{ stop: MapStop | null; n: number; of: number } | null>(null)
  /** The rows of the register at one position, among which the reader chooses. */
  choice = $state.raw<RowChoice | null>(null)

  constructor(content: AtlasContent) {
    this.#content = content
  }

  get current(): Feature | null {
    return this.#current
  }

  /** The number of the selected row of the register, if it was selected by its number. */
  row = $state.raw<number | null>(null)

  /** Selects a feature by its id. An id that the content does not have clears the selection. */
  select(id: string | undefined): void {
    this.row = null
    this.#current = (id !== undefined && this.#content.byId.get(id)) || null
  }

  clear(): void {
    this.#current = null
  }
}
