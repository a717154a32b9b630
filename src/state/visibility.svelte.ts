import type { Feature } from '../content/schema'
import type { Filters } from './filters.svelte'
import type { Register } from './register.svelte'
import type { Rides } from './ride/rides.svelte'
import type { Selection } from './selection.svelte'

/** Which features the map draws: what the filters leave, and what is pinned. */
export class Visibility {
  readonly #filters: Filters
  readonly #selection: Selection
  readonly #rides: Rides

  readonly #register: Register | null

  constructor(filters: Filters, selection: Selection, rides: Rides, register: Register | null = null) {
    this.#filters = filters
    this.#selection = selection
    this.#rides = rides
    this.#register = register
  }

  /** How many features and rows of the register the filters leave; null until the register's columns are loaded. */
  get shownCount(): number | null {
    const rows = this.#register ? this.#register.shownCount : 0
    return rows === null ? null : this.#filters.shown.length + rows
  }

  /** The selected feature and the ridden corridor, once if they are the same. The map draws them in spite of the filters. */
  get pinned(): readonly Feature[] {
    const selected = this.#selection.current
    const ridden = this.#rides.current?.corridor
    return [selected, ridden === selected ? null : ridden].filter((feature) => feature != null)
  }

  /** The features on the map: those that the filters leave, then the pinned ones that they do not. */
  get drawn(): readonly Feature[] {
    return [...this.#filters.shown, ...this.pinned.filter((feature) => !this.#filters.isShown(feature))]
  }

  /** Whether the map draws a feature. It is called for every feature, so it makes no list. */
  isDrawn(feature: Feature): boolean {
    return (
      this.#filters.isShown(feature) || feature === this.#selection.current || feature === this.#rides.current?.corridor
    )
  }
}
