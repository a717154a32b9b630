import type { AtlasContent } from '../content/load/loadContent'
import type { Feature, Place, Position } from '../content/schema'
import type { Register } from './register.svelte'

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

/** A row of the register that is chosen and whose place is being loaded. */
export interface Opening {
  /** Not known of a row that was chosen on the map. */
  id?: string
  /** Not known of a row that a link names. */
  name?: string
  /** Whether it could not be loaded. */
  hasFailed: boolean
  /** Loads it again, after a failure. */
  tryAgain: () => void
}

/** What loads a row. */
type Rows = Pick<Register, 'place' | 'open'>

/** What is known of a row before its place is loaded. */
export interface KnownRow {
  id?: string | undefined
  row?: number | undefined
  name?: string | undefined
}

/** Which feature is selected, and which are highlighted on the map and in the text. */
export class Selection {
  readonly #content: AtlasContent
  readonly #register: Rows | null
  #current = $state.raw<Feature | null>(null)
  #opening = $state.raw<Opening | null>(null)
  #row = $state.raw<number | null>(null)
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

  constructor(content: AtlasContent, register: Rows | null = null) {
    this.#content = content
    this.#register = register
  }

  get current(): Feature | null {
    return this.#current
  }

  /** The row that is being loaded and will be selected, or that could not be loaded. Nothing is selected meanwhile. */
  get opening(): Opening | null {
    return this.#opening
  }

  /** The id of the feature that is selected, or will be once it is loaded. */
  get id(): string | undefined {
    return this.#current?.id ?? this.#opening?.id
  }

  /** The number of the selected row of the register, if it was selected by its number. */
  get row(): number | null {
    return this.#row
  }

  /**
   * Selects a feature by its id. A row of the register is loaded first, if it is not there. An id that the atlas does not
   * have clears the selection.
   * @param whenSelected called at once or when the row is loaded, unless something else has been selected meanwhile
   */
  select(id: string | undefined, whenSelected = () => {}): void {
    const feature = id === undefined ? undefined : this.#content.byId.get(id)
    if (!feature && id !== undefined && this.#register) return this.open({ id }, whenSelected)
    this.#opening = null
    this.#row = null
    this.#current = feature ?? null
    if (feature) whenSelected()
  }

  /** Selects a row of the register by its number or id, as `select` does. */
  open(known: KnownRow, whenSelected: (place: Place) => void = () => {}): void {
    const there = known.id === undefined ? undefined : this.#content.byId.get(known.id)
    if (there) {
      this.select(there.id)
      this.#row = known.row ?? null
      return whenSelected(there as Place)
    }
    const opening: Opening = { ...known, hasFailed: false, tryAgain: () => this.open(known, whenSelected) }
    this.#current = null
    this.#opening = opening
    this.#row = known.row ?? null
    const select = (place: Place | undefined) => {
      if (this.#opening !== opening) return
      this.#opening = null
      this.#current = place ?? null
      if (place) whenSelected(place)
    }
    const fail = () => {
      if (this.#opening === opening) this.#opening = { ...opening, hasFailed: true }
    }
    const { row, id } = known
    void (row === undefined ? this.#register!.open(id!) : this.#register!.place(row)).then(select, fail)
  }

  clear(): void {
    this.select(undefined)
  }
}
