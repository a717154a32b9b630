import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFiles, type ContentFiles } from '../src/content/load/contentFiles.ts'
import { readArticle } from './article/readArticle.ts'

/**
 * Reads the files of a content folder as the page has them, without those that the folder lacks.
 * @throws {Error} if article.md is missing or cannot be read
 */
export function readContentFiles(folder: string): ContentFiles {
  const files = contentFiles.filter((file) => file !== 'article.md' && existsSync(join(folder, file)))
  const texts = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])
  return { ...Object.fromEntries(texts), 'article.md': readArticle(folder) } as ContentFiles
}
