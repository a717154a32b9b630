import type { Feature } from '../../geo/schema'

/** Rows of a long list that are drawn together, and how many are drawn before the reader has scrolled. */
const [together, atOnce] = [100, 100]

/** A part of a long list. One that is far from what the reader sees takes its room without its rows. */
export interface PartOfListProps {
  features: readonly Feature[]
  /** Whether it is drawn wherever it is. */
  always: boolean
}

/**
 * Cuts a group of a list into parts.
 * @param before how many rows of the list stand before the group
 */
export function listsOf(features: readonly Feature[], before: number): PartOfListProps[] {
  const parts: PartOfListProps[] = []
  for (let from = 0; from < features.length; from += together) {
    const part = features.slice(from, from + together)
    parts.push({ features: part, always: before + from + part.length <= atOnce })
  }
  return parts
}
