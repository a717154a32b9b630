import type { Block } from '../../content/article/article'

/** Paragraphs that follow one another, by their numbers, or another block. */
export type BlockGroup = { type: 'paragraphs'; numbers: readonly number[] } | Exclude<Block, { type: 'paragraph' }>

/** The blocks with paragraphs that follow one another in one group. */
export function blockGroups(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      groups.push(block)
      continue
    }
    const last = groups.at(-1)
    if (last?.type === 'paragraphs') groups.splice(-1, 1, { ...last, numbers: [...last.numbers, block.paragraph] })
    else groups.push({ type: 'paragraphs', numbers: [block.paragraph] })
  }
  return groups
}

const levelsOf = (blocks: readonly Block[]): number[] =>
  blocks.flatMap((block) => {
    if (block.type === 'heading') return [block.level]
    if (block.type === 'quotation') return levelsOf(block.blocks)
    return block.type === 'list' ? block.items.flatMap((item) => levelsOf(item.blocks)) : []
  })

/** What is added to the level of each heading so that the highest one of the article has the level `top`. */
export const headingOffset = (blocks: readonly Block[], top: number): number => top - Math.min(...levelsOf(blocks), 6)
