/** The article as the page and the tools have it. `build/article/parseMarkdown.ts` makes it from article.md. */
import type { Range } from './text.ts'

/**
 * The format of a part of a text. Of two that overlap, one contains the other, and the outer one comes first. A `note` is the
 * sign of a note: it has no characters of its own and stands at `start`. A `break` covers a line end that is kept.
 */
export type Span = Range &
  (
    | { type: 'emphasis' | 'strong' | 'delete' | 'code' | 'break' }
    | { type: 'link'; href: string }
    | { type: 'note'; note: number }
  )

/** A text that has no number: of a heading, a cell of a table or a note. */
export interface FormattedText {
  text: string
  spans: readonly Span[]
}

export interface ListItem {
  /** Of an item of a task list. */
  checked?: boolean
  blocks: readonly Block[]
}

/** A part of the article. Paragraphs of running text have a number, from 1, also those in lists and quotations. */
export type Block =
  | { type: 'paragraph'; paragraph: number }
  | ({ type: 'heading'; level: number } & FormattedText)
  | { type: 'list'; start: number | null; items: readonly ListItem[] }
  | { type: 'quotation'; blocks: readonly Block[] }
  | { type: 'table'; align: readonly (Alignment | null)[]; rows: readonly (readonly FormattedText[])[] }
  | { type: 'code'; text: string }
  | MediaBlock
  | { type: 'rule' }

/** An image, audio or video. */
export interface MediaBlock {
  type: 'media'
  /** The file's name in `media/`; an address elsewhere is as it is written. */
  file: string
  /** In the article's language; empty if only media.json has it. */
  alt: string
  caption?: string
}

export type Alignment = 'left' | 'right' | 'center'

export interface Article {
  title: string
  /** The author's name, as printed. */
  author?: string
  /** The author's name by language tag, where it is written otherwise: see `authorIn`. */
  authorNames: Readonly<Record<string, string>>
  /** The author's office, as printed. */
  role?: string
  publication?: string
  /** ISO 8601 date of publication. */
  published?: string
  /** The address at which the article was published. */
  url?: string
  /** BCP 47 language of the text. */
  language: string
  /** The plain text of the numbered paragraphs in order; paragraph n of a passage is `paragraphs[n - 1]`. */
  paragraphs: readonly string[]
  /** The formats of each numbered paragraph. */
  spans: readonly (readonly Span[])[]
  blocks: readonly Block[]
  /** The notes in the order of their signs; note n is `notes[n - 1]`. */
  notes: readonly (readonly FormattedText[])[]
}

/** The author's name in a language: `author-<language>` of article.md, or `author` where that is missing. */
export const authorIn = ({ author, authorNames }: Article, language: string): string | undefined =>
  authorNames[language] ?? authorNames[language.split('-')[0]!] ?? author
