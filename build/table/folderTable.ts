/** The table of an atlas's folder. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenAtlas } from '../../src/content/atlas/atlasSchema.ts'
import { builtInKinds, builtInStatuses } from '../../src/content/atlas/builtIn.ts'
import { vocabularyFor } from '../../src/i18n/vocabularies.ts'
import { articleFacts, atlasFile, readWrittenAtlas } from '../atlas/writtenAtlas.ts'
import { lastResult } from '../lastResult.ts'
import { readTable, type Known, type Table, type TableContext } from './readTable.ts'

/** The name of a table that atlas.json does not name. */
export const usualTable = 'places.csv'

/** A table with the name of its file. */
export interface FolderTable extends Table {
  file: string
}

/** atlas.json; an empty object for one that is not valid, which the validator reports. */
function writtenOf(folder: string): WrittenAtlas {
  try {
    return readWrittenAtlas(folder)
  } catch {
    return {}
  }
}

/** The name of the table of a folder; null if the folder has none. */
export function tableFileOf(folder: string): string | null {
  const file = writtenOf(folder).table?.file ?? usualTable
  return existsSync(join(folder, file)) ? file : null
}

function contextOf(folder: string, written: WrittenAtlas): TableContext {
  const tags = (written.languages ?? [articleFacts(folder).language]).map((one) =>
    typeof one === 'string' ? one : one.tag,
  )
  const first = written.defaultLanguage ?? tags[0]!
  const vocabularies = tags.map((tag) => vocabularyFor(tag))
  const namesOf = (name: string | Readonly<Record<string, string>> | undefined) =>
    name === undefined ? [] : typeof name === 'string' ? [name] : Object.values(name)
  const known = (
    declared: readonly { id: string; name?: string | Readonly<Record<string, string>> }[] = [],
    builtIn: readonly string[] = [],
    namesIn: (id: string) => (string | undefined)[] = () => [],
  ): Known[] => [
    ...declared.map(({ id, name }) => ({ id, names: namesOf(name) })),
    ...builtIn.map((id) => ({ id, names: namesIn(id).filter((name) => name !== undefined) })),
  ]
  const points = Object.entries(builtInKinds).flatMap(([id, { geometry }]) => (geometry === 'point' ? [id] : []))
  return {
    table: written.table ?? {},
    languages: [first, ...tags.filter((tag) => tag !== first)],
    known: {
      topic: known(written.topics, ['general'], () => vocabularies.map(({ general }) => general)),
      kind: known(written.kinds, points, (id) => vocabularies.map(({ kinds }) => kinds[id])),
      status: known(written.statuses, builtInStatuses, (id) => vocabularies.map(({ statuses }) => statuses[id])),
    },
  }
}

/** The text of a file as UTF-8, or as UTF-16 if a byte order mark says so. */
export function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** The paths of all files that decide what the table of a folder says. */
export const tablePaths = (folder: string): string[] =>
  [tableFileOf(folder) ?? usualTable, atlasFile, 'article.md'].map((file) => join(folder, file))

/** Reads the table of a folder; null if the folder has none. The result is shared: it must not be changed. */
export function tableOf(folder: string): FolderTable | null {
  const file = tableFileOf(folder)
  if (file === null) return null
  return lastResult('table', tablePaths(folder), '', () => {
    const text = decoded(readFileSync(join(folder, file)))
    return { file, ...readTable(text, contextOf(folder, writtenOf(folder))) }
  })
}
