import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledList } from '../../src/content/load/compiledList.ts'
import { lastResult } from '../lastResult.ts'
import { compileList, type ListFile } from './compileContent.ts'

const remembered = lastResult<CompiledList>()

/**
 * Returns the features, figures or outcomes of a file of a folder, as `compileList` does; null if the folder has no such file.
 * The result is shared: it must not be changed.
 * @throws {Error} if the file is not JSON, or has no list
 */
export function compileFile(folder: string, file: ListFile, defaultLanguage: string): CompiledList | null {
  const path = join(folder, file)
  if (!existsSync(path)) return null
  return remembered([path], defaultLanguage, () => compileList(file, readFileSync(path, 'utf8'), defaultLanguage))
}
