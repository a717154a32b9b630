/** Adds, replaces and removes features in the text of a GeoJSON file, and leaves the rest of the text as it is. */
import { applyEdits, findNodeAtLocation, parseTree, type Edit, type Node } from 'jsonc-parser'
import { prettyJson } from '../../tools/validate/prettyJson.ts'
import type { WrittenFeature } from '../../src/content/schema.ts'
import { Refusal } from '../folder/workspace.ts'

export const emptyCollection = '{\n  "type": "FeatureCollection",\n  "features": []\n}\n'

/** The nodes of the features in the text. */
function featureNodes(text: string, file: string): { list: Node; features: Node[] } {
  const tree = parseTree(text)
  const list = tree && findNodeAtLocation(tree, ['features'])
  if (list?.type !== 'array') throw new Refusal('fileUnreadable', { file })
  return { list, features: list.children ?? [] }
}

const idOf = (node: Node): unknown => findNodeAtLocation(node, ['id'])?.value

/** The feature of an id as it is written, or `undefined`. */
export function writtenFeature(text: string | undefined, file: string, id: string): WrittenFeature | undefined {
  if (text === undefined) return undefined
  const node = featureNodes(text, file).features.find((feature) => idOf(feature) === id)
  return node && (JSON.parse(text.slice(node.offset, node.offset + node.length)) as WrittenFeature)
}

/** The text with a feature instead of the one of an id, or at the end if `id` is null. */
export function withFeature(
  text: string = emptyCollection,
  file: string,
  id: string | null,
  feature: WrittenFeature,
): string {
  const { list, features } = featureNodes(text, file)
  const present = features.find((node) => idOf(node) === id)
  if (id !== null && !present) throw new Refusal('featureGone', { id })
  if (present) {
    const { offset, length } = present
    return applyEdits(text, [{ offset, length, content: prettyJson(feature, indentAt(text, offset)) }])
  }
  const last = features.at(-1)
  const edit: Edit = last
    ? {
        offset: last.offset + last.length,
        length: 0,
        content: `,\n${indentAt(text, last.offset)}${prettyJson(feature, indentAt(text, last.offset))}`,
      }
    : { offset: list.offset, length: list.length, content: `[\n    ${prettyJson(feature, '    ')}\n  ]` }
  return applyEdits(text, [edit])
}

/** The text without the feature of an id. */
export function withoutFeature(text: string, file: string, id: string): string {
  const { list, features } = featureNodes(text, file)
  const index = features.findIndex((node) => idOf(node) === id)
  const node = features[index]
  if (!node) throw new Refusal('featureGone', { id })
  const [before, after] = [features[index - 1], features[index + 1]]
  const end = node.offset + node.length
  if (before) return text.slice(0, before.offset + before.length) + text.slice(end)
  if (after) return text.slice(0, node.offset) + text.slice(after.offset)
  return `${text.slice(0, list.offset)}[]${text.slice(list.offset + list.length)}`
}

/** The white space at the start of the line of an offset. */
function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/.exec(text.slice(lineStart))![0]
}
