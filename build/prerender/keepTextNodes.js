// Keeps the application's text nodes in the page when a translator or another extension puts an element in their place.
// Svelte writes to its own text nodes, and removes a block by going from sibling to sibling: a node that is no longer in the
// page shows no update, and the block around it is not removed. The node stays in front of the element that replaced it,
// without text. When the application writes to it, moves it or removes it, the element goes.
{
  const replaced = new Map()
  const observer = new MutationObserver((records) => {
    const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]))
    const written = new Set(records.flatMap(({ type, target }) => (type === 'characterData' ? [target] : [])))
    for (const text of written) {
      replaced.get(text)?.element.remove()
      replaced.delete(text)
    }
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      for (const text of removedNodes) {
        if (!(text instanceof Text) || !text.nodeValue.trim() || text.parentNode === target) continue
        const isReplacement = (node) =>
          node instanceof Element &&
          added.has(node) &&
          (node.localName === 'font' || (node === addedNodes[0] && addedNodes.length + removedNodes.length === 2))
        let element = [...addedNodes, previousSibling, nextSibling].find(isReplacement)
        // The node has been moved into its replacement.
        if (target.contains(text)) for (element = text; element.parentNode !== target;) element = element.parentNode
        if (element?.parentNode !== target) continue
        added.delete(element)
        if (written.has(text)) {
          element.replaceWith(text)
          continue
        }
        if (text.parentNode) text.before(text.cloneNode())
        element.before(text)
        replaced.set(text, { element, value: text.nodeValue })
        text.nodeValue = ''
      }
    }
    for (const [text, { element, value }] of replaced) {
      if (text.nextSibling === element && text.isConnected) continue
      element.remove()
      text.nodeValue = value
      replaced.delete(text)
    }
    observer.takeRecords()
  })
  // Translators begin when the page has been parsed. Before that, every node of the page would be a record.
  addEventListener('DOMContentLoaded', () =>
    observer.observe(document, { subtree: true, childList: true, characterData: true }),
  )
}
