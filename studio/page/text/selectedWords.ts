import type { SelectedWords } from '../studio.svelte'

/**
 * The words of a paragraph that the author has selected, widened to whole words and without white space at their ends.
 * Null if nothing is selected, or more than one paragraph.
 */
export function selectedWords(selection: Selection | null): SelectedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const paragraph = paragraphOf(range.startContainer)
  if (!paragraph || paragraph !== paragraphOf(range.endContainer)) return null
  const text = paragraph.textContent
  const [start, end] = wholeWords(text, offsetIn(paragraph, range, 'start'), offsetIn(paragraph, range, 'end'))
  if (start >= end) return null
  return { paragraph: Number(paragraph.dataset.paragraph), start, end, text: text.slice(start, end) }
}

const paragraphOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-paragraph]') ?? null

/** The number of characters of a paragraph before an end of a range. */
function offsetIn(paragraph: HTMLElement, range: Range, end: 'start' | 'end'): number {
  const before = document.createRange()
  before.selectNodeContents(paragraph)
  if (end === 'start') before.setEnd(range.startContainer, range.startOffset)
  else before.setEnd(range.endContainer, range.endOffset)
  return before.toString().length
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character)
const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character)

/** A range of a text without white space at its ends, and with the rest of the words that it cuts. */
export function wholeWords(text: string, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to]
  while (start < end && isSpace(text[start])) start++
  while (end > start && isSpace(text[end - 1])) end--
  if (start === end) return [start, end]
  while (start > 0 && isLetter(text[start - 1]) && isLetter(text[start])) start--
  while (end < text.length && isLetter(text[end]) && isLetter(text[end - 1])) end++
  return [start, end]
}

/** Selects a range of a paragraph's text in the browser. */
export function selectIn(paragraph: HTMLElement, { start, end }: Pick<SelectedWords, 'start' | 'end'>): void {
  getSelection()?.setBaseAndExtent(...pointAt(paragraph, start), ...pointAt(paragraph, end))
}

/** The text node of a paragraph that has a character, and its place in it. */
function pointAt(paragraph: HTMLElement, offset: number): [Node, number] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text
    if (offset <= before + length) return [node, offset - before]
    before += length
  }
  return [paragraph, paragraph.childNodes.length]
}
