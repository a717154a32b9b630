import { eventsOf, happensIn, wholeSpan, within, type DatedEvent, type Span } from '../content/dates'
import {
  enabledFeatures,
  hasDisabled,
  isEnabled,
  noDisabledFilters,
  withEnabled,
  withOnly,
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
  /** From the first event's year to the last one's; null without events. */
  readonly years: Span | null
  #timeRange = $state.raw<Span | null>(null)
  /** Whether the filters leave a feature. One function for as long as the filters stay the same. */
  isShown: (feature: Feature) => boolean = $derived.by(() => {
    const [disabled, range] = [this.disabled, this.#timeRange]
    return (feature) => isEnabled(disabled, feature) && isInRange(range, feature)
  })
  /** The features that the filters leave. Lists and search show these. */
  shown: readonly Feature[] = $derived.by(() => this.shownOf(this.#content.features))

  constructor(content: AtlasContent) {
    this.#content = content
    this.events = eventsOf(content.features)
    this.years = wholeSpan(this.events)
  }

  get isActive(): boolean {
    return hasDisabled(this.disabled) || this.#timeRange !== null
  }

  /** Only features with an event in these years are shown, and features without a date; null for all years. */
  get timeRange(): Span | null {
    return this.#timeRange
  }
  set timeRange(range: Span | null) {
    this.#timeRange = range && this.years && within(range, this.years)
  }

  /** What the filters leave of a list, in its order. Returns the list itself if the filters leave all of it. */
  shownOf(features: readonly Feature[]): readonly Feature[] {
    const [enabled, range] = [enabledFeatures(this.disabled, features), this.#timeRange]
    return range ? enabled.filter((feature) => isInRange(range, feature)) : enabled
  }

  toggle(key: FilterKey): void {
    this.disabled = withToggled(this.disabled, key)
  }
  showOnly(key: FilterKey): void {
    this.disabled = withOnly(this.disabled, key, this.#content.features)
  }
  showAll(): void {
    this.disabled = noDisabledFilters
    this.#timeRange = null
  }
  /** Enables the filters that hide these features. */
  reveal(features: readonly Feature[]): void {
    this.disabled = withEnabled(this.disabled, features)
    if (!features.every((feature) => isInRange(this.#timeRange, feature))) this.#timeRange = null
  }
}

/** A feature that the article does not date is in every range. */
const isInRange = (range: Span | null, feature: Feature): boolean => !range || happensIn(feature, range) !== false
