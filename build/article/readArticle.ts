import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Article } from '../../src/content/article/article.ts'
import { parseMarkdown, type Defaults } from './parseMarkdown.ts'

/** The language of the article of a folder whose front matter names none: the default one of atlas.json, or English. */
function languageOf(folder: string): string {
  try {
    const { defaultLanguage, languages } = JSON.parse(readFileSync(join(folder, 'atlas.json'), 'utf8')) as {
      defaultLanguage?: string
      languages?: (string | { tag: string })[]
    }
    const first = languages?.[0]
    return defaultLanguage ?? (typeof first === 'object' ? first.tag : first) ?? 'en'
  } catch {
    // The folder has no atlas.json, or a damaged one, which the validator reports.
    return 'en'
  }
}

/** What an article that names no title or language has. */
export const articleDefaults = (folder: string): Defaults => ({
  title: basename(resolve(folder)),
  language: languageOf(folder),
})

/** The last reading of each file. The build asks for the article many times, and a long one takes seconds to parse. */
const readings = new Map<string, { text: string; defaults: Defaults; article: Article }>()

/**
 * Reads the article of a content folder; null if the folder has none. Parses it again only after it has changed.
 * @throws {Error} if it cannot be read
 */
export function readArticle(folder: string): Article | null {
  const path = join(folder, 'article.md')
  if (!existsSync(path)) return null
  const [text, defaults, last] = [readFileSync(path, 'utf8'), articleDefaults(folder), readings.get(path)]
  if (last?.text === text && last.defaults.title === defaults.title && last.defaults.language === defaults.language)
    return last.article
  const article = parseMarkdown(text, defaults)
  readings.set(path, { text, defaults, article })
  return article
}
