/** Texts of many formats as the article of an atlas. */
import { parseMarkdown } from '../../../build/article/parseMarkdown.ts'
import type { Recognized } from '../bytes/recognize.ts'
import { refuse, type Message } from '../messages.ts'
import { Cleaning } from './cleaning.ts'
import { convertDocx, defined } from './docx.ts'
import { convertHtml } from './html.ts'
import type { ConvertedText, ImportedImage, ReadBeside, TextFacts } from './importedText.ts'
import { guessLanguage } from './language.ts'
import { convertMarkdown } from './markdown.ts'
import { convertPlain } from './plain.ts'

/** The preview of a text. Nothing has been written. */
export interface TextImport {
  /** The whole of article.md, with the front matter that `facts` make. */
  article: string
  /** The Markdown without front matter. */
  body: string
  /** What the file says of its text, for the author to confirm. */
  facts: TextFacts
  images: ImportedImage[]
  notes: Message[]
  paragraphs: number
}

/** In characters. A book of 800 pages has fewer. */
const longestText = 3_000_000

type TextFormat = Extract<Recognized, { format: 'docx' } | { format: 'markdown' | 'html' | 'text' }>
export const isText = (recognized: Recognized): recognized is TextFormat =>
  ['docx', 'markdown', 'html', 'text'].includes(recognized.format)

/** A value of YAML: as it is, if it is read as the same text, or between quotation marks. */
const yamlValue = (value: string): string =>
  /^[\p{L}\d][\p{L}\p{M}\d ,.()/’'–—&-]*$/u.test(value) && !/[:#]\s|\s#|:$|\s$/.test(value)
    ? value
    : `'${value.replaceAll("'", "''")}'`

const keys = ['title', 'author', 'role', 'publication', 'url', 'published', 'language'] as const

/** The front matter of article.md. */
export function frontMatter(facts: TextFacts): string {
  const lines = keys.flatMap((key) => {
    const value = facts[key]?.replace(/\s+/g, ' ').trim()
    const line = value ? [`${key}: ${yamlValue(value)}`] : []
    const names = key === 'author' ? Object.entries(facts.authorNames ?? {}) : []
    return [...line, ...names.map(([tag, name]) => `author-${tag}: ${yamlValue(name)}`)]
  })
  return lines.length > 0 ? `---\n${lines.join('\n')}\n---\n\n` : ''
}

/** The import with facts that the author has given, which come before those of the file. */
export function withFacts(text: TextImport, given: TextFacts): TextImport {
  const facts = { ...text.facts, ...defined(given) }
  return Object.keys(defined(given)).length > 0
    ? { ...text, facts, article: `${frontMatter(facts)}${text.body}` }
    : text
}

/** The import with its images under other names, because the folder has files with theirs. */
export function withImageNames(text: TextImport, nameOf: (file: string) => string): TextImport {
  const names = new Map(text.images.map(({ file }) => [file, nameOf(file)]))
  const renamed = (markdown: string) =>
    markdown.replace(/\]\(media\/([\w.-]+)/g, (link, file: string) =>
      names.has(file) ? `](media/${names.get(file)}` : link,
    )
  return {
    ...text,
    article: renamed(text.article),
    body: renamed(text.body),
    images: text.images.map((image) => ({ ...image, file: names.get(image.file)! })),
  }
}

async function convert(recognized: TextFormat, cleaning: Cleaning, readBeside?: ReadBeside): Promise<ConvertedText> {
  switch (recognized.format) {
    case 'docx':
      return convertDocx(recognized.archive, cleaning)
    case 'html':
      return convertHtml(recognized.text, { cleaning, isPage: true, ...(readBeside && { readBeside }) })
    case 'markdown':
      return convertMarkdown(recognized.text, cleaning, readBeside)
    case 'text':
      return convertPlain(recognized.text, cleaning)
  }
}

/** Whether article.md of an atlas can stay as it is: the import would only write its front matter in another way. */
const isUntouched = (written: string, markdown: string, language: string | undefined): boolean =>
  (written.startsWith('---\n') && written.endsWith(`---\n${markdown}`)) ||
  (written === markdown && (language ?? 'en') === 'en')

function finished(
  converted: ConvertedText,
  recognizedNotes: readonly Message[],
  cleaning: Cleaning,
  written?: string,
): TextImport {
  const { markdown, images, notes } = converted
  if (markdown.length > longestText) refuse('text-too-long', { characters: markdown.length, most: longestText })
  if (!markdown.replace(/<!--[\s\S]*?-->/g, '').trim()) refuse('no-text')
  const found = defined(converted.facts)
  const body = markdown.trimStart()
  const plain = body.replace(/\]\([^)]*\)/g, ' ')
  const language = guessLanguage(plain) ?? found.language
  const isOwnLanguage = found.language && language && found.language.split('-')[0] === language.split('-')[0]
  const facts: TextFacts = { ...found, ...(language && { language: isOwnLanguage ? found.language! : language }) }
  const isKept =
    written !== undefined && isUntouched(written, markdown, language) && images.length === 0 && readable(written)
  const article = isKept ? written : `${frontMatter(facts)}${body.trimEnd()}\n`
  try {
    const { paragraphs } = parseMarkdown(article)
    return {
      article,
      body: `${body.trimEnd()}\n`,
      facts,
      images,
      notes: [...recognizedNotes, ...notes, ...cleaning.messages],
      paragraphs: paragraphs.length,
    }
  } catch (error) {
    const reason = (error as Error).message.replace(/^article\.md /, 'it ')
    return reason === 'it has no paragraph' ? refuse('no-text') : refuse('article-unreadable', { reason })
  }
}

function readable(article: string): boolean {
  try {
    return Boolean(parseMarkdown(article).title)
  } catch {
    return false
  }
}

/**
 * A file as an article.
 * @throws {Refusal} if it has no text that could be one
 */
export async function importText(recognized: TextFormat, readBeside?: ReadBeside): Promise<TextImport> {
  const cleaning = new Cleaning()
  const converted = await convert(recognized, cleaning, readBeside)
  const written = recognized.format === 'markdown' ? recognized.text : undefined
  return finished(converted, recognized.notes, cleaning, written)
}

/**
 * What was pasted from Word, Google Docs or a web page, as an article or a part of one.
 * @throws {Refusal} if it has no text
 */
export function importPasted(html: string): TextImport {
  const cleaning = new Cleaning()
  return finished(convertHtml(html, { cleaning, isPage: false }), [], cleaning)
}
