/** A label wants to stand with its middle at `at` and takes `size`, both in px. */
export interface Wanted {
  at: number
  size: number
}

interface Block {
  first: number
  sizes: number
  /** The sum over its labels of where each wants the block to begin. */
  begins: number
  count: number
}

const startOf = ({ begins, count, sizes }: Block, low: number, high: number): number =>
  Math.max(low, Math.min(high - sizes, begins / count))

/**
 * Pushes labels apart until none overlaps another, each as near to its place as its neighbours allow. They keep their
 * order, which must be that of `at`, and stay between `low` and `high` if they fit there.
 * @returns the middle of every label
 */
export function resolveOverlaps(labels: readonly Wanted[], low: number, high: number): number[] {
  const blocks: Block[] = []
  for (const [index, { at, size }] of labels.entries()) {
    let block: Block = { first: index, sizes: size, begins: at - size / 2, count: 1 }
    for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
      if (startOf(before, low, high) + before.sizes <= startOf(block, low, high)) break
      blocks.pop()
      block = {
        first: before.first,
        sizes: before.sizes + block.sizes,
        begins: before.begins + block.begins - block.count * before.sizes,
        count: before.count + block.count,
      }
    }
    blocks.push(block)
  }
  return blocks.flatMap((block) => {
    let top = startOf(block, low, high)
    return labels.slice(block.first, block.first + block.count).map(({ size }) => {
      top += size
      return top - size / 2
    })
  })
}
