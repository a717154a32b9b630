import type { Article, Block, Span } from './article.ts'

const linksIn = (spans: readonly Span[]): string[] =>
  spans.flatMap((span) => (span.type === 'link' && !span.href.startsWith('#') ? [span.href] : []))

function linksOfBlock(article: Article, block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return linksIn(article.spans[block.paragraph - 1] ?? [])
    case 'heading':
      return linksIn(block.spans)
    case 'list':
      return block.items.flatMap((item) => linksOfBlocks(article, item.blocks))
    case 'quotation':
      return linksOfBlocks(article, block.blocks)
    case 'table':
      return block.rows.flat().flatMap(({ spans }) => linksIn(spans))
    default:
      return []
  }
}

const linksOfBlocks = (article: Article, blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => linksOfBlock(article, block))

/** The addresses elsewhere to which the article and its notes link, each once, in the order of the text. */
export const externalLinks = (article: Article): string[] => [
  ...new Set([
    ...linksOfBlocks(article, article.blocks),
    ...article.notes.flat().flatMap(({ spans }) => linksIn(spans)),
  ]),
]
