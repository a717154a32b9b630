import type { Language } from '../schema.ts'
import { invisibleIn } from './text.ts'

/** The text of article.md: front matter, then paragraphs with a blank line between them. */
export interface Article {
  title: string
  /** The author's name, as printed. */
  author: string
  /** The author's name in the languages of the interface, where it is written otherwise: see `authorIn`. */
  authorNames: Readonly<Partial<Record<Language, string>>>
  /** The author's office, as printed. */
  role: string
  publication: string
  /** ISO 8601 date of publication. */
  published: string
  /** BCP 47 language of the text. */
  language: string
  /** In order; paragraph n of a passage is `paragraphs[n - 1]`. */
  paragraphs: string[]
}

/** The author's name in a language: `author-<language>` of article.md, or `author` where that is missing. */
export const authorIn = (article: Article, language: Language): string =>
  article.authorNames[language] ?? article.author

/**
 * Reads article.md.
 * @throws {Error} when the front matter is missing, lacks a key, or has one that is empty or cannot be shown, or when no
 * paragraph follows it. The message names the key.
 */
export function parseArticle(markdown: string): Article {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(markdown.replace(/^\uFEFF/, ''))
  if (!match) throw new Error('article.md does not begin with front matter between two lines of ---')
  const front = new Map<string, string>()
  for (const line of match[1]!.split(/\r?\n/)) {
    const pair = /^([a-z-]+):\s*(.*)$/.exec(line)
    if (pair) front.set(pair[1]!, pair[2]!.trim().replace(/^"(.*)"$/, '$1'))
  }
  const read = (key: string): string => {
    const value = front.get(key)
    if (!value) throw new Error(`article.md has no ${key} in its front matter`)
    const invisible = invisibleIn(value)
    if (invisible) throw new Error(`article.md has the invisible character ${invisible} in its ${key}`)
    return value
  }
  const title = read('title')
  const author = read('author')
  const role = read('role')
  const publication = read('publication')
  const published = read('published')
  const language = read('language')
  if (!/^\d{4}-\d\d-\d\d$/.test(published) || Number.isNaN(Date.parse(published)))
    throw new Error('article.md has in its published no date such as 2018-12-21')
  const authorNames: Record<Language, string> = {}
  for (const key of front.keys()) if (key.startsWith('author-')) authorNames[key.slice('author-'.length)] = read(key)
  const paragraphs = match[2]!
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  if (paragraphs.length === 0) throw new Error('article.md has no paragraph after its front matter')
  return { title, author, authorNames, role, publication, published, language, paragraphs }
}
