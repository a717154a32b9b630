/** The Content Security Policy of a page: an allowlist of what it may load and run. */
import { createHash } from 'node:crypto'
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Hashes of the inline scripts and styles of a page. The policy allows these and no other inline code. */
export interface Inline {
  scripts: string[]
  styles: string[]
  /** The hashes of `style` attributes in the HTML. Styles that a script sets through `element.style` need no hash. */
  styleAttributes: string[]
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The `type` of a script that is executed. A script of any other type is data. */
const executable = /^(|module|importmap|(text|application)\/javascript)$/i

function* elements(node: Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node
  // The content of a <template> is not a child node: it is inert.
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elements(child)
}

/** Returns the hashes of all inline scripts, styles and style attributes of an HTML text. */
export function inlineOf(html: string): Inline {
  const found: Inline = { scripts: [], styles: [], styleAttributes: [] }
  for (const element of elements(parse(html))) {
    const attribute = (name: string) => element.attrs.find((candidate) => candidate.name === name)?.value
    const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    const style = attribute('style')
    if (element.tagName === 'script' && attribute('src') === undefined && executable.test(attribute('type') ?? ''))
      found.scripts.push(hash(text))
    if (element.tagName === 'style') found.styles.push(hash(text))
    if (style !== undefined) found.styleAttributes.push(hash(style))
  }
  return found
}

/**
 * Returns the policy of a page with the given inline code. Beyond the site's own files it allows `data:` images, which
 * MapLibre's style sheet contains, `data:` workers, which src/app/trustedTypes.ts limits to sandboxed frames, and two
 * Trusted Types policies: Svelte's, which creates elements from templates, and
 * `default`, which is src/app/trustedTypes.ts.
 */
export function pagePolicy({ scripts, styles, styleAttributes }: Inline): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", ...styles, ...(styleAttributes.length ? ["'unsafe-hashes'", ...styleAttributes] : [])],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'media-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'data:'],
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
 * Returns the page with its policy after `<meta charset>`: a policy applies only to the elements that follow it.
 * @throws {Error} if the page has no `<meta charset>`
 */
export function withPolicy(html: string): string {
  const metas =
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(inlineOf(html))}" />` +
    '\n    <meta name="referrer" content="no-referrer" />'
  const charset = /<meta charset="?utf-8"?\s*\/?>/i
  if (!charset.test(html)) throw new Error('the page has no <meta charset="utf-8"> before its policy')
  return html.replace(charset, (meta) => `${meta}\n    ${metas}`)
}
