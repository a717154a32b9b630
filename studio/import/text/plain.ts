/** Plain texts: paragraphs are divided by blank lines, by indents, or by each line end. */
import type { PhrasingContent, Root } from 'mdast'
import { cleanText, type Cleaning } from './cleaning.ts'
import type { ConvertedText } from './importedText.ts'
import { markdownOf } from './toMarkdown.ts'

/** Lines that a program has broken are at least this long, in characters. */
const wrapped = 45
const longestTitle = 120

const isWide = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text)

/** Lines as one: words that a hyphen divides at the end of a line stay as they are, because a hyphen may belong to the word. */
const joined = (lines: readonly string[]): string =>
  lines.reduce((text, line) => `${text}${text && !isWide(text) ? ' ' : ''}${line.trim()}`, '')

/** Lines that a program has broken, as paragraphs: one ends with a sentence in a line that is not full. Other lines stay. */
function unwrapped(lines: readonly string[]): string[] {
  const widest = Math.max(...lines.map(({ length }) => length))
  const isFull = (line: string) => line.length >= widest * 0.75
  const isBroken = widest >= wrapped && widest <= 120 && lines.filter(isFull).length >= lines.length / 2
  if (!isBroken || lines.every((line) => /[.!?…]["”»]?$/.test(line))) return [...lines]
  const parts: string[][] = [[]]
  for (const line of lines) {
    parts.at(-1)!.push(line)
    if (!isFull(line) && /[.!?…]["”»]?$/.test(line)) parts.push([])
  }
  return parts.filter((part) => part.length > 0).map(joined)
}

function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') groups.push([])
    else groups.at(-1)!.push(line)
  }
  const filled = groups.filter((group) => group.length > 0)
  return filled.flatMap((group) => {
    if (group.length === 1) return [joined(group)]
    // A paragraph begins with an indent, or each line is one. Lines that a program has broken are equally long but for the last.
    const indents = group.map((line) => /^(?:\t| {2,}|\u3000)/.test(line))
    if (indents.includes(true) && indents.includes(false)) {
      const parts: string[][] = []
      group.forEach((line, index) =>
        indents[index] || parts.length === 0 ? parts.push([line]) : parts.at(-1)!.push(line),
      )
      return parts.map(joined)
    }
    return unwrapped(group.map((line) => line.trim()))
  })
}

/** The text with its web addresses as links. */
function withLinks(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = 0
  for (const match of text.matchAll(/https?:\/\/[^\s<>"«»“”]+[^\s<>"«»“”.,;:!?)\]]/g)) {
    if (match.index > at) nodes.push({ type: 'text', value: text.slice(at, match.index) })
    nodes.push({ type: 'link', url: match[0], children: [{ type: 'text', value: match[0] }] })
    at = match.index + match[0].length
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) })
  return nodes
}

export function convertPlain(written: string, cleaning: Cleaning): ConvertedText {
  const paragraphs = paragraphsOf(cleanText(written, cleaning))
  const [first, ...rest] = paragraphs
  const isTitle = first !== undefined && rest.length > 0 && first.length <= longestTitle && !/[.!?…:;,]$/.test(first)
  const root: Root = {
    type: 'root',
    children: (isTitle ? rest : paragraphs).map((text) => ({ type: 'paragraph', children: withLinks(text) })),
  }
  return { markdown: markdownOf(root), facts: isTitle ? { title: first } : {}, images: [], notes: [] }
}
