import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../../build/article/readArticle.ts'
import { commandLine } from '../commandLine.ts'
import { atlasFile } from '../../build/atlas/writtenAtlas.ts'
import type { WrittenAtlas } from '../../src/content/atlas/atlasSchema.ts'
import {
  atlasContext,
  listFiles,
  type AtlasContext,
  type ListFile,
  type WrittenItem,
} from '../../studio/import/features/atlasContext.ts'

export interface ImportFolder {
  folder: string
  context: AtlasContext
  /** atlas.json as it is written. */
  atlas: WrittenAtlas
  /** The texts of the files that the folder has. */
  texts: Map<string, string>
}

/**
 * Reads what an import needs of a folder.
 * @throws {Error} if a file of it is damaged
 */
export function readFolder(folder: string): ImportFolder {
  const texts = new Map<string, string>()
  const json = (file: string): unknown => {
    const path = join(folder, file)
    if (!existsSync(path)) return undefined
    const text = readFileSync(path, 'utf8')
    texts.set(file, text)
    try {
      return JSON.parse(text)
    } catch {
      throw new Error(`${file} of the folder is damaged: ${commandLine('validate')} says where`)
    }
  }
  const atlas = (json(atlasFile) ?? {}) as WrittenAtlas
  const lists: Partial<Record<ListFile, readonly WrittenItem[]>> = {}
  for (const file of listFiles) {
    const value = json(file) as { features?: WrittenItem[] } | WrittenItem[] | undefined
    const items = Array.isArray(value) ? value : value?.features
    if (value !== undefined && !Array.isArray(items))
      throw new Error(`${file} of the folder has no list: ${commandLine('validate')} says more`)
    lists[file] = items ?? []
  }
  const article = join(folder, 'article.md')
  if (existsSync(article)) texts.set('article.md', readFileSync(article, 'utf8'))
  return {
    folder,
    texts,
    atlas,
    context: atlasContext(atlas, texts.has('article.md') ? readArticle(folder) : null, lists),
  }
}
