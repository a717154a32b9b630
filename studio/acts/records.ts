/** Writes the items of figures.json and outcomes.json. */
import { applyEdits, modify } from 'jsonc-parser'
import * as v from 'valibot'
import { figureSchema } from '../../src/content/figureSchema.ts'
import { outcomeSchema } from '../../src/content/outcomeSchema.ts'
import { withChange } from '../../tools/import/listText.ts'
import type { Changes, Files } from '../folder/files.ts'
import { Refusal } from '../folder/workspace.ts'
import { changeOf, textOf } from './fileText.ts'

const schemas = { 'figures.json': figureSchema, 'outcomes.json': outcomeSchema }
const files = ['figures.json', 'outcomes.json'] as const
export type RecordFile = (typeof files)[number]

type Item = Record<string, unknown> & { id: string }
const item = v.looseObject({ id: v.string() })

/** An item as the author saw it, null before it is added, and as it is to be, null after it is removed. */
export const recordChange = v.strictObject({
  file: v.picklist(files),
  before: v.nullable(item),
  record: v.nullable(item),
})
export type RecordChange = v.InferOutput<typeof recordChange>

/**
 * The changes that write items of lists.
 * @throws {Refusal} if an item does not match its schema, or the list has changed since the author saw it
 */
export function writeRecords(present: Files, wanted: readonly RecordChange[]): Changes {
  return Object.assign({}, ...files.map((file) => writeList(present, file, wanted))) as Changes
}

function writeList(present: Files, file: RecordFile, all: readonly RecordChange[]): Changes {
  const wanted = all.filter((change) => change.file === file)
  if (wanted.length === 0) return {}
  const text = textOf(present, file)
  const list = listIn(text, file)
  for (const { before, record } of wanted) {
    const read = record && v.safeParse(schemas[file] as v.GenericSchema, record)
    if (read && !read.success)
      throw new Refusal('invalid', { path: v.getDotPath(read.issues[0]) ?? '', reason: read.issues[0].message })
    const found = list.find(({ id }) => id === (before ?? record)?.id)
    if (!before && found) throw new Refusal('idTaken', { id: found.id })
    if (before && !found) throw new Refusal('featureGone', { id: before.id })
    if (before && JSON.stringify(found) !== JSON.stringify(before))
      throw new Refusal('featureChanged', { id: before.id })
  }
  const added = wanted.flatMap(({ before, record }) => (!before && record ? [record] : []))
  const replaced = new Map(
    wanted.flatMap(({ before, record }) => (before && record ? [[before.id, record] as const] : [])),
  )
  const removed = wanted.flatMap(({ before, record }) => (before && !record ? [before.id] : []))
  return changeOf(file, without(withChange(text, { file, added, replaced }), removed))
}

/** The text of a list without the items of some ids. */
function without(text: string, ids: readonly string[]): string {
  return ids.reduce((left, id) => {
    const index = (JSON.parse(left) as Item[]).findIndex((item) => item.id === id)
    return applyEdits(left, modify(left, [index], undefined, {}))
  }, text)
}

function listIn(text: string | undefined, file: RecordFile): Item[] {
  try {
    const list = JSON.parse(text ?? '[]') as unknown
    if (Array.isArray(list)) return list as Item[]
  } catch {
    // The validator says where it is damaged.
  }
  throw new Refusal('fileUnreadable', { file })
}
