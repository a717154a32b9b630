/** The article as plain text and as HTML: the author's words, with a heading that says whose they are. */
import type { Article, Block, FormattedText, MediaBlock, Span } from '../../src/content/article/article.ts'
import { authorIn } from '../../src/content/article/article.ts'
import { inLink, inlineOf, paragraphOfNote, withRanges, type Inline } from '../../src/content/article/inline.ts'
import { marksByParagraph } from '../../src/content/article/mentions.ts'
import { runs } from '../../src/content/article/passages.ts'
import { directionOf } from '../../src/i18n/script.ts'
import { featureUri, quotedFrom, type ArticleContent } from './downloadContent.ts'
import { escapeXml as escaped } from '../../src/content/xml.ts'

/** Title, author, publication and date of the article, one in each line. */
function headOf({ article }: ArticleContent): string[] {
  const { title, role, publication, published } = article
  return [title, authorIn(article, article.language), role, publication, published].filter((line) => line !== undefined)
}

export interface PlainText {
  text: string
  /** Where each numbered paragraph begins in the text, in UTF-16 units: that of paragraph n at index n - 1. */
  starts: readonly number[]
}

/** The article as plain text, with an empty line between its paragraphs. Formats, links and pictures are left out. */
export function toPlainText(content: ArticleContent): PlainText {
  const { article } = content
  const starts: number[] = []
  let text = ''
  const add = (part: string, indent = '') => {
    text += (text ? '\n\n' : '') + indent + part
  }
  const addBlock = (block: Block) => {
    switch (block.type) {
      case 'paragraph':
        add(article.paragraphs[block.paragraph - 1]!)
        starts[block.paragraph - 1] = text.length - article.paragraphs[block.paragraph - 1]!.length
        break
      case 'heading':
      case 'code':
        add(block.text)
        break
      case 'list':
        for (const item of block.items) item.blocks.forEach(addBlock)
        break
      case 'quotation':
        block.blocks.forEach(addBlock)
        break
      case 'table':
        add(block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'))
        break
    }
  }
  add(headOf(content).join('\n'))
  article.blocks.forEach(addBlock)
  article.notes.forEach((blocks, index) => add(`${index + 1}. ${blocks.map(({ text }) => text).join('\n')}`))
  return { text: `${text}\n`, starts }
}

const elements: Partial<Record<Span['type'], string>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  code: 'code',
}

function inlineHtml(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node)
      const { span } = node
      if (span.type === 'note') return noteSign(span.note)
      if (span.type === 'break') return '<br>'
      const inside = inlineHtml(node.children)
      if (span.type === 'link') return `<a href="${escaped(span.href)}">${inside}</a>`
      return `<${elements[span.type]}>${inside}</${elements[span.type]}>`
    })
    .join('')
}

/** `npm run import` makes the picture again from these. */
const mediaData = ({ file, caption }: MediaBlock): string =>
  ` data-media="${escaped(file)}"${caption ? ` data-caption="${escaped(caption)}"` : ''}`

/** What the byline does not say to programs. */
function metaTags({ author, authorNames, role, publication, published, url }: Article): string {
  const values: [string, string | undefined][] = [
    ['author', author],
    ...Object.entries(authorNames).map(([tag, name]): [string, string] => [`author:${tag}`, name]),
    ['atlas:role', role],
    ['citation_journal_title', publication],
    ['dcterms.date', published],
    ['atlas:url', url],
  ]
  return values
    .flatMap(([name, value]) => (value ? [`\n    <meta name="${name}" content="${escaped(value)}">`] : []))
    .join('')
}

const noteSign = (note: number): string => `<sup><a href="#note-${note}">${note}</a></sup>`
const formattedHtml = ({ text, spans }: FormattedText): string => inlineHtml(inlineOf(text, spans))

/** The article as an HTML page. Its paragraphs have the ids `p1`, `p2` …, and its places are links into the atlas. */
export function toArticleHtml(content: ArticleContent): string {
  const { article } = content
  const marks = marksByParagraph(article, content.features)
  const paragraphHtml = (n: number): string => {
    const [text, spans] = [article.paragraphs[n - 1]!, article.spans[n - 1]!]
    const parts = withRanges(runs(text, marks[n - 1] ?? [])).map(({ run: { mark }, range }) => {
      if (!mark) return inlineHtml(inlineOf(text, spans, range))
      const { formats, notes } = inLink(spans, range)
      const words = inlineHtml(inlineOf(text, formats, range))
      return `<a href="${escaped(featureUri(content, mark.features[0]!))}">${words}</a>${notes.map(noteSign).join('')}`
    })
    return `<p id="p${n}"><a class="number" href="#p${n}">${n}</a> ${parts.join('')}</p>`
  }
  const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('\n')
  const blockHtml = (block: Block): string => {
    switch (block.type) {
      case 'paragraph':
        return paragraphHtml(block.paragraph)
      case 'heading': {
        const level = Math.min(6, block.level + 1)
        return `<h${level}>${formattedHtml(block)}</h${level}>`
      }
      case 'list': {
        const list = block.start === null ? 'ul' : 'ol'
        const items = block.items.map(({ checked, blocks }) => {
          const sign = checked === undefined ? '' : checked ? '☑ ' : '☐ '
          return `<li>${sign}${blocksHtml(blocks)}</li>`
        })
        return `<${list}${block.start === null ? '' : ` start="${block.start}"`}>\n${items.join('\n')}\n</${list}>`
      }
      case 'quotation':
        return `<blockquote>${blocksHtml(block.blocks)}</blockquote>`
      case 'table': {
        const [head, ...rows] = block.rows
        const row = (cells: readonly FormattedText[], cell: string) =>
          `<tr>${cells.map((text) => `<${cell}>${formattedHtml(text)}</${cell}>`).join('')}</tr>`
        return `<table>\n<thead>${row(head ?? [], 'th')}</thead>\n<tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody>\n</table>`
      }
      case 'code':
        return `<pre>${escaped(block.text)}</pre>`
      case 'rule':
        return '<hr>'
      case 'media':
        // The text stands in for the picture, which is not part of the downloads.
        return block.alt ? `<p${mediaData(block)}>[${escaped(block.alt)}]</p>` : ''
    }
  }
  const [title, ...byline] = headOf(content)
  const notes = article.notes.map((blocks, index) => {
    const back = paragraphOfNote(article, index + 1)
    const [first = '', ...others] = blocks.map(formattedHtml)
    const texts = first + others.map((text) => `<p>${text}</p>`).join('')
    return `<li id="note-${index + 1}">${texts}${back ? ` <a href="#p${back}">↩</a>` : ''}</li>`
  })
  return `<!doctype html>
<html lang="${escaped(article.language)}" dir="${directionOf(article.language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(title!)}</title>${metaTags(article)}
    <style>
      body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 Georgia, serif; overflow-wrap: anywhere; }
      .number { font-size: 0.75rem; text-decoration: none; }
      footer { margin-block-start: 2rem; border-block-start: 1px solid; font-size: 0.875rem; }
      table { border-collapse: collapse; } th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; }
      pre { white-space: pre-wrap; }
    </style>
  </head>
  <body>
    <article>
      <h1>${escaped(title!)}</h1>
      <p class="byline">${byline.map(escaped).join('<br>')}</p>
${blocksHtml(article.blocks)}
${notes.length ? `<ol>\n${notes.join('\n')}\n</ol>` : ''}
    </article>
    <footer lang="en" dir="ltr"><p>${escaped(quotedFrom(content)!)} The words are the author’s. The links to places are the atlas’s.</p></footer>
  </body>
</html>
`
}
