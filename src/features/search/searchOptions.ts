import type { Feature } from '../../content/schema'
import type { Filters } from '../../state/filters.svelte'
import type { Found, Results } from './search'

/** An option of the list: a result, or the offer to show results that the filters hide. */
export type Option = Found | { kind: 'show'; features: Feature[] }

/** The feature that an option opens: its own, or the corridor of a stop. Null for the other options. */
export function featureOf(option: Option | undefined): Feature | null {
  if (option?.kind === 'feature') return option.feature
  return option?.kind === 'stop' ? option.corridor : null
}

/** The id of the feature that is highlighted while an option is active. */
export const highlightedId = (option: Option | undefined): string | null => featureOf(option)?.id ?? null

/** The results in the order of the list. The last option is the offer, if the filters hide one of the results. */
export function optionsOf({ features, stops, paragraphs }: Results, filters: Pick<Filters, 'isShown'>): Option[] {
  const found: Option[] = [...features, ...stops, ...paragraphs]
  const hidden = found.map(featureOf).filter((feature) => feature !== null && !filters.isShown(feature)) as Feature[]
  return hidden.length ? [...found, { kind: 'show', features: [...new Set(hidden)] }] : found
}
