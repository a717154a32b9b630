import { parseDocument } from 'yaml'
import type { Article } from '../../src/content/article/article.ts'
import { invisibleIn } from '../../src/content/article/text.ts'

/** What the front matter of article.md says. */
export type FrontMatter = Pick<Article, 'author' | 'authorNames' | 'role' | 'publication' | 'published' | 'url'> &
  Partial<Pick<Article, 'title' | 'language'>>

const optionalKeys = ['title', 'author', 'role', 'publication', 'published', 'language', 'url'] as const
const authorKey = /^author-([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)$/

/** Divides article.md into its front matter, null without one, and the Markdown after it. Both have the line of their start. */
export function splitFrontMatter(text: string): { yaml: string | null; markdown: string } {
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text)
  return match ? { yaml: match[1] ?? '', markdown: match[2]! } : { yaml: null, markdown: text }
}

/**
 * Reads front matter. Every value is a text: `title: 2018` is "2018". Unknown keys are ignored.
 * @throws {Error} if it is no YAML, or a value is empty, no text or has an invisible character. The message names the key.
 */
export function readFrontMatter(yaml: string): FrontMatter {
  // `failsafe` has texts only: dates, numbers and `no` stay as they are written.
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + 1
    const hint = /mapping|implicit key/i.test(error.message) ? ': put a value with a colon between quotation marks' : ''
    throw new Error(`article.md has front matter that is not YAML in line ${line}${hint}`)
  }
  const values: unknown = document.toJS({ maxAliasCount: 0 })
  if (values === null || values === '') return { authorNames: {} }
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new Error('article.md has front matter without keys such as title: Two rivers')
  }
  const entries = new Map(Object.entries(values))
  const read = (key: string): string => {
    const value: unknown = entries.get(key)
    if (typeof value === 'object' && value !== null) throw new Error(`article.md has no text in its ${key}`)
    const text = String(value ?? '').trim()
    if (!text) throw new Error(`article.md has no ${key} in its front matter`)
    const invisible = invisibleIn(text)
    if (invisible) throw new Error(`article.md has the invisible character ${invisible} in its ${key}`)
    return text
  }
  const front: { [key in (typeof optionalKeys)[number]]?: string } = {}
  for (const key of optionalKeys) if (entries.has(key)) front[key] = read(key)
  const { published, language, url } = front
  if (published && (!/^\d{4}-\d\d-\d\d$/.test(published) || Number.isNaN(Date.parse(published))))
    throw new Error('article.md has in its published no date such as 2018-12-21')
  if (url && !/^https?:\/\//i.test(url)) throw new Error('article.md has in its url no http or https URL')
  if (language && !isLanguageTag(language)) {
    throw new Error(`article.md has in its language no BCP 47 tag such as en or pt-BR`)
  }
  const authorNames: Record<string, string> = {}
  for (const key of entries.keys()) {
    const tag = authorKey.exec(key)?.[1]
    if (tag) authorNames[tag] = read(key)
  }
  return { ...front, authorNames }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
