/** Reads article.md: front matter, then Markdown (CommonMark and GFM). The page has only the result. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type {
  Definition,
  FootnoteDefinition,
  Image,
  ImageReference,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import type { Article, Block, FormattedText, MediaBlock, Span } from '../../src/content/article/article.ts'
import { readFrontMatter, splitFrontMatter } from './frontMatter.ts'

/** What stands in place of front matter that is missing. */
export interface Defaults {
  title: string
  /** BCP 47. */
  language: string
}

/** Quotations and lists within one another are shown to this depth; what is deeper is shown at it. */
const deepest = 12
/** The first number of a list. A paragraph that begins with a larger one begins with a year, such as "1992. ". */
const largestListStart = 99
/** In characters. The parser's time grows with the square of a paragraph's length: 100,000 characters with 8,000 links take 3 s. */
const longestParagraph = 100_000
/** The same sign this many times over would take the parser minutes. */
const endlessSigns = /([*_~[\]!>`])\1{1999}/

/**
 * Reads article.md. HTML is text, comments are left out. Without a title in the front matter the first heading is the title.
 * @throws {Error} if the front matter is wrong, see `readFrontMatter`, or the article has no paragraph or one that is too long to
 * be read in a sensible time
 */
export function parseMarkdown(text: string, defaults: Defaults = { title: 'Article', language: 'en' }): Article {
  const { yaml, markdown } = splitFrontMatter(text.replace(/^\uFEFF/, ''))
  const front = yaml === null ? { authorNames: {} } : readFrontMatter(yaml)
  const root = treeOf(markdown)
  // A link may lead to a heading after it: the first reading finds where the headings are.
  const first = new BodyReader(markdown, root, new Map())
  first.read(front.title)
  const { title, ...body } = new BodyReader(markdown, root, first.headings).read(front.title)
  if (body.paragraphs.length === 0) throw new Error('article.md has no paragraph')
  return {
    ...front,
    title: front.title ?? title ?? defaults.title,
    language: front.language ?? defaults.language,
    ...body,
  }
}

/** A part of article.md between two offsets. */
export interface Section {
  start: number
  end: number
  /** The numbers of its first and last paragraph. */
  paragraphs: readonly [first: number, last: number]
}

/**
 * Divides the text of article.md after its front matter into the smallest parts that can be edited on their own. Each has
 * at least one numbered paragraph; headings, figures and tables belong to the paragraph after them.
 * @throws {Error} as `parseMarkdown`
 */
export function articleSections(text: string): Section[] {
  const { yaml, markdown } = splitFrontMatter(text.replace(/^\uFEFF/, ''))
  const offset = text.length - markdown.length
  const root = treeOf(markdown)
  const reader = new BodyReader(markdown, root, new Map())
  reader.read(yaml === null ? undefined : readFrontMatter(yaml).title)
  const sections: Section[] = []
  let [start, before] = [0, 0]
  for (const { position } of root.children) {
    const end = position!.end.offset!
    const last = reader.starts.findLastIndex((at) => at < end) + 1
    if (last === before) continue
    sections.push({ start: start + offset, end: end + offset, paragraphs: [before + 1, last] })
    ;[start, before] = [end, last]
  }
  const [rest, final] = [markdown.slice(start), sections.at(-1)]
  return final ? [...sections.slice(0, -1), { ...final, end: final.end + rest.trimEnd().length }] : []
}

/** @throws {Error} if the parser would take too long */
function treeOf(markdown: string): Root {
  refuseEndless(markdown)
  return fromMarkdown(markdown, {
    extensions: [
      // "5~6 and 7~8" has no struck-out text, and a paragraph may be indented.
      gfm({ singleTilde: false }),
      { disable: { null: ['codeIndented'] } },
    ],
    mdastExtensions: [gfmFromMarkdown()],
  })
}

function refuseEndless(markdown: string): void {
  const longest = markdown.split(/\n\s*\n/).reduce((most, { length }) => Math.max(most, length), 0)
  if (longest > longestParagraph) {
    throw new Error(
      `article.md has a paragraph of ${longest} characters, may have ${longestParagraph}: divide it by blank lines`,
    )
  }
  const sign = endlessSigns.exec(markdown)?.[1]
  if (sign) throw new Error(`article.md has ${sign} more than 2000 times in a row`)
}

type Body = Pick<Article, 'paragraphs' | 'spans' | 'blocks' | 'notes'>

/** Converts the tree of one article. */
class BodyReader {
  readonly #markdown: string
  readonly #root: Root
  readonly #definitions = new Map<string, Definition>()
  readonly #footnotes = new Map<string, FootnoteDefinition>()
  readonly #targets: ReadonlyMap<string, number>
  /** The number of the paragraph after each heading, by the id that links have. */
  readonly headings = new Map<string, number>()
  readonly #paragraphs: string[] = []
  readonly #spans: (readonly Span[])[] = []
  /** The offsets at which the numbered paragraphs start. */
  readonly starts: number[] = []
  /** The numbers of the notes that have a sign, by their identifiers. */
  readonly #noteNumbers = new Map<string, number>()

  /** @param targets `headings` of an earlier reading */
  constructor(markdown: string, root: Root, targets: ReadonlyMap<string, number>) {
    this.#markdown = markdown
    this.#targets = targets
    this.#root = root
    for (const node of everyNode(root)) {
      // Of several definitions of one name the first counts.
      if (node.type === 'definition' && !this.#definitions.has(node.identifier))
        this.#definitions.set(node.identifier, node)
      if (node.type === 'footnoteDefinition' && !this.#footnotes.has(node.identifier))
        this.#footnotes.set(node.identifier, node)
    }
  }

  /** The body; and the text of the first heading, if `title` is undefined. That heading is left out, as is one that repeats the title. */
  read(title: string | undefined): Body & { title: string | undefined } {
    const children = [...this.#root.children]
    const first = children.findIndex(({ type }) => type === 'heading')
    const heading = children[first]
    const text = heading && this.#formatted(heading).text
    const isTitle = text !== undefined && (title === undefined || (title === text && first === 0))
    if (isTitle) children.splice(first, 1)
    const blocks = this.#blocks(children, 0)
    const notes: (readonly FormattedText[])[] = []
    // A note may have the sign of another, which adds to the map.
    for (const identifier of this.#noteNumbers.keys()) {
      notes.push(textBlocks(this.#footnotes.get(identifier)!).map((node) => this.#formatted(node)))
    }
    return { title: isTitle ? text : undefined, paragraphs: this.#paragraphs, spans: this.#spans, blocks, notes }
  }

  #blocks(nodes: readonly RootContent[], depth: number): Block[] {
    return nodes.flatMap((node): Block[] => {
      switch (node.type) {
        case 'paragraph':
          return this.#paragraph(node.children)
        case 'heading':
          return this.#heading(node.depth, this.#formatted(node))
        case 'blockquote':
          if (depth >= deepest) return this.#flattened(node)
          return [{ type: 'quotation', blocks: this.#blocks(node.children, depth + 1) }]
        case 'list':
          if (this.#isNumberedText(node)) return this.#numberedText(node, depth)
          if (depth >= deepest) return this.#flattened(node)
          return [
            {
              type: 'list',
              start: node.ordered ? (node.start ?? 1) : null,
              items: node.children.map((item) => ({
                ...(typeof item.checked === 'boolean' && { checked: item.checked }),
                blocks: this.#blocks(item.children, depth + 1),
              })),
            },
          ]
        case 'table':
          return [
            {
              type: 'table',
              align: node.align ?? [],
              rows: node.children.map((row) => row.children.map((cell) => this.#formatted(cell))),
            },
          ]
        case 'code':
          return node.value ? [{ type: 'code', text: node.value }] : []
        case 'thematicBreak':
          return [{ type: 'rule' }]
        case 'html':
          return this.#paragraph([node])
        default:
          return []
      }
    })
  }

  /** The numbered paragraphs of a tree, without their lists and quotations. */
  #flattened(node: Nodes): Block[] {
    return textBlocks(node).flatMap(({ children }) => this.#paragraph(children as PhrasingContent[]))
  }

  #heading(level: number, formatted: FormattedText): Block[] {
    if (!formatted.text) return []
    const name = formatted.text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s+/g, '-')
    let id = name
    for (let times = 1; this.headings.has(id); times++) id = `${name}-${times}`
    this.headings.set(id, this.#paragraphs.length + 1)
    return [{ type: 'heading', level, ...formatted }]
  }

  #paragraph(children: readonly PhrasingContent[]): Block[] {
    const words = children.filter((node) => !isBlank(node))
    const images = words.filter((node) => node.type === 'image' || node.type === 'imageReference')
    if (images.length > 0 && images.length === words.length) return images.flatMap((image) => this.#media(image))
    const { text, spans } = this.#inline(children)
    if (!text) return []
    this.#paragraphs.push(text)
    this.starts.push(children.find(({ position }) => position)!.position!.start.offset!)
    this.#spans.push(spans)
    return [{ type: 'paragraph', paragraph: this.#paragraphs.length }]
  }

  /** An image that has a paragraph of its own. Without an address it is left out. */
  #media(image: Image | ImageReference): MediaBlock[] {
    const { url, title } = image.type === 'image' ? image : (this.#definitions.get(image.identifier) ?? { url: '' })
    if (!url) return []
    const file = decoded(url.replace(/^(\.\/)?media\//, ''))
    return [{ type: 'media', file, alt: image.alt?.trim() ?? '', ...(title && { caption: title }) }]
  }

  #formatted(node: Nodes): FormattedText {
    return this.#inline('children' in node ? (node.children as PhrasingContent[]) : [])
  }

  /** Whether a list is text that begins with a number: "1992. The republic …", or a single "21. December". */
  #isNumberedText({ ordered, start, children }: List): boolean {
    return ordered === true && ((start ?? 1) > largestListStart || (children.length === 1 && (start ?? 1) > 1))
  }

  #numberedText({ children }: List, depth: number): Block[] {
    return children.flatMap((item) => this.#blocks(this.#withNumber(item), depth))
  }

  /** The content of a list item with the item's number as the first words of its text. */
  #withNumber(item: ListItem): RootContent[] {
    const [first, ...rest] = item.children
    const from = item.position!.start.offset!
    const number = /^\d+[.)]/.exec(this.#markdown.slice(from))![0]
    if (first?.type !== 'paragraph') {
      return [
        { type: 'paragraph', children: [{ type: 'text', value: number, position: item.position }] },
        ...item.children,
      ]
    }
    return [{ ...first, children: [{ type: 'text', value: `${number} ` }, ...first.children] }, ...rest]
  }

  /** A link into the page: to an address of the atlas such as `#at=aktau`, or to the paragraph after a heading. */
  #pageHref(url: string): string | undefined {
    if (!url.startsWith('#')) return undefined
    const paragraph = this.#targets.get(decoded(url.slice(1)))
    if (paragraph !== undefined) return `#view=article&para=${paragraph}`
    return /^#[a-z]+=/.test(url) ? url : undefined
  }

  /** The plain text and its formats, without white space at its ends. */
  #inline(nodes: readonly PhrasingContent[]): FormattedText {
    let text = ''
    const spans: Span[] = []
    const walk = (list: readonly PhrasingContent[], depth: number) => {
      for (const node of list) visit(node, depth)
    }
    const add = (format: Exclude<Span['type'], 'link' | 'note'> | { href: string }, write: () => void) => {
      const index = spans.length
      const start = text.length
      // The outer span comes before those that `write` adds.
      spans.push({ type: 'break', start, end: start })
      write()
      const range = { start, end: text.length }
      spans[index] = typeof format === 'string' ? { type: format, ...range } : { type: 'link', ...range, ...format }
    }
    const link = (url: string | undefined, write: () => void) => {
      const href = url === undefined ? undefined : (this.#pageHref(url) ?? webHref(url))
      // The sign of a note is a link too, and follows this one.
      if (href === undefined) return write()
      const before = spans.length
      add({ href }, write)
      const inside = spans.splice(before)
      const notes = inside.filter(({ type }) => type === 'note')
      spans.push(...inside.filter((span) => !notes.includes(span)))
      spans.push(...notes.map((span) => ({ ...span, start: text.length, end: text.length })))
    }
    const visit = (node: PhrasingContent, depth: number): void => {
      switch (node.type) {
        case 'text':
          text += node.value
          return
        case 'emphasis':
        case 'strong':
        case 'delete': {
          const write = () => walk(node.children, depth + 1)
          return depth >= deepest ? void (text += plainText(node)) : add(node.type, write)
        }
        case 'inlineCode':
          return add('code', () => (text += node.value))
        case 'break':
          return add('break', () => (text += '\n'))
        case 'html':
          if (/^<br\s*\/?>$/i.test(node.value)) return add('break', () => (text += '\n'))
          text += node.value.replace(/<!--[\s\S]*?-->/g, '')
          return
        case 'link':
          return link(node.url, () => walk(node.children, depth + 1))
        case 'linkReference':
          return link(this.#definitions.get(node.identifier)?.url, () => walk(node.children, depth + 1))
        case 'image':
        case 'imageReference':
          text += node.alt ?? ''
          return
        case 'footnoteReference': {
          if (!this.#footnotes.has(node.identifier)) return
          const note = this.#noteNumbers.get(node.identifier) ?? this.#noteNumbers.size + 1
          this.#noteNumbers.set(node.identifier, note)
          spans.push({ type: 'note', note, start: text.length, end: text.length })
        }
      }
    }
    walk(nodes, 0)
    return trimmed({ text, spans })
  }
}

/** The text without white space at its ends, with its spans. A span of nothing, unless it is a note's sign, is left out. */
function trimmed({ text, spans }: FormattedText): FormattedText {
  const plain = text.trim()
  const offset = text.length - text.trimStart().length
  const moved = (at: number) => Math.min(Math.max(at - offset, 0), plain.length)
  const kept = spans.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) }))
  return { text: plain, spans: kept.filter(({ type, start, end }) => type === 'note' || end > start) }
}

/** Whether a node of a paragraph shows nothing: white space, the end of a line or a comment. */
const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'break' ||
  (node.type === 'text' && !node.value.trim()) ||
  (node.type === 'html' && !node.value.replace(/<!--[\s\S]*?-->/g, '').trim())

/** All nodes of a tree in the order of the text. Not recursive: a tree may be deeper than the stack. */
function* everyNode(root: Nodes): Generator<Nodes> {
  const left: Nodes[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    yield node
    if ('children' in node) left.push(...(node.children as Nodes[]).toReversed())
  }
}

/** The paragraphs, headings and cells of a tree, in the order of the text. */
const textBlocks = (node: Nodes) =>
  [...everyNode(node)].filter(
    (inner) => inner.type === 'paragraph' || inner.type === 'heading' || inner.type === 'tableCell',
  )

const plainText = (node: Nodes): string =>
  [...everyNode(node)].map((inner) => ('value' in inner ? inner.value : '')).join('')

/** A link to the web or an e-mail address; undefined for any other, such as `javascript:`. */
function webHref(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined
}

/** Without percent-encoding; as it is if that is damaged. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
