import { unseenIn } from './text.ts'

/** The article's text as it lies in article.md: front matter, then paragraphs with a blank line between them. */
export interface Article {
  title: string
  author: string
  /** The author's office, as printed. */
  role: string
  publication: string
  /** ISO date of publication. */
  published: string
  /** BCP 47 language of the text. */
  language: string
  /** In order; paragraph n of a passage is `paragraphs[n - 1]`. */
  paragraphs: string[]
}

const keys = ['title', 'author', 'role', 'publication', 'published', 'language'] as const

/**
 * Reads article.md.
 * @throws {Error} when the front matter is missing, lacks a key or has one that cannot be shown, or no paragraph follows
 * it; the message says which.
 */
export function parseArticle(markdown: string): Article {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(markdown.replace(/^\uFEFF/, ''))
  if (!match) throw new Error('article.md does not begin with front matter between two lines of ---')
  const front = new Map<string, string>()
  for (const line of match[1]!.split(/\r?\n/)) {
    const pair = /^([a-z]+):\s*(.*)$/.exec(line)
    if (pair) front.set(pair[1]!, pair[2]!.trim().replace(/^"(.*)"$/, '$1'))
  }
  const [title, author, role, publication, published, language] = keys.map((key) => {
    const value = front.get(key)
    if (!value) throw new Error(`article.md has no ${key} in its front matter`)
    const unseen = unseenIn(value)
    if (unseen) throw new Error(`article.md has in its ${key} the character ${unseen}, which nobody sees`)
    return value
  }) as [string, string, string, string, string, string]
  if (!/^\d{4}-\d\d-\d\d$/.test(published) || Number.isNaN(Date.parse(published)))
    throw new Error('article.md has in its published no date such as 2018-12-21')
  const paragraphs = match[2]!
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  if (paragraphs.length === 0) throw new Error('article.md has no paragraph after its front matter')
  return { title, author, role, publication, published, language, paragraphs }
}
