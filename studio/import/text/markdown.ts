/** Markdown of others: what the atlas reads stays as it is written, character by character. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parseDocument } from 'yaml'
import { readFrontMatter, splitFrontMatter } from '../../../build/article/frontMatter.ts'
import { message } from '../messages.ts'
import { cleanAddress, cleanText, type Cleaning } from './cleaning.ts'
import { bytesOfDataUrl, Images } from './images.ts'
import type { ConvertedText, ReadBeside, TextFacts } from './importedText.ts'
import { isoDay } from './pageFacts.ts'

interface Edit {
  start: number
  end: number
  text: string
}

/** The front matter of a site generator: other keys, dates with a time, lists of authors. */
function foreignFacts(yaml: string): { facts: TextFacts; ignored: string[] } {
  const values: unknown = parseDocument(yaml, { schema: 'core', logLevel: 'silent' }).toJS({ maxAliasCount: 0 })
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return { facts: {}, ignored: [] }
  const entries = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value as unknown]))
  const known = new Set<string>()
  const read = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const value = entries.get(key)
      if (value === undefined || value === null) continue
      known.add(key)
      const one: unknown = Array.isArray(value) ? value[0] : value
      const text =
        one instanceof Date
          ? one.toISOString()
          : typeof one === 'object' && one !== null
            ? (one as { name?: unknown }).name
            : one
      if (typeof text === 'string' || typeof text === 'number') return String(text).trim() || undefined
    }
    return undefined
  }
  const url = read('url', 'canonical_url', 'canonicalurl', 'link')
  const language = read('language', 'lang', 'locale')
  const facts: TextFacts = {
    title: read('title', 'headline'),
    author: read('author', 'authors', 'by'),
    role: read('role'),
    publication: read('publication', 'publisher'),
    published: isoDay(read('published', 'date', 'pubdate', 'publishdate')),
    ...(url && /^https?:\/\//i.test(url) && { url }),
    ...(language && /^[a-z]{2,3}([-_][A-Za-z0-9]+)*$/i.test(language) && { language: language.replaceAll('_', '-') }),
  }
  return { facts, ignored: [...entries.keys()].filter((key) => !known.has(key)) }
}

function* everyNode(root: Nodes): Generator<Nodes> {
  const left: Nodes[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    yield node
    if ('children' in node) left.push(...(node.children as Nodes[]).toReversed())
  }
}

const parsed = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false }), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmFromMarkdown()],
  })

/** Tags of HTML, which the atlas would show as text. It leaves comments out itself, and reads <br>. */
function tagEdits(markdown: string, cleaning: Cleaning): Edit[] {
  return [...everyNode(parsed(markdown))].flatMap((node): Edit[] => {
    if (node.type !== 'html') return []
    const left = node.value
      .replace(/<(script|style|iframe|svg|noscript|form)\b[\s\S]*?(<\/\1\s*>|$)/gi, () => (cleaning.add('scripts'), ''))
      .replace(/<(?!br\s*\/?>|!--)\/?[a-z][^>]*>/gi, () => (cleaning.add('html-tags'), ''))
    return left === node.value
      ? []
      : [{ start: node.position!.start.offset!, end: node.position!.end.offset!, text: left }]
  })
}

/** Images that the atlas cannot show, and links that follow readers. */
function linkEdits(markdown: string, cleaning: Cleaning, images: Images, readBeside?: ReadBeside): Edit[] {
  const found: Edit[] = []
  for (const node of everyNode(parsed(markdown))) {
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!]
    if (node.type === 'image') {
      const given = bytesOfDataUrl(node.url)
      const isLocal = !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(node.url)
      const bytes = given?.bytes ?? (isLocal ? readBeside?.(node.url) : null)
      if (isLocal && !bytes && /^(\.\/)?media\//.test(node.url)) continue
      const url = bytes ? images.add(bytes, node.alt ?? '', given?.type ?? node.url) : null
      if (!bytes) images.addElsewhere(node.url.slice(0, 200))
      const title = node.title ? ` ${JSON.stringify(node.title)}` : ''
      found.push({ start, end, text: url ? `![${node.alt ?? ''}](${url}${title})` : '' })
    } else if (node.type === 'link' && /^https?:/i.test(node.url)) {
      const clean = cleanAddress(node.url, undefined, cleaning)
      const source = markdown.slice(start, end)
      const at = source.lastIndexOf(node.url)
      if (clean && clean !== node.url && at >= 0)
        found.push({ start: start + at, end: start + at + node.url.length, text: clean })
    }
  }
  return found
}

const edited = (markdown: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text }) => whole.slice(0, start) + text + whole.slice(end), markdown)

export function convertMarkdown(written: string, cleaning: Cleaning, readBeside?: ReadBeside): ConvertedText {
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(written)
  const text = cleanText(toml ? written.slice(toml[0].length) : written, cleaning, 'kept')
  const { yaml, markdown } = splitFrontMatter(text)
  const notes: ConvertedText['notes'] = []
  let facts: TextFacts = {}
  if (yaml !== null) {
    const { facts: foreign, ignored } = foreignFacts(yaml)
    try {
      const own = readFrontMatter(yaml)
      facts = { ...foreign, ...own }
    } catch {
      facts = foreign
    }
    const left = ignored.filter((key) => !key.startsWith('author-'))
    if (left.length > 0) notes.push(message('front-matter-keys', { keys: left.join(', ') }))
  }
  if (toml) {
    const title = /^title\s*=\s*["'](.+)["']\s*$/m.exec(toml[1]!)?.[1]
    const date = isoDay(/^date\s*=\s*["']?([\d-]+)/m.exec(toml[1]!)?.[1])
    facts = { ...(title && { title }), ...(date && { published: date }) }
  }
  const images = new Images()
  const withoutTags = edited(markdown, tagEdits(markdown, cleaning))
  const changed = edited(withoutTags, linkEdits(withoutTags, cleaning, images, readBeside))
  const body = changed === markdown ? markdown : changed.replace(/\n{3,}/g, '\n\n')
  return { markdown: body, facts, images: images.kept, notes: [...notes, ...images.notes] }
}
