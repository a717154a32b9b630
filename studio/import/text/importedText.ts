import type { Message } from '../messages.ts'

/** What a file says of its text. The author may change it before it is written. */
export interface TextFacts {
  title?: string
  author?: string
  /** The author's name in other languages, by BCP 47 tag. */
  authorNames?: Readonly<Record<string, string>>
  role?: string
  publication?: string
  url?: string
  /** ISO 8601 date of publication. */
  published?: string
  /** BCP 47 tag. */
  language?: string
}

/** An image of the text, to be written into `media/`. */
export interface ImportedImage {
  /** Its name in `media/`. */
  file: string
  bytes: Uint8Array
  alt: string
}

/** Reads a file that a text names by a relative path; null if there is none. */
export type ReadBeside = (path: string) => Uint8Array | null

/** A text as Markdown, without front matter. */
export interface ConvertedText {
  markdown: string
  facts: TextFacts
  images: ImportedImage[]
  notes: Message[]
}
