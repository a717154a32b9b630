import type { Feature } from '../../content/schema'
import type { Filters } from '../../state/filters.svelte'
import type { Found, Results } from './search'

/** A row of the list: something found, or the offer to switch on what was found but is switched off. */
export type Option = Found | { kind: 'show'; features: Feature[] }

/** The feature that a result leads to: a stop leads to its corridor, a paragraph to none. */
export function featureOf(option: Option | undefined): Feature | null {
  if (option?.kind === 'feature') return option.feature
  return option?.kind === 'stop' ? option.corridor : null
}

/** What the map and the text light while a result is the active one. */
export const highlightedBy = (option: Option | undefined): string | null => featureOf(option)?.id ?? null

/** All results in the order of the list, and the offer last. */
export function optionsOf({ features, stops, paragraphs }: Results, filters: Pick<Filters, 'isShown'>): Option[] {
  const found: Option[] = [...features, ...stops, ...paragraphs]
  const off = found.map(featureOf).filter((feature) => feature !== null && !filters.isShown(feature)) as Feature[]
  return off.length ? [...found, { kind: 'show', features: [...new Set(off)] }] : found
}
