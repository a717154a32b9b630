import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contentFiles, type ContentFiles } from '../../src/content/load/contentFiles.ts'
import { readArticle } from '../article/readArticle.ts'
import { registerSummary } from '../register/register.ts'
import { compiled } from './contentFilesModule.ts'

/**
 * Reads the files of a content folder as the page has them, without those that the folder lacks.
 * @throws {Error} if article.md is missing, or a file cannot be read
 */
export function readContentFiles(folder: string): ContentFiles {
  const files = contentFiles.filter((file) => file !== 'article.md' && existsSync(join(folder, file)))
  const texts = files.map((file) => [file, compiled(folder, file)])
  const register = registerSummary(folder)
  return { ...Object.fromEntries(texts), 'article.md': readArticle(folder), register } as ContentFiles
}
