import type { Feature } from '../../content/schema'
import { memoizeByRef } from '../../content/memoizeByRef'

/** The number of rows of a chunk. */
export const chunkSize = 100
/** The number of rows at the start of the list that are always rendered. */
const alwaysRenderedRows = 100
/** The number of rows of an outer chunk. Lists that are longer than this are cut into outer chunks, so that tens of thousands of rows are a few elements. */
const outerChunkSize = 10 * chunkSize

export interface ListChunkProps {
  features: readonly Feature[]
  /** Whether the rows are rendered even when they are far from the visible part of the list. */
  alwaysRendered: boolean
}

function cut(features: readonly Feature[], size: number): readonly (readonly Feature[])[] {
  return Array.from({ length: Math.ceil(features.length / size) }, (_, index) =>
    features.slice(index * size, (index + 1) * size),
  )
}

/** Memoized: the rows of an unchanged group are not rendered again when a filter changes another group. */
const outermostChunks = memoizeByRef((features: readonly Feature[]) =>
  cut(features, features.length > outerChunkSize ? outerChunkSize : chunkSize),
)

/** The chunks of an outer chunk. */
export const innerChunks = (features: readonly Feature[]) => cut(features, chunkSize)

/**
 * Cuts a group of the list into chunks.
 * @param rowsBefore the number of rows in the groups before this one
 */
export function chunksOf(features: readonly Feature[], rowsBefore: number): ListChunkProps[] {
  let end = rowsBefore
  return outermostChunks(features).map((chunk) => {
    end += chunk.length
    return { features: chunk, alwaysRendered: end <= alwaysRenderedRows }
  })
}
