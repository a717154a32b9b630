import type { Feature } from '../../content/schema'
import { memoizeByRef } from '../../content/memoizeByRef'

/** Rows of a long list that are drawn together, and how many are drawn before the reader has scrolled. */
export const together = 100
const atOnce = 100
/** A very long list is cut into greater parts first, each into its own when it is near: tens of thousands of rows are few parts. */
const greater = 10 * together

/** A part of a long list. One that is far from what the reader sees takes its room without its rows. */
export interface PartOfListProps {
  features: readonly Feature[]
  /** Whether it is drawn wherever it is. */
  always: boolean
}

function cut(features: readonly Feature[], length: number): readonly (readonly Feature[])[] {
  return Array.from({ length: Math.ceil(features.length / length) }, (_, part) =>
    features.slice(part * length, (part + 1) * length),
  )
}
/** Parts that stay the same are drawn once, whatever is switched elsewhere in the list. */
const partsOf = memoizeByRef((features: readonly Feature[]) =>
  cut(features, features.length > greater ? greater : together),
)
/** The parts of a part that is too long to be drawn together. */
export const smallerPartsOf = (features: readonly Feature[]) => cut(features, together)

/**
 * Cuts a group of a list into parts.
 * @param before how many rows of the list stand before the group
 */
export const listsOf = (features: readonly Feature[], before: number): PartOfListProps[] =>
  partsOf(features).map((part) => ({ features: part, always: (before += part.length) <= atOnce }))
