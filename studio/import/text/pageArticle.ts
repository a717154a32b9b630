/** Finds the article in a web page. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute, children, elements, isElement, textContent, type HtmlElement } from './htmlTree.ts'

const furnitureNames =
  /(^|[-_ ])(nav(bar|igation)?|menu|breadcrumbs?|share|sharing|social|cookies?|consent|banner|advert(isement)?s?|ads?|promo|related|recommended|comments?|disqus|newsletter|subscribe|subscription|sidebar|pagination|skip-?link|toolbar|byline-?share|read-?more|tags?-?list|paywall|popup|modal)([-_ ]|$)/i

/** Parts of a page that are not its article. */
export function isFurniture(node: HtmlElement): boolean {
  if (node.tagName === 'nav' || node.tagName === 'aside' || node.tagName === 'footer') return true
  if (node.tagName === 'header' && !elements(node).some(({ tagName }) => tagName === 'h1')) return true
  const role = attribute(node, 'role') ?? ''
  if (
    /^(navigation|banner|complementary|contentinfo|search|dialog|alert|menu)$/.test(role) &&
    node.tagName !== 'header'
  )
    return true
  if (!/^(div|section|ul|ol|p|span)$/.test(node.tagName)) return false
  return furnitureNames.test(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`)
}

/** The text of paragraphs in an element, without what is not part of an article; in characters. */
function weight(node: HtmlElement): number {
  let sum = 0
  const left: HtmlElement[] = [node]
  for (let at = left.pop(); at; at = left.pop()) {
    for (const child of children(at)) {
      if (!isElement(child) || isFurniture(child)) continue
      if (/^(p|li|blockquote|h[1-6]|pre|td)$/.test(child.tagName)) sum += textContent(child).trim().length
      else left.push(child)
    }
  }
  return sum
}

/** An element must have this share of the text of the page to be its article. */
const leastShare = 0.5

/** The element that is the article: the `article` or `main` with most of the text, or the body. */
export function findArticle(document: DefaultTreeAdapterTypes.Document, { isPage }: { isPage: boolean }): HtmlElement {
  const all = elements(document)
  const body = all.find(({ tagName }) => tagName === 'body')!
  if (!isPage) return body
  const total = weight(body)
  const isMarked = (node: HtmlElement) =>
    node.tagName === 'article' ||
    node.tagName === 'main' ||
    attribute(node, 'role') === 'main' ||
    attribute(node, 'itemprop') === 'articleBody' ||
    attribute(node, 'id') === 'mw-content-text'
  const marked = all
    .filter(isMarked)
    .map((node) => ({ node, weight: weight(node) }))
    .filter((one) => one.weight >= total * leastShare && one.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  // Of elements within one another with nearly the same text, the innermost one with a title.
  const heaviest = marked[0]?.weight ?? 0
  const equal = marked.filter((one) => one.weight >= heaviest * 0.9)
  const article = equal.find(({ node }) => node.tagName === 'article') ?? equal[0]
  return article?.node ?? body
}
