import { memoizeByRef } from '../../content/memoizeByRef'

/** The number of rows of a chunk. */
export const chunkSize = 100
/** The number of rows at the start of the list that are always rendered. */
const alwaysRenderedRows = 100
/** The number of rows of an outer chunk. Lists that are longer than this are cut into outer chunks, so that tens of thousands of rows are a few elements. */
const outerChunkSize = 10 * chunkSize
/** An estimate in px, used until a chunk has been measured. */
export const rowHeight = 47

/** A list of features, or of numbers of rows of the register. */
export interface Items {
  readonly length: number
  slice(start: number, end: number): Items
}

export interface ListChunkProps<List extends Items> {
  items: List
  /** Whether the rows are rendered even when they are far from the visible part of the list. */
  alwaysRendered: boolean
}

const cut = (items: Items, size: number): readonly Items[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** Memoized: the rows of an unchanged group are not rendered again when a filter changes another group. */
const outermostChunks = memoizeByRef((items: Items) =>
  cut(items, items.length > outerChunkSize ? outerChunkSize : chunkSize),
)

/** The chunks of an outer chunk. */
export const innerChunks = <List extends Items>(items: List) => cut(items, chunkSize) as readonly List[]

/**
 * Cuts a group of the list into chunks.
 * @param rowsBefore the number of rows in the groups before this one
 */
export function chunksOf<List extends Items>(items: List, rowsBefore: number): ListChunkProps<List>[] {
  let end = rowsBefore
  return (outermostChunks(items) as readonly List[]).map((chunk) => {
    end += chunk.length
    return { items: chunk, alwaysRendered: end <= alwaysRenderedRows }
  })
}
