/** A label that should stand with its middle at `center` and is `size` long. All lengths are in px. */
export interface LabelRequest {
  center: number
  size: number
}

/** Labels that touch each other. They move together. */
interface Block {
  firstIndex: number
  /** The number of labels, and the sum of their sizes. */
  count: number
  size: number
  /** The sum of the starts that the labels each would give the block. Their mean is the best start. */
  sumOfStarts: number
}

const startOf = ({ sumOfStarts, count, size }: Block, min: number, max: number): number =>
  Math.max(min, Math.min(max - size, sumOfStarts / count))

/**
 * Moves labels along a line until none overlaps another. The sum of the squared distances that they move is the least
 * possible, because blocks of touching labels are merged as in isotonic regression (pool adjacent violators).
 * @param labels in the order of `center`, which they keep
 * @param min the start of the line in px; `max` is its end. The labels stay between them if they fit
 * @returns the middle of every label
 */
export function resolveOverlaps(labels: readonly LabelRequest[], min: number, max: number): number[] {
  const blocks: Block[] = []
  for (const [index, { center, size }] of labels.entries()) {
    let block: Block = { firstIndex: index, count: 1, size, sumOfStarts: center - size / 2 }
    for (let previous = blocks.at(-1); previous; previous = blocks.at(-1)) {
      if (startOf(previous, min, max) + previous.size <= startOf(block, min, max)) break
      blocks.pop()
      block = {
        firstIndex: previous.firstIndex,
        count: previous.count + block.count,
        size: previous.size + block.size,
        sumOfStarts: previous.sumOfStarts + block.sumOfStarts - block.count * previous.size,
      }
    }
    blocks.push(block)
  }
  return blocks.flatMap((block) => {
    let top = startOf(block, min, max)
    return labels.slice(block.firstIndex, block.firstIndex + block.count).map(({ size }) => {
      top += size
      return top - size / 2
    })
  })
}
