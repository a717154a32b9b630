import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledList } from '../../src/content/load/compiledList.ts'
import type { ContentFileName } from '../../src/content/load/contentFiles.ts'
import { lastResult } from '../lastResult.ts'
import { tableFileOf, tableOf, tablePaths } from '../table/folderTable.ts'
import { compileItems, compileList, type ListFile } from './compileContent.ts'

/** The paths of all files from which the list of a content file is made. */
export const pathsOf = (folder: string, files: readonly ContentFileName[]): string[] =>
  files.flatMap((file) => [join(folder, file), ...(file === 'places.geojson' ? tablePaths(folder) : [])])

/** Whether a folder has content for a file of the page: the file itself, and for places also a table. */
export const hasContent = (folder: string, file: ContentFileName): boolean =>
  existsSync(join(folder, file)) || (file === 'places.geojson' && tableFileOf(folder) !== null)

/**
 * Returns the features, figures or outcomes of a file of a folder, as `compileList` does; null if the folder has no such file.
 * The places are those of places.geojson and the rows of the table. The result is shared: it must not be changed.
 * @throws {Error} if the file is not JSON, or has no list
 */
export function compileFile(folder: string, file: ListFile, defaultLanguage: string): CompiledList | null {
  if (!hasContent(folder, file)) return null
  return lastResult('compiled', pathsOf(folder, [file]), defaultLanguage, () => {
    const path = join(folder, file)
    const list = existsSync(path)
      ? compileList(file, readFileSync(path, 'utf8'), defaultLanguage)
      : { items: [], errors: [] }
    return file === 'places.geojson' ? withRows(list, folder, defaultLanguage) : list
  })
}

/** The places of a file, and those of the folder's table. */
function withRows(list: CompiledList, folder: string, defaultLanguage: string): CompiledList {
  const table = tableOf(folder)
  if (!table) return list
  const features = table.rows.map(({ feature }) => feature)
  const rows = compileItems('places.geojson', features, defaultLanguage)
  const unread = table.errors.map(({ row, message }) => {
    return { id: row === undefined ? table.file : `${table.file}, row ${row}`, reason: message }
  })
  return { items: [...list.items, ...rows.items], errors: [...list.errors, ...rows.errors, ...unread] }
}
