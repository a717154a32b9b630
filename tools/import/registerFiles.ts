/** Writes the rows of registers into the table of a folder. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { usualTable } from '../../build/table/folderTable.ts'
import { atlasFile } from '../../build/atlas/writtenAtlas.ts'
import type { WrittenAtlas } from '../../src/content/atlas/atlasSchema.ts'
import { withRows, type ReadRegister, type TableCells } from '../../studio/import/register/rows.ts'
import { sentence } from '../../studio/import/messages.ts'
import { withValues } from '../validate/jsonEdits.ts'
import { prettyJson } from '../validate/prettyJson.ts'

/** The rows of the table that a folder has. */
function rowsOf(folder: string, file: string): { text?: string; rows: TableCells[] } {
  const path = join(folder, file)
  if (!existsSync(path)) return { rows: [] }
  const text = readFileSync(path, 'utf8')
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  if (!meta.fields?.includes('id'))
    throw new Error(`${file} has no column "id": an import adds rows only to a table that an import has made`)
  return { text, rows: data }
}

/** atlas.json with what the amounts of the table are. */
function withLabel(text: string | undefined, atlas: WrittenAtlas, amountLabel: Record<string, string>): string {
  const table = { ...atlas.table, amountLabel }
  return text === undefined ? `${prettyJson({ table })}\n` : withValues(text, [{ keys: [], value: { table } }])
}

type Label = NonNullable<NonNullable<WrittenAtlas['table']>['amountLabel']>

export interface RegisterChanges {
  files: Map<string, string>
  /** The texts of the files before. */
  before: Map<string, string>
  lines: string[]
}

/** A line about a table whose amounts are called something else than those that it gets. */
function otherLabel(known: Label | undefined, label: Record<string, string>): string[] {
  const texts = typeof known === 'string' ? [known] : Object.values(known ?? {})
  const [own] = Object.values(label)
  if (texts.length === 0 || (own !== undefined && texts.includes(own))) return []
  return [
    `  atlas.json calls all amounts “${texts[0]}”: change \`table.amountLabel\` if these are ${own ? `“${own}”` : 'others'}`,
  ]
}

/**
 * What a register changes in a folder: its table, and in atlas.json what the amounts are if nothing says it.
 * @throws {Error} if the folder has a table of another form
 */
export function registerChanges(
  folder: string,
  atlas: WrittenAtlas,
  register: ReadRegister,
  update: boolean,
): RegisterChanges {
  const file = atlas.table?.file ?? usualTable
  const { text: old, rows } = rowsOf(folder, file)
  const { text, added, changed, kept } = withRows(rows, register.rows, update)
  const tags = (atlas.languages ?? []).map((one) => (typeof one === 'string' ? one : one.tag))
  const label = Object.fromEntries(
    Object.entries(register.amountLabel).filter(([tag]) => tags.includes(tag) || (tags.length === 0 && tag === 'en')),
  )
  const path = join(folder, atlasFile)
  const before = new Map(old === undefined ? [] : [[file, old]])
  if (existsSync(path)) before.set(atlasFile, readFileSync(path, 'utf8'))
  const files = new Map<string, string>()
  if (added + changed > 0) {
    files.set(file, text)
    const isUnnamed = !atlas.table?.amountLabel && Object.keys(label).length > 0
    if (isUnnamed) files.set(atlasFile, withLabel(before.get(atlasFile), atlas, label))
  }
  return {
    files,
    before,
    lines: [
      `${file}: ${added} new rows, ${changed} changed, ${kept} as they were`,
      ...register.notes.map((note) => `  ${sentence(note)}`),
      ...otherLabel(atlas.table?.amountLabel, label),
    ],
  }
}
