/** Short names for what the import asks of a tree of parse5. */
import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const children = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : [])
export const attribute = (node: HtmlElement, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value

/** All elements of a tree in the order of the document. Not recursive: a tree may be deeper than the stack. */
export function elements(root: HtmlNode): HtmlElement[] {
  const found: HtmlElement[] = []
  const left: HtmlNode[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    if (isElement(node)) found.push(node)
    left.push(...children(node).toReversed())
  }
  return found
}

/** The text of a tree. */
export function textContent(root: HtmlNode): string {
  let text = ''
  const left: HtmlNode[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
    if (node.nodeName === 'script' || node.nodeName === 'style') continue
    left.push(...children(node).toReversed())
  }
  return text
}
