import type { Feature } from '../../geo/schema'
import { once } from '../story/once'

/** Rows of a long list that are drawn together, and how many are drawn before the reader has scrolled. */
const [together, atOnce] = [100, 100]

/** A part of a long list. One that is far from what the reader sees takes its room without its rows. */
export interface PartOfListProps {
  features: readonly Feature[]
  /** Whether it is drawn wherever it is. */
  always: boolean
}

/** Parts that stay the same are drawn once, whatever is switched elsewhere in the list. */
const partsOf = once((features: readonly Feature[]) => {
  const parts: (readonly Feature[])[] = []
  for (let from = 0; from < features.length; from += together) parts.push(features.slice(from, from + together))
  return parts
})

/**
 * Cuts a group of a list into parts.
 * @param before how many rows of the list stand before the group
 */
export const listsOf = (features: readonly Feature[], before: number): PartOfListProps[] =>
  partsOf(features).map((part, index) => ({
    features: part,
    always: before + index * together + part.length <= atOnce,
  }))
