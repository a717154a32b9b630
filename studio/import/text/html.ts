/** HTML of web pages, of the clipboard of Word and Google Docs, and of mammoth, as Markdown. */
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { refuse, type Message } from '../messages.ts'
import { cleanAddress, cleanText, type Cleaning } from './cleaning.ts'
import { bytesOfDataUrl, Images } from './images.ts'
import type { ConvertedText, ReadBeside, TextFacts } from './importedText.ts'
import { findArticle, isFurniture } from './pageArticle.ts'
import { attribute, children, elements, isElement, textContent, type HtmlElement, type HtmlNode } from './htmlTree.ts'
import { factsOf } from './pageFacts.ts'
import { markdownOf } from './toMarkdown.ts'

export interface HtmlOptions {
  cleaning: Cleaning
  readBeside?: ReadBeside
  /** Images that the converter has already taken from the document, by their `src`. */
  images?: ReadonlyMap<string, { bytes: Uint8Array; type: string }>
  /** Whether the HTML is a whole page, around whose article there is more. */
  isPage: boolean
}

const never = new Set(
  'script style noscript iframe object embed template svg canvas form button input select textarea audio video map head title link meta base dialog'.split(
    ' ',
  ),
)
/** What would have run or asked, and is worth telling. */
const active = new Set('script iframe object embed form'.split(' '))
const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)
/** Elements within one another are read to this depth. */
const deepest = 200
const headingLevel = /^h([1-6])$/

const styleOf = (node: HtmlElement): string => attribute(node, 'style') ?? ''
const classOf = (node: HtmlElement): string => attribute(node, 'class') ?? ''

/** Converts one document. */
class HtmlReader {
  readonly images = new Images()
  readonly #options: HtmlOptions
  readonly #cleaning: Cleaning
  readonly #base: string | undefined
  readonly #byId = new Map<string, HtmlElement>()
  /** The elements that are notes, with their number. */
  readonly #notes = new Map<HtmlElement, number>()
  /** Elements that stand in another place of the result. */
  readonly #moved = new Set<HtmlNode>()
  readonly #definitions: FootnoteDefinition[] = []
  title: string | undefined

  constructor(document: DefaultTreeAdapterTypes.Document, base: string | undefined, options: HtmlOptions) {
    this.#options = options
    this.#cleaning = options.cleaning
    this.#base = base
    for (const element of elements(document)) {
      for (const name of [attribute(element, 'id'), attribute(element, 'name')]) {
        if (name && !this.#byId.has(name)) this.#byId.set(name, element)
      }
    }
  }

  read(root: HtmlElement): Root {
    this.#findNotes(root)
    const content = this.#blocks(children(root), 0)
    // A note may name another one, which is then added to the map.
    for (const [element, number] of this.#notes) {
      const inside = this.#blocks(children(element), 1)
      const definition: FootnoteDefinition = {
        type: 'footnoteDefinition',
        identifier: String(number),
        label: String(number),
        children: inside as DefinitionContent[] as FootnoteDefinition['children'],
      }
      this.#definitions.push(definition)
    }
    return { type: 'root', children: [...tidied(content, this.#cleaning), ...this.#definitions] }
  }

  /** Notes are what the sign of a note leads to. */
  #findNotes(root: HtmlElement): void {
    for (const link of elements(root)) {
      const target = link.tagName === 'a' ? this.#noteOf(link) : undefined
      if (target && !this.#notes.has(target)) this.#notes.set(target, this.#notes.size + 1)
    }
    for (const note of this.#notes.keys()) {
      this.#moved.add(note)
      // Mammoth and pandoc put all notes into a list or section, Word into a division with a short rule.
      for (
        let parent = note.parentNode as HtmlElement | null;
        parent && parent !== root;
        parent = parent.parentNode as HtmlElement | null
      ) {
        const isEmpty = children(parent).every(
          (child) =>
            this.#moved.has(child) ||
            !(isElement(child) ? child.tagName !== 'hr' && textContent(child).trim() : textContent(child).trim()),
        )
        if (!isEmpty) break
        this.#moved.add(parent)
      }
    }
  }

  /** The element of the note of which a link is the sign. */
  #noteOf(link: HtmlElement): HtmlElement | undefined {
    const href = attribute(link, 'href') ?? ''
    const name = /#(.+)$/.exec(href)?.[1]
    const sign = textContent(link).trim()
    if (!name || !/^[[(]?(\d{1,3}|[a-z]|[ivx]{1,4}|\*{1,3}|[†‡§]|note \d+)[\])]?$/i.test(sign)) return undefined
    // The numbers of paragraphs of article.html, and links back from a note to the text.
    if (isWithin(link, (element) => classOf(element).split(' ').includes('number'))) return undefined
    const named = this.#byId.get(decoded(name))
    if (!named) return undefined
    const note = ['a', 'span', 'sup', 'b'].includes(named.tagName) ? enclosingBlock(named) : named
    if (!note || isWithin(link, (element) => element === note)) return undefined
    const back = attribute(link, 'id') ?? attribute(link, 'name') ?? ''
    const isBackLink = [...this.#notes.keys()].some((known) => isWithin(link, (element) => element === known))
    const follows = isBackLink
      ? false
      : /note|^_?ftn|^_edn|^fn|cite|^sdfoot|^f\d+$/i.test(`${name} ${back} ${classOf(link)}`)
    return follows ||
      (link.parentNode && isElement(link.parentNode) && link.parentNode.tagName === 'sup' && !isBackLink)
      ? note
      : undefined
  }

  /** Whether an atlas has published the page as article.html: its paragraphs have numbers that lead to themselves. */
  #isOwnPage(): boolean {
    const first = this.#byId.get('p1')
    return (
      first !== undefined &&
      elements(first).some((node) => classOf(node) === 'number' && attribute(node, 'href') === '#p1')
    )
  }

  #isLeftOut(node: HtmlElement): boolean {
    if (active.has(node.tagName)) this.#cleaning.add('scripts')
    if (never.has(node.tagName)) return true
    const isHidden =
      attribute(node, 'hidden') !== undefined ||
      /display:\s*none|mso-hide:\s*all/i.test(styleOf(node)) ||
      (attribute(node, 'aria-hidden') === 'true' && node.tagName !== 'img')
    if (isHidden) return true
    if (this.#options.isPage && isFurniture(node)) {
      if (textContent(node).trim()) this.#cleaning.add('furniture')
      return true
    }
    return false
  }

  #blocks(nodes: readonly HtmlNode[], depth: number): RootContent[] {
    if (depth > deepest) refuse('nested-too-deep')
    const found: RootContent[] = []
    let line: HtmlNode[] = []
    const flush = () => {
      if (line.length > 0) found.push(...this.#paragraphs(line))
      line = []
    }
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!
      if (this.#moved.has(node)) continue
      if (!isElement(node)) {
        line.push(node)
        continue
      }
      if (this.#isLeftOut(node)) continue
      if (wordListLevel(node) !== undefined) {
        flush()
        const items = takeWhile(nodes.slice(index), (other) =>
          !isElement(other) ? !textContent(other).trim() : wordListLevel(other) !== undefined,
        )
        index += items.length - 1
        found.push(...this.#wordList(items.filter(isElement)))
        continue
      }
      const hasBlocks =
        !blocks.has(node.tagName) && elements(node).some((inner) => inner !== node && blocks.has(inner.tagName))
      if (!blocks.has(node.tagName) && !hasBlocks) {
        line.push(node)
        continue
      }
      flush()
      found.push(...this.#block(node, depth))
    }
    flush()
    return found
  }

  #block(node: HtmlElement, depth: number): RootContent[] {
    const level =
      headingLevel.exec(node.tagName)?.[1] ??
      (attribute(node, 'role') === 'heading' ? (attribute(node, 'aria-level') ?? '2') : undefined)
    if (level) {
      const inline = this.#inline(children(node))
      const text = plain(inline)
      if (!text) return []
      if (classOf(node).split(' ').includes('title') && this.title === undefined) {
        this.title = text
        return []
      }
      return [
        {
          type: 'heading',
          depth: Math.min(6, Math.max(1, Number(level))) as 1,
          children: withoutBreaks(withoutStrong(inline)),
        },
      ]
    }
    switch (node.tagName) {
      case 'p': {
        if (/\bMsoTitle\b/.test(classOf(node)) && this.title === undefined) {
          this.title = plain(this.#inline(children(node)))
          return []
        }
        if (classOf(node) === 'byline' && this.#isOwnPage()) {
          this.#cleaning.add('own-links')
          return []
        }
        const media = attribute(node, 'data-media')
        if (media !== undefined && this.#isOwnPage())
          return [mediaOf(media, textContent(node), attribute(node, 'data-caption'))]
        const heading = /\bMsoHeading(\d)?\b/.exec(classOf(node))
        if (heading) return [{ type: 'heading', depth: 2, children: this.#inline(children(node)) }]
        return this.#blocks(children(node), depth + 1)
      }
      case 'hr':
        return [{ type: 'thematicBreak' }]
      case 'pre': {
        const value = cleanText(textContent(node), this.#cleaning, 'kept').replace(/^\n|\s+$/g, '')
        return value ? [{ type: 'code', value }] : []
      }
      case 'blockquote': {
        const inside = this.#blocks(children(node), depth + 1)
        return inside.length > 0 ? [{ type: 'blockquote', children: inside as BlockContent[] }] : []
      }
      case 'ul':
      case 'ol':
        return this.#list(node, depth)
      case 'dl':
        return this.#blocks(children(node), depth + 1)
      case 'table':
        return this.#table(node, depth)
      case 'figure':
        return this.#figure(node, depth)
      default:
        return this.#blocks(children(node), depth + 1)
    }
  }

  /** A picture with its caption. The caption goes with a picture that is left out. */
  #figure(node: HtmlElement, depth: number): RootContent[] {
    const caption = elements(node).find(({ tagName }) => tagName === 'figcaption')
    const hasImage = elements(node).some(({ tagName }) => tagName === 'img')
    if (!caption || !hasImage) return this.#blocks(children(node), depth + 1)
    this.#moved.add(caption)
    const inside = this.#blocks(children(node), depth + 1)
    const title = plain(this.#inline(children(caption)))
    for (const block of inside) {
      const [image] = block.type === 'paragraph' ? block.children : []
      if (image?.type === 'image' && title) image.title = title
    }
    return inside
  }

  #list(node: HtmlElement, depth: number): RootContent[] {
    const ordered = node.tagName === 'ol'
    const items: ListItem[] = []
    for (const child of children(node)) {
      if (!isElement(child) || this.#moved.has(child) || this.#isLeftOut(child)) continue
      const inside = this.#blocks(child.tagName === 'li' ? children(child) : [child], depth + 1)
      if (inside.length === 0) continue
      // Google Docs and old pages write a list within a list as the brother of its item.
      const isNested = child.tagName !== 'li' && items.length > 0
      const content = tidied(inside, this.#cleaning) as ListItem['children']
      if (isNested) items.at(-1)!.children.push(...content)
      else items.push({ type: 'listItem', spread: false, ...taskOf(content), children: content })
    }
    if (items.length === 0) return []
    const start = Number(attribute(node, 'start') ?? 1)
    return [
      {
        type: 'list',
        ordered,
        ...(ordered && { start: Number.isInteger(start) && start >= 0 ? start : 1 }),
        spread: false,
        children: items,
      },
    ]
  }

  /** The paragraphs of a list as Word writes it to the clipboard: no list, but styles with a level. */
  #wordList(items: readonly HtmlElement[]): RootContent[] {
    interface Level {
      level: number
      items: ListItem[]
    }
    const root: ListItem[] = []
    const stack: Level[] = [{ level: wordListLevel(items[0]!)!, items: root }]
    let ordered = false
    items.forEach((item, index) => {
      const bullet = textContent(
        elements(item).find((inner) => /mso-list:\s*Ignore/i.test(styleOf(inner))) ?? item,
      ).trim()
      if (index === 0) ordered = /^\d+[.)]/.test(bullet)
      const level = wordListLevel(item)!
      while (stack.length > 1 && level < stack.at(-1)!.level) stack.pop()
      if (level > stack.at(-1)!.level && stack.at(-1)!.items.length > 0) {
        const inner: ListItem[] = []
        stack
          .at(-1)!
          .items.at(-1)!
          .children.push({ type: 'list', ordered: /^\d+[.)]/.test(bullet), spread: false, children: inner })
        stack.push({ level, items: inner })
      }
      const inline = this.#inline(children(item))
      if (plain(inline))
        stack
          .at(-1)!
          .items.push({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: inline }] })
    })
    return root.length > 0 ? [{ type: 'list', ordered, spread: false, children: root }] : []
  }

  #table(node: HtmlElement, depth: number): RootContent[] {
    const rows = elements(node)
      .filter((row) => row.tagName === 'tr' && closest(row, 'table') === node)
      .map((row) =>
        children(row).filter(
          (cell): cell is HtmlElement => isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th'),
        ),
      )
      .filter((cells) => cells.length > 0)
    const caption = elements(node).find(({ tagName }) => tagName === 'caption')
    const before = caption ? this.#blocks(children(caption), depth + 1) : []
    const width = Math.max(0, ...rows.map((cells) => cells.length))
    const isLayout =
      width <= 1 ||
      attribute(node, 'role') === 'presentation' ||
      elements(node).some((inner) => inner !== node && /^(table|h[1-6])$/.test(inner.tagName)) ||
      rows.flat().some((cell) => textContent(cell).length > 1000)
    if (isLayout) {
      const inside = rows.flat().flatMap((cell) => this.#blocks(children(cell), depth + 1))
      if (inside.length > 0) this.#cleaning.add('layout-tables')
      return [...before, ...inside]
    }
    const list: TableRow[] = rows.map((cells) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, index) => ({
        type: 'tableCell',
        children: cells[index] ? breaksAsTags(this.#cell(cells[index], depth)) : [],
      })),
    }))
    return list.length > 0 ? [...before, { type: 'table', align: [], children: list }] : before
  }

  /** The content of a cell in one line. */
  #cell(cell: HtmlElement, depth: number): PhrasingContent[] {
    const inside = this.#blocks(children(cell), depth + 1)
    const lines = inside.flatMap((block): PhrasingContent[][] =>
      block.type === 'paragraph' || block.type === 'heading'
        ? [block.children]
        : [[{ type: 'text', value: plainOf(block) }]],
    )
    return lines.flatMap((line, index): PhrasingContent[] => (index > 0 ? [{ type: 'break' }, ...line] : line))
  }

  /** Inline nodes as paragraphs: two line breaks in a row divide them, an image stands alone. */
  #paragraphs(nodes: readonly HtmlNode[]): RootContent[] {
    const inline = this.#inline(nodes)
    const groups: PhrasingContent[][] = [[]]
    inline.forEach((node, index) => {
      const isDivide = node.type === 'break' && inline[index + 1]?.type === 'break'
      if (isDivide || (node.type === 'break' && inline[index - 1]?.type === 'break')) groups.push([])
      else if (node.type === 'image') groups.push([node], [])
      else groups.at(-1)!.push(node)
    })
    const found = groups
      .map(trimmedInline)
      .filter((group) => plain(group) || group.some(({ type }) => type === 'image' || type === 'footnoteReference'))
    if (found.length === 0 && nodes.some((node) => isElement(node) || /\u00a0/.test(textContent(node))))
      this.#cleaning.add('empty-paragraphs')
    return found.map((group) => ({ type: 'paragraph', children: group }))
  }

  #inline(nodes: readonly HtmlNode[]): PhrasingContent[] {
    return trimmedInline(joinedInline(nodes.flatMap((node) => this.#phrase(node, 0))))
  }

  #phrase(node: HtmlNode, depth: number): PhrasingContent[] {
    if (depth > deepest) refuse('nested-too-deep')
    if (this.#moved.has(node)) return []
    if (!isElement(node)) {
      if (node.nodeName !== '#text') return []
      const value = cleanText(
        (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n]+/g, ' '),
        this.#cleaning,
      )
      return value ? [{ type: 'text', value: value.replace(/\n/g, ' ') }] : []
    }
    if (this.#isLeftOut(node)) return []
    const style = styleOf(node)
    if (/mso-list:\s*Ignore|mso-element:\s*comment/i.test(style)) return []
    if (
      /^(font|span)$/.test(node.tagName) &&
      /color|font-(family|size)|background/i.test(style + node.attrs.map(({ name }) => name).join())
    ) {
      this.#cleaning.add('formats')
    }
    const inside = () => children(node).flatMap((child) => this.#phrase(child, depth + 1))
    switch (node.tagName) {
      case 'br':
        return [{ type: 'break' }]
      case 'img':
        return this.#image(node)
      case 'a':
        return this.#link(node, inside)
      case 'code':
      case 'kbd':
      case 'samp': {
        const value = cleanText(textContent(node), this.#cleaning).trim()
        return value ? [{ type: 'inlineCode', value }] : []
      }
      case 'q':
        return [{ type: 'text', value: '“' }, ...inside(), { type: 'text', value: '”' }]
      case 'del':
      case 's':
      case 'strike':
        return wrapped('delete', inside())
      case 'strong':
      case 'b':
        // Google Docs wraps all that is copied into a bold element that is not bold.
        return /font-weight:\s*(normal|400)/i.test(style) ? inside() : wrapped('strong', inside())
      case 'em':
      case 'i':
      case 'cite':
        return /font-style:\s*normal/i.test(style) ? inside() : wrapped('emphasis', inside())
      default: {
        let content = inside()
        if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) content = wrapped('strong', content)
        if (/font-style:\s*italic/i.test(style)) content = wrapped('emphasis', content)
        return content
      }
    }
  }

  #link(node: HtmlElement, inside: () => PhrasingContent[]): PhrasingContent[] {
    const classes = classOf(node).split(' ')
    const href = attribute(node, 'href')
    // The numbers of paragraphs and the places of an article.html that an atlas has published.
    if (classes.includes('number') && href?.startsWith('#p')) {
      this.#cleaning.add('own-links')
      return []
    }
    const note = this.#noteOf(node)
    const number = note && this.#notes.get(note)
    if (number !== undefined) return [{ type: 'footnoteReference', identifier: String(number), label: String(number) }]
    const isBackLink =
      href?.includes('#') &&
      isWithin(node, (element) => this.#notes.has(element)) &&
      /^[[(]?(\d+|↑|↩︎?|\^|↵|a|b|\*+)[\])]?$/.test(textContent(node).trim())
    if (isBackLink) return []
    const content = withoutLinks(inside())
    if (href === undefined || content.length === 0) return content
    if (/#at=[a-z0-9-]+$/.test(href) && this.#isOwnPage()) {
      this.#cleaning.add('own-links')
      return content
    }
    const address = href.startsWith('#') ? undefined : cleanAddress(href, this.#base, this.#cleaning)
    if (!address) {
      this.#cleaning.add('dead-links')
      return content
    }
    return [{ type: 'link', url: address, children: content as never }]
  }

  #image(node: HtmlElement): PhrasingContent[] {
    const source = attribute(node, 'src') ?? attribute(node, 'data-src') ?? ''
    const alt = cleanText(attribute(node, 'alt') ?? '', this.#cleaning)
      .replace(/\s+/g, ' ')
      .trim()
    const [width, height] = ['width', 'height'].map((name) => Number(attribute(node, name) ?? NaN))
    if (width! <= 2 || height! <= 2) {
      this.#cleaning.add('tracking')
      return []
    }
    const given = this.#options.images?.get(source) ?? bytesOfDataUrl(source)
    if (given) return this.#kept(given.bytes, alt, given.type)
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(source)) {
      this.images.addElsewhere(source.slice(0, 200))
      return []
    }
    const beside = source && this.#options.readBeside?.(decoded(source.replace(/[?#].*$/, '')))
    if (beside) return this.#kept(beside, alt, source)
    if (source) this.images.addElsewhere(source)
    return []
  }

  #kept(bytes: Uint8Array, alt: string, type: string): PhrasingContent[] {
    const url = this.images.add(bytes, alt, type)
    return url ? [{ type: 'image', url, alt }] : []
  }
}

/** A picture of an article.html, which has its alternative text only. */
function mediaOf(file: string, text: string, caption: string | undefined): RootContent {
  const alt = text.trim().replace(/^\[|\]$/g, '')
  const image: PhrasingContent = {
    type: 'image',
    url: `media/${encodeURI(file)}`,
    alt,
    ...(caption && { title: caption }),
  }
  return { type: 'paragraph', children: [image] }
}

/** The level of a paragraph that Word has written as an item of a list. */
function wordListLevel(node: HtmlNode): number | undefined {
  if (!isElement(node) || node.tagName !== 'p') return undefined
  const level = /mso-list:\s*\w+\s+level(\d)/i.exec(styleOf(node))?.[1]
  return level ? Number(level) : undefined
}

function isWithin(node: HtmlElement, isWanted: (element: HtmlElement) => boolean): boolean {
  for (let at: HtmlNode | null = node; at && isElement(at); at = at.parentNode as HtmlNode | null)
    if (isWanted(at)) return true
  return false
}
function closest(node: HtmlElement, tagName: string): HtmlElement | undefined {
  for (let at = node.parentNode as HtmlNode | null; at && isElement(at); at = at.parentNode as HtmlNode | null)
    if (at.tagName === tagName) return at
  return undefined
}
function enclosingBlock(node: HtmlElement): HtmlElement | undefined {
  for (let at: HtmlNode | null = node; at && isElement(at); at = at.parentNode as HtmlNode | null) {
    if (!blocks.has(at.tagName)) continue
    const parent = at.parentNode as HtmlNode | null
    // Word puts each note into a division of its own.
    return parent && isElement(parent) && /mso-element:\s*(foot|end)note(?!-list)/i.test(styleOf(parent)) ? parent : at
  }
  return undefined
}
function takeWhile<T>(list: readonly T[], isWanted: (item: T) => boolean): T[] {
  const end = list.findIndex((item) => !isWanted(item))
  return list.slice(0, end < 0 ? list.length : end)
}
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

type Inline = readonly PhrasingContent[]

const plain = (nodes: Inline): string => nodes.map(plainOf).join('').trim()
function plainOf(node: RootContent): string {
  if ('value' in node) return node.type === 'html' ? ' ' : node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  const parts = (node.children as RootContent[]).map(plainOf)
  return parts.join(
    node.type === 'list' || node.type === 'blockquote' || node.type === 'table' || node.type === 'tableRow' ? ' ' : '',
  )
}

/** A format around its content, with the white space at its ends outside, where Markdown needs it. */
function wrapped(type: 'strong' | 'emphasis' | 'delete', content: PhrasingContent[]): PhrasingContent[] {
  const words = content.map(plainOf).join('')
  if (!words.trim()) return content
  const inside = joinedInline(content.flatMap((node) => (node.type === type ? node.children : [node])))
  const [first, last] = [inside[0]!, inside.at(-1)!]
  const [before] = first.type === 'text' ? /^\s*/.exec(first.value)! : ['']
  const [after] = last.type === 'text' ? /\s*$/.exec(last.value)! : ['']
  const space = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : [])
  return [...space(before), { type, children: trimmedInline(inside) as never }, ...space(after)]
}

const withoutStrong = (nodes: Inline): PhrasingContent[] =>
  joinedInline(nodes.flatMap((node) => (node.type === 'strong' ? node.children : [node])))
const withoutBreaks = (nodes: Inline): PhrasingContent[] =>
  joinedInline(nodes.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node)))
const withoutLinks = (nodes: Inline): PhrasingContent[] =>
  nodes.flatMap((node) => (node.type === 'link' ? node.children : [node]))
const breaksAsTags = (nodes: Inline): PhrasingContent[] =>
  nodes.map((node) => (node.type === 'break' ? { type: 'html', value: '<br>' } : node))

/** Equal formats and texts beside one another as one, with single spaces. */
function joinedInline(nodes: Inline): PhrasingContent[] {
  const found: PhrasingContent[] = []
  for (const node of nodes) {
    const last = found.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      found[found.length - 1] = { type: 'text', value: (last.value + node.value).replace(/ {2,}/g, ' ') }
    } else if (
      (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') &&
      last?.type === node.type
    ) {
      found[found.length - 1] = {
        type: node.type,
        children: joinedInline([...last.children, ...node.children]) as never,
      }
    } else if (node.type === 'break' && last?.type === 'text') {
      found[found.length - 1] = { type: 'text', value: last.value.trimEnd() }
      found.push(node)
    } else if (node.type === 'text' && last?.type === 'break') {
      if (node.value.trim()) found.push({ type: 'text', value: node.value.trimStart() })
    } else found.push(node)
  }
  return found.filter((node) => node.type !== 'text' || node.value !== '')
}

function trimmedInline(nodes: Inline): PhrasingContent[] {
  const list = [...nodes]
  while (list.length > 0) {
    const first = list[0]!
    if (first.type === 'break' || (first.type === 'text' && !first.value.trim())) list.shift()
    else break
  }
  while (list.length > 0) {
    const last = list.at(-1)!
    if (last.type === 'break' || (last.type === 'text' && !last.value.trim())) list.pop()
    else break
  }
  const [first, last] = [list[0], list.at(-1)]
  if (first?.type === 'text') list[0] = { type: 'text', value: first.value.trimStart() }
  if (last?.type === 'text')
    list[list.length - 1] = { type: 'text', value: (list.at(-1) as { value: string }).value.trimEnd() }
  return list
}

/** The mark of a task in front of an item, as article.html writes it. */
function taskOf(content: ListItem['children']): { checked?: boolean } {
  const [first] = content
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (text?.type !== 'text' || !/^[☑☐]/.test(text.value)) return {}
  const checked = text.value.startsWith('☑')
  text.value = text.value.replace(/^[☑☐]\s*/, '')
  if (first?.type === 'paragraph' && text.value === '') {
    first.children.shift()
    if (first.children.length === 0) content.shift()
  }
  return { checked }
}

/** Bold lines as headings, if the text has no other, and no rule at its ends. */
function tidied(content: readonly RootContent[], cleaning: Cleaning): RootContent[] {
  const list = [...content]
  while (list[0]?.type === 'thematicBreak') list.shift()
  while (list.at(-1)?.type === 'thematicBreak') list.pop()
  if (list.length < 4 || list.some(({ type }) => type === 'heading')) return list
  return list.map((block, index) => {
    const [only] = block.type === 'paragraph' ? block.children : []
    const isHeading =
      block.type === 'paragraph' &&
      block.children.length === 1 &&
      only?.type === 'strong' &&
      list[index + 1]?.type === 'paragraph' &&
      /^.{2,90}$/.test(plainOf(only)) &&
      !/[.,;:…]$/.test(plainOf(only).trim())
    if (!isHeading) return block
    cleaning.add('bold-headings')
    return { type: 'heading', depth: 2, children: only.children }
  })
}

/** Headings from the second level on: the first is that of the title. Takes the title from the first heading if it is above all others. */
function settleHeadings(root: Root, given: string | undefined): string | undefined {
  const headings = root.children.filter((node) => node.type === 'heading')
  const top = Math.min(...headings.map(({ depth }) => depth))
  const [first] = headings
  const isFirst = first !== undefined && root.children.indexOf(first) <= 1
  let title = given
  const isTitle =
    isFirst &&
    (given === undefined
      ? headings.filter(({ depth }) => depth === top).length === 1 && first.depth === top
      : plainOf(first) === given)
  if (isTitle) {
    title = plainOf(first).trim()
    root.children.splice(root.children.indexOf(first), 1)
  }
  const rest = headings.filter((heading) => heading !== first || !isTitle)
  const highest = Math.min(6, ...rest.map(({ depth }) => depth))
  for (const heading of rest) heading.depth = Math.min(6, heading.depth - highest + 2) as 2
  return title
}

/** The HTML as Markdown. */
export function convertHtml(html: string, options: HtmlOptions): ConvertedText {
  const document = parse(html)
  const { base, ...facts }: TextFacts & { base?: string } = factsOf(document, options.cleaning)
  const root = findArticle(document, options)
  const reader = new HtmlReader(document, base, options)
  const tree = reader.read(root)
  const title = settleHeadings(tree, reader.title)
  const notes: Message[] = reader.images.notes
  return {
    markdown: markdownOf(tree),
    facts: { ...facts, ...(title ? { title } : {}) },
    images: reader.images.kept,
    notes,
  }
}
