import type { AtlasContent } from '../content/load/loadContent'
import type { Feature } from '../content/schema'

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
  /** The feature that the map's keys have reached, the nth of those in view. `feature` is null if none is in view. */
  mapFocus = $state.raw<{ feature: Feature | null; n: number; of: number } | null>(null)

  constructor(content: AtlasContent) {
    this.#content = content
  }

  get current(): Feature | null {
    return this.#current
  }

  /** Selects a feature by its id. An id that the content does not have clears the selection. */
  select(id: string | undefined): void {
    this.#current = (id !== undefined && this.#content.byId.get(id)) || null
  }

  clear(): void {
    this.#current = null
  }
}
