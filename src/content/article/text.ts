/**
 * Where things stand in the article's text: ranges of characters (UTF-16 offsets), end exclusive.
 * Pure and without Node, so the page and the tools read the text alike.
 */

/** Characters `start` up to, not including, `end`. */
export interface Range {
  start: number
  end: number
}

/** The words of a passage that are looked up: `exact` is the link inside `quote`. */
export interface Quote {
  quote: string
  exact: string
}

/** The range of `exact` in the paragraph, at its first place inside the first place of `quote`; undefined if either is missing. */
export function locate(paragraph: string, { quote, exact }: Quote): Range | undefined {
  const quoteStart = paragraph.indexOf(quote)
  const exactStart = quote.indexOf(exact)
  if (quoteStart < 0 || exactStart < 0 || exact === '') return undefined
  const start = quoteStart + exactStart
  return { start, end: start + exact.length }
}

/** Whether two ranges share a character. */
export function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}

/** Controls other than line ends and tabs, marks of direction, and what else has no width: format characters of Unicode. */
const unseen = /(?![\n\r\t])[\p{Cc}\p{Cf}\u2028\u2029]/u
/** Of these the two that spelling needs, as in Persian. */
const joiners = /[\u200c\u200d]/g

/**
 * The first character that nobody sees, as `U+202E`: it would turn round what stands beside it, or make two names look
 * alike; undefined when there is none.
 * @param joinersToo also the joiners, which an article may spell with but a name in three languages does not
 */
export function unseenIn(text: string, joinersToo = false): string | undefined {
  const found = unseen.exec(joinersToo ? text : text.replace(joiners, ''))?.[0]
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** How often `part` stands in `whole`, overlapping places counted too. */
export function occurrences(whole: string, part: string): number {
  if (part === '') return 0
  let count = 0
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) count++
  return count
}

/** Messages that end in a full stop without ending a sentence. */
const abbreviations = new Set(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mr Mrs Ms Dr Prof Gen St No vs'.split(' '),
)

/** A stop, its closing quotes and brackets, then the end or a space before a new beginning. */
const possibleEnd = /[.!?…]+["”’»)\]]*(?=\s*$|\s+["“‘«([]*[\p{Lu}\d])/gu

/** The sentences of a paragraph, without the space between them. */
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

/** Whether the full stop at `dot` belongs to the word before it: "Nov.", "L.", "U.S.". */
function isAbbreviation(paragraph: string, dot: number): boolean {
  if (paragraph[dot] !== '.') return false
  const word = /[\p{L}.]*$/u.exec(paragraph.slice(0, dot))![0]
  return abbreviations.has(word) || /^(\p{Lu}\.)*\p{Lu}$/u.test(word)
}

/** What stands between an opening quote and the next closing one. Herald style: “opened so, closed so". */
function quotations(paragraph: string): Range[] {
  return [...paragraph.matchAll(/“[^“"”]*["”]|«[^»]*»/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
