/** Changes values in the text of a JSON file and leaves everything else in it as it is. */
import { applyEdits, findNodeAtLocation, parseTree, type Edit, type Node } from 'jsonc-parser'
import { prettyJson } from './prettyJson.ts'

/** A new value at a path of keys and indices. Members of objects that it lacks stay. */
export interface NewValue {
  keys: readonly (string | number)[]
  value: unknown
}

/** The text with the new values. Numbers and texts that stay the same keep their spelling and place. */
export function withValues(text: string, values: readonly NewValue[]): string {
  const tree = parseTree(text)
  if (!tree) return text
  return applyEdits(
    text,
    values.flatMap(({ keys, value }) => {
      const node = findNodeAtLocation(tree, [...keys])
      return node ? editsOf(text, node, value) : []
    }),
  )
}

function editsOf(text: string, node: Node, value: unknown): Edit[] {
  const children = node.children ?? []
  if (node.type === 'array' && Array.isArray(value) && children.length === value.length) {
    return children.flatMap((child, index) => editsOf(text, child, value[index]))
  }
  if (node.type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, member]) => {
      // Of members with the same name, JSON.parse takes the last.
      const found = children.findLast((property) => property.children![0]!.value === key)?.children?.[1]
      if (found) return editsOf(text, found, member)
      return member === undefined ? [] : [insertion(text, node, key, member)]
    })
  }
  if (node.value !== undefined && node.value === value) return []
  const { offset, length } = node
  return [{ offset, length, content: formatted(text, offset, text.slice(offset, offset + length), value) }]
}

/** A member at the end of an object, on a line of its own if the last one is. */
function insertion(text: string, object: Node, key: string, value: unknown): Edit {
  const last = object.children?.at(-1)
  if (!last) return { offset: object.offset + 1, length: 0, content: `${JSON.stringify(key)}:${JSON.stringify(value)}` }
  const offset = last.offset + last.length
  const space = /\s*$/.exec(text.slice(0, last.offset))![0]
  const name = `${JSON.stringify(key)}:${/[,:] /.test(text.slice(object.offset, offset)) ? ' ' : ''}`
  const content = formatted(text, last.offset, text.slice(object.offset, offset), value, name.length)
  return { offset, length: 0, content: `,${space}${name}${content}` }
}

/** The value as the text around it is written: without white space, or as `prettyJson` writes it. */
function formatted(text: string, offset: number, like: string, value: unknown, taken = 0): string {
  if (/[,:]/.test(like) && !/[,:]\s/.test(like)) return JSON.stringify(value)
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const [indent] = /^[ \t]*/.exec(text.slice(lineStart))!
  return prettyJson(value, indent, offset - lineStart + taken)
}
