/** Writes the changes of an import into the text of a JSON file and leaves everything else in it as it is. */
import { applyEdits, findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { ListChange } from '../../studio/import/features/applyPreview.ts'
import type { WrittenItem } from '../../studio/import/features/atlasContext.ts'
import { withValues } from '../validate/jsonEdits.ts'
import { prettyJson } from '../validate/prettyJson.ts'

const isCollection = (file: string): boolean => file.endsWith('.geojson')

/** The text of a list with new items at its end. */
function withAdded(text: string, keys: readonly string[], items: readonly WrittenItem[]): string {
  const tree = parseTree(text)
  const list = tree && findNodeAtLocation(tree, [...keys])
  if (!list || items.length === 0) return text
  const last = list.children?.at(-1)
  if (!last) {
    const lineStart = text.lastIndexOf('\n', list.offset) + 1
    const [indent] = /^[ \t]*/.exec(text.slice(lineStart))!
    return applyEdits(text, [
      { offset: list.offset, length: list.length, content: prettyJson(items, indent, list.offset - lineStart) },
    ])
  }
  const lineStart = text.lastIndexOf('\n', last.offset) + 1
  const [indent] = /^[ \t]*/.exec(text.slice(lineStart))!
  const isOneLine = !text.slice(list.offset, last.offset).includes('\n')
  const content = items
    .map((item) => (isOneLine ? `,${JSON.stringify(item)}` : `,\n${indent}${prettyJson(item, indent, indent.length)}`))
    .join('')
  return applyEdits(text, [{ offset: last.offset + last.length, length: 0, content }])
}

/** @param text the text of the file; undefined if the folder lacks it */
export function withChange(text: string | undefined, { file, added, replaced }: ListChange): string {
  if (text === undefined) {
    return `${prettyJson(isCollection(file) ? { type: 'FeatureCollection', features: added } : added)}\n`
  }
  const json = JSON.parse(text) as WrittenItem[] | { features: WrittenItem[] }
  const [items, keys] = Array.isArray(json) ? [json, []] : [json.features, ['features']]
  const values = [...replaced].map(([id, value]) => ({
    keys: [...keys, items.findIndex((item) => item.id === id)],
    value,
  }))
  return withAdded(withValues(text, values), keys, added)
}
