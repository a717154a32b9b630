import type { Feature } from '../content/schema'
import type { Filters } from './filters.svelte'
import type { Rides } from './ride/rides.svelte'
import type { Selection } from './selection.svelte'

/** Which features the map draws: what the filters leave, and what is pinned. */
export class Visibility {
  readonly #filters: Filters
  readonly #selection: Selection
  readonly #rides: Rides

  constructor(filters: Filters, selection: Selection, rides: Rides) {
    this.#filters = filters
    this.#selection = selection
    this.#rides = rides
  }

  /** The selected feature and the ridden corridor. The map draws them even if the filters leave them out. */
  get pinned(): readonly Feature[] {
    const found = [this.#selection.current, this.#rides.current?.corridor]
    return found.filter((feature, index): feature is Feature => feature != null && found.indexOf(feature) === index)
  }

  get drawn(): readonly Feature[] {
    return [...this.#filters.shown, ...this.pinned.filter((feature) => !this.#filters.isShown(feature))]
  }

  isDrawn(feature: Feature): boolean {
    return this.#filters.isShown(feature) || this.pinned.includes(feature)
  }
}
