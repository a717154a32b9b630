/** Writes the front matter of article.md and leaves the rest of the text as it is. */
import { Document, parseDocument } from 'yaml'
import { splitFrontMatter } from '../../build/article/frontMatter.ts'

/** The text with other values in its front matter. An empty value removes the key. Other keys and comments stay. */
export function withFrontMatter(text: string, values: Readonly<Record<string, string>>): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const { yaml, markdown } = splitFrontMatter(text.slice(mark.length))
  const document = yaml?.trim() ? parseDocument(yaml, { schema: 'failsafe' }) : new Document({}, { schema: 'failsafe' })
  for (const [key, value] of Object.entries(values)) {
    if (value.trim()) document.set(key, value.trim())
    else document.delete(key)
  }
  const body = yaml === null ? `\n${markdown}` : markdown
  return `${mark}---\n${document.toString({ lineWidth: 0 })}---\n${body}`
}
