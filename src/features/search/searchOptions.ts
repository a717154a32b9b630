import type { RegisterEntry, RegisterResults } from '../../content/register/registerTypes'
import { rowFeature } from '../../content/register/rowFeature'
import type { Feature } from '../../content/schema'
import { reveal as revealFeatures } from '../../state/filterActs'
import type { Filters } from '../../state/filters.svelte'
import type { Register } from '../../state/register.svelte'
import type { Found, Results } from './search'

export interface FoundRow {
  kind: 'row'
  entry: RegisterEntry
}

/** An option of the list: a result, or the offer to show results that the filters hide. */
export type Option = Found | FoundRow | { kind: 'show'; features: Feature[]; rows: number[] }

/** The feature that an option opens: its own, or the corridor of a stop. Null for the other options. */
export function featureOf(option: Option | undefined): Feature | null {
  if (option?.kind === 'feature') return option.feature
  return option?.kind === 'stop' ? option.corridor : null
}

/** The id of the feature or row that is highlighted while an option is active. */
export const highlightedId = (option: Option | undefined): string | null =>
  option?.kind === 'row' ? option.entry.id : (featureOf(option)?.id ?? null)

/** Whether the filters hide what an option opens. They hide no row before the columns of the register are loaded. */
export function isHidden(
  option: Option,
  filters: Pick<Filters, 'isShown'>,
  register: Pick<Register, 'columns' | 'isRowShown'> | null,
): boolean {
  if (option.kind === 'row') return register?.columns != null && !register.isRowShown(option.entry.row)
  const feature = featureOf(option)
  return feature !== null && !filters.isShown(feature)
}

/**
 * The results in the order of the list: of the story, then of the register. The last option is the offer, if the filters
 * hide one of the results.
 */
export function optionsOf(
  { features, stops, paragraphs }: Results,
  rows: RegisterResults | null,
  filters: Pick<Filters, 'isShown'>,
  register: Pick<Register, 'columns' | 'isRowShown'> | null,
): Option[] {
  const found: Option[] = [
    ...features,
    ...stops,
    ...paragraphs,
    ...(rows?.entries ?? []).map((entry): FoundRow => ({ kind: 'row', entry })),
  ]
  const hidden = found.filter((option) => isHidden(option, filters, register))
  if (!hidden.length) return found
  const ofStory = hidden.map(featureOf).filter((feature) => feature !== null)
  const ofRegister = hidden.flatMap((option) => (option.kind === 'row' ? [option.entry.row] : []))
  return [...found, { kind: 'show', features: [...new Set(ofStory)], rows: ofRegister }]
}

/** Enables what hides the results of an offer. */
export function reveal(
  { features, rows }: Option & { kind: 'show' },
  filters: Filters,
  register: Pick<Register, 'columns' | 'isRowShown' | 'summary'> | null,
): void {
  const { columns, summary } = register ?? {}
  revealFeatures(filters, features, columns ? rows.map((row) => rowFeature(summary!, columns, row)) : [])
  if (!rows.every((row) => register!.isRowShown(row))) filters.timeRange = null
}
