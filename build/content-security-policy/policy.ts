/** The page's Content Security Policy: what it may load and run, and nothing else. */
import { createHash } from 'node:crypto'
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What stands in an HTML text itself, by hash, so that it and nothing else of its sort is allowed. */
export interface Inline {
  scripts: string[]
  styles: string[]
  /** Of `style="…"` attributes: what a script sets through `element.style` needs none. */
  styleAttributes: string[]
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Types of scripts that run; any other is data. */
const runs = /^(|module|importmap|(text|application)\/javascript)$/i

function* elements(node: Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node
  // What a template holds is not in the document, and becomes so only through a script.
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elements(child)
}

/** The hashes of all inline scripts, styles and style attributes. */
export function inlineOf(html: string): Inline {
  const found: Inline = { scripts: [], styles: [], styleAttributes: [] }
  for (const element of elements(parse(html))) {
    const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value
    const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    const style = attribute('style')
    if (element.tagName === 'script' && attribute('src') === undefined && runs.test(attribute('type') ?? ''))
      found.scripts.push(hash(text))
    if (element.tagName === 'style') found.styles.push(hash(text))
    if (style !== undefined) found.styleAttributes.push(hash(style))
  }
  return found
}

/**
 * The policy of a page. What is allowed beyond the site's own files, and why:
 * `data:` images are the symbols in MapLibre's style sheet; of the Trusted Types policies, Svelte's makes the elements
 * of its components and `default` is src/trusted.ts.
 */
export function pagePolicy({ scripts, styles, styleAttributes }: Inline): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", ...styles, ...(styleAttributes.length ? ["'unsafe-hashes'", ...styleAttributes] : [])],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['svelte-trusted-html', 'default'],
  }
  return Object.entries(directives)
    .map(([name, values]) => [name, ...new Set(values)].join(' '))
    .join('; ')
}

/**
 * The page with its policy as the first thing after its character encoding, for a policy holds only for what follows.
 * @throws {Error} where there is no `<meta charset>` to put it after
 */
export function withPolicy(html: string): string {
  const metas =
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(inlineOf(html))}" />` +
    '\n    <meta name="referrer" content="no-referrer" />'
  const charset = /<meta charset="?utf-8"?\s*\/?>/i
  if (!charset.test(html)) throw new Error('the page has no <meta charset="utf-8"> to put its policy after')
  return html.replace(charset, (meta) => `${meta}\n    ${metas}`)
}
