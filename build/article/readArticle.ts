import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/content/article/article.ts'
import { parseMarkdown } from './parseMarkdown.ts'

/**
 * Reads the article of a content folder.
 * @throws {Error} if the folder has no article.md, or one that cannot be read
 */
export const readArticle = (folder: string): Article => parseMarkdown(readFileSync(join(folder, 'article.md'), 'utf8'))
