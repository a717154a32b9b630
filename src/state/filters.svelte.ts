import { eventsOf, happensIn, restrictRange, yearsCovered, type DatedEvent, type YearRange } from '../content/dates'
import {
  enabledFeatures,
  hasDisabled,
  isEnabled,
  noDisabledFilters,
  withToggled,
  type DisabledFilters,
  type FilterKey,
} from '../content/facets'
import type { AtlasContent } from '../content/load/loadContent'
import type { Feature } from '../content/schema'

/** What the reader has filtered out, by facet and by time. */
export class Filters {
  readonly #content: AtlasContent
  disabled = $state.raw<DisabledFilters>(noDisabledFilters)
  /** The dated events of the article. */
  readonly events: readonly DatedEvent[]
  /** From the first year of an event, or of a row of the register, to the last; null without any. */
  readonly years: YearRange | null
  #timeRange = $state.raw<YearRange | null>(null)
  /** Whether the filters leave a feature. The function stays the same until the filters change. */
  isShown: (feature: Feature) => boolean = $derived.by(() => {
    const [disabled, range] = [this.disabled, this.#timeRange]
    return (feature) => isEnabled(disabled, feature) && isInRange(range, feature)
  })
  /** The features that the filters leave. Lists and search show these. */
  shown: readonly Feature[] = $derived.by(() => this.shownOf(this.#content.features))

  constructor(content: AtlasContent) {
    this.#content = content
    this.events = eventsOf(content.features)
    this.years = yearsCovered(
      this.events,
      content.register?.years.map(([year]) => year),
    )
  }

  get isActive(): boolean {
    return hasDisabled(this.disabled) || this.#timeRange !== null
  }

  /**
   * The years whose features are shown, along with features without a date; null for all years. A range that is set is
   * restricted to `years`.
   */
  get timeRange(): YearRange | null {
    return this.#timeRange
  }
  set timeRange(range: YearRange | null) {
    this.#timeRange = range && this.years && restrictRange(range, this.years)
  }

  /** The features of a list that the filters leave, in its order. Returns the list itself if that is all of it. */
  shownOf(features: readonly Feature[]): readonly Feature[] {
    const [enabled, range] = [enabledFeatures(this.disabled, features), this.#timeRange]
    return range ? enabled.filter((feature) => isInRange(range, feature)) : enabled
  }

  toggle(key: FilterKey): void {
    this.disabled = withToggled(this.disabled, key)
  }
  showAll(): void {
    this.disabled = noDisabledFilters
    this.#timeRange = null
  }
}

/** Whether an event of a feature is in the range. A feature that the article does not date is in every range. */
const isInRange = (range: YearRange | null, feature: Feature): boolean => !range || happensIn(feature, range) !== false
