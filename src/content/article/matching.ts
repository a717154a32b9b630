/** Finds words in a text that writes its white space, quotes, dashes or accents in another way. */
import type { Range } from './text.ts'

/** A text in one spelling, with the offset in the text of each of its UTF-16 units. */
interface Folded {
  text: string
  starts: number[]
  ends: number[]
}

/** A letter with its combining marks, the parts of a Hangul syllable, or white space. */
const unit = /\s+|[\u1100-\u11ff]+|[^\p{M}\s]\p{M}*|\p{M}+/gu
/** Scripts that are written without spaces: a line end between two letters is none. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

function foldedUnit(part: string): string {
  if (/^\s/.test(part)) return ' '
  return part
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[“”„‟«»「」『』〝〞＂]/g, '"')
    .replace(/[‘’‚‛‹›`´ʼ′＇]/g, "'")
    .replace(/[‐‑‒–—―−﹘－]/g, '-')
    .replace(/…/g, '...')
}

function fold(text: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] }
  for (const { 0: part, index } of text.matchAll(unit)) {
    const end = index + part.length
    const isBetweenIdeographs =
      /^\s*\n\s*$/.test(part) && unspaced.test(text[index - 1] ?? '') && unspaced.test(text[end] ?? '')
    const written = isBetweenIdeographs ? '' : foldedUnit(part)
    folded.text += written
    for (let count = written.length; count > 0; count--) {
      folded.starts.push(index)
      folded.ends.push(end)
    }
  }
  return folded
}

/** The folded texts that were needed last: several passages look through the same paragraphs. */
const cache = new Map<string, Folded>()
const mostCached = 5000

function foldedOf(text: string): Folded {
  let folded = cache.get(text)
  if (!folded) {
    if (cache.size === mostCached) cache.clear()
    cache.set(text, (folded = fold(text)))
  }
  return folded
}

/** The ranges of some words in a text, overlapping ones included, as they are written. */
function verbatimRanges(text: string, words: string): Range[] {
  const found: Range[] = []
  if (words === '') return found
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    found.push({ start, end: start + words.length })
  }
  return found
}

/**
 * The ranges of some words in a text, overlapping ones included: as they are written, or if there are none, with other kinds of
 * white space, quotes and dashes, and composed or decomposed letters.
 */
export function rangesOf(text: string, words: string): Range[] {
  const verbatim = verbatimRanges(text, words)
  if (verbatim.length > 0) return verbatim
  const wanted = foldedOf(words).text
  const folded = foldedOf(text)
  return verbatimRanges(folded.text, wanted).map(({ start, end }) => ({
    start: folded.starts[start]!,
    end: folded.ends[end - 1]!,
  }))
}
