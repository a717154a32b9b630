/** The preview of an import as lines for the terminal. */
import type { ImportItem, Preview, Will } from '../../studio/import/features/previewItems.ts'
import { sentence, type Message } from '../../studio/import/messages.ts'
import type { TextImport } from '../../studio/import/text/importText.ts'

/** Longest list of items of one kind. */
const mostLines = 100

const signs: Readonly<Record<Will, string>> = { add: '+', update: '~', unchanged: '=', incomplete: '?' }
const indent = '  '

/** Escapes what could steer a terminal: a name may come from anywhere. */
// eslint-disable-next-line no-control-regex
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\p{Cf}]/gu, ' ')

/** What so many items have in common is said once. */
const mostRepeated = 3

function itemLine({ will, file, id, from, notes, missing }: ImportItem, shared: ReadonlySet<string>): string {
  const told = [...missing, ...notes]
    .map(sentence)
    .filter((text) => !shared.has(text))
    .join(' ')
  return `${indent}${signs[will]} ${id} (${file}, ${from.what} ${from.number})${told && `: ${told}`}`
}

const limited = (lines: readonly string[]): string[] =>
  lines.length <= mostLines
    ? [...lines]
    : [...lines.slice(0, mostLines), `${indent}… and ${lines.length - mostLines} more`]

/** "12 new, 1 changed, 3 unchanged, 2 incomplete, 1 refused". */
function summary({ items, refused }: Preview): string {
  const count = (will: Will) => items.filter((item) => item.will === will).length
  const parts: [number, string][] = [
    [count('add'), 'new'],
    [count('update'), 'changed'],
    [count('unchanged'), 'unchanged'],
    [count('incomplete'), 'incomplete'],
    [refused.length, 'refused'],
  ]
  return parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(', ')
}

export function previewLines(file: string, preview: Preview): string[] {
  const shown = preview.items.filter(({ will }) => will !== 'unchanged')
  const counts = new Map<string, number>()
  for (const { missing, notes } of shown) {
    for (const text of new Set([...missing, ...notes].map(sentence))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const shared = new Map([...counts].filter(([, count]) => count > mostRepeated))
  return [
    `${file}: ${summary(preview)}`,
    ...preview.notes.map((note) => indent + sentence(note)),
    ...[...shared].map(([text, count]) => `${indent}${count} items: ${text}`),
    ...limited(shown.map((item) => itemLine(item, new Set(shared.keys())))),
    ...limited(
      preview.refused.map(({ from, reason }) => `${indent}- ${from.what} ${from.number}: ${sentence(reason)}`),
    ),
  ].map(printable)
}

export function textLines(file: string, { facts, paragraphs, images, notes }: TextImport): string[] {
  const told = Object.entries(facts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${indent}${key}: ${value}`] : [],
  )
  return [
    `${file}: a text of ${paragraphs} paragraph${paragraphs === 1 ? '' : 's'}${images.length > 0 ? ` and ${images.length} images` : ''}`,
    ...told,
    ...notes.map((note) => indent + sentence(note)),
  ].map(printable)
}

export const refusalLine = (file: string, reason: Message): string => printable(`${file}: refused. ${sentence(reason)}`)
