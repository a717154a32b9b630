/** Ranges and sentences of the article's text. The page and the tools both use these functions. */
import { rangesOf } from './matching.ts'

/** A part of a text in UTF-16 offsets: from `start` up to, not including, `end`. */
export interface Range {
  start: number
  end: number
}

/** A quotation of the article, and the words in it that are the link. */
export interface Quote {
  quote: string
  exact: string
}

/**
 * The range of `exact` in the paragraph: its first occurrence in the first occurrence of `quote`. Undefined where either
 * is missing.
 */
export function locate(paragraph: string, { quote, exact }: Quote): Range | undefined {
  const [around] = rangesOf(paragraph, quote)
  const [inside] = around ? rangesOf(paragraph.slice(around.start, around.end), exact) : []
  return around && inside && { start: around.start + inside.start, end: around.start + inside.end }
}

/** Whether two ranges share a character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** Control characters other than line ends and tabs, format characters such as direction marks, and U+2028 and U+2029. */
const invisible = /(?![\n\r\t])[\p{Cc}\p{Cf}\u2028\u2029]/u
/** The zero-width joiners, which the spelling of some languages needs, for example Persian. */
const joinerCharacters = /[\u200c\u200d]/g

/**
 * The first invisible character of a text as `U+202E`; undefined where there is none. Such a character can reverse the
 * text beside it, or make two names look equal that are not.
 */
export function invisibleIn(text: string, joiners: 'allowed' | 'refused' = 'allowed'): string | undefined {
  const found = invisible.exec(joiners === 'refused' ? text : text.replace(joinerCharacters, ''))?.[0]
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Words that are followed by a full stop within a sentence. */
const abbreviations = new Set(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mr Mrs Ms Dr Prof Gen St No vs'.split(' '),
)

/**
 * The end of a sentence: a full stop with closing quotes and brackets, at the end of the paragraph or before a capital
 * letter, a letter of a script without capitals or a digit; a mark that ends nothing but sentences, such as 。 and ।; and
 * in Thai, which has no such mark, a space.
 */
const possibleEnd =
  /[.!?…؟۔]+["”’»)\]]*(?=\s*$|\s+["“‘«([]*[\p{Lu}\p{Lo}\d])|[。！？｡।॥።။។։]+["”’»)\]」』）】》]*|(?<=\p{Script=Thai})(?=\s+\p{Script=Thai})/gu

/** The sentences of a paragraph, without the spaces between them. */
export function sentences(paragraph: string): Range[] {
  const quoted = quotations(paragraph)
  const found: Range[] = []
  let start = 0
  const add = (end: number) => {
    const skipped = /^\s*/.exec(paragraph.slice(start))![0].length
    if (start + skipped < end) found.push({ start: start + skipped, end })
    start = end
  }
  for (const match of paragraph.matchAll(possibleEnd)) {
    const end = match.index + match[0].length
    const insideQuotation = quoted.some((quotation) => quotation.start < end && end < quotation.end)
    if (!insideQuotation && !isAbbreviation(paragraph, match.index)) add(end)
  }
  add(paragraph.trimEnd().length)
  return found
}

/** Whether the full stop at `dot` is part of an abbreviation: "Nov.", "L.", "U.S.". */
function isAbbreviation(paragraph: string, dot: number): boolean {
  if (paragraph[dot] !== '.') return false
  const word = /[\p{L}.]*$/u.exec(paragraph.slice(0, dot))![0]
  return abbreviations.has(word) || /^(?:(\p{Lu}\.)*\p{Lu}|\p{Script=Arabic}|\p{Script=Hebrew})$/u.test(word)
}

/** The quotations of a paragraph. The Diplomatic Herald opens them with a typographic quote and closes them with ". */
function quotations(paragraph: string): Range[] {
  return [...paragraph.matchAll(/“[^“"”]*["”]|«[^»]*»|「[^」]*」|『[^』]*』/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
