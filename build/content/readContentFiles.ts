import { contentFiles, type ContentFiles } from '../../src/content/load/contentFiles.ts'
import { readArticle } from '../article/readArticle.ts'
import { registerSummary } from '../register/register.ts'
import { hasContent } from './compileFile.ts'
import { compiled } from './contentFilesModule.ts'

/**
 * Reads the files of a content folder as the page has them, without those that the folder lacks.
 * @throws {Error} if a file cannot be read
 */
export function readContentFiles(folder: string): ContentFiles {
  const files = contentFiles.filter((file) => file !== 'article.md' && hasContent(folder, file))
  const texts = files.map((file) => [file, compiled(folder, file)])
  const [article, register] = [readArticle(folder), registerSummary(folder)]
  return { ...Object.fromEntries(texts), ...(article && { 'article.md': article }), register } as ContentFiles
}
