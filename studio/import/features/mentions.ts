/** Finds the words of the article that name a feature. */
import type { Article } from '../../../src/content/article/article.ts'
import { rangesOf } from '../../../src/content/article/matching.ts'
import { overlaps, sentences, type Range } from '../../../src/content/article/text.ts'

export interface FoundPassage {
  paragraph: number
  quote: string
  exact: string
}

/** The words that features have already: the page shows no overlapping links, unless they are of the same words. */
export type TakenRanges = ReadonlyMap<number, readonly Range[]>

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character)
/** Scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const isWhole = (text: string, { start, end }: Range): boolean =>
  unspaced.test(text.slice(start, end)) || (!isLetter(text[start - 1]) && !isLetter(text[end]))

export const isFree = (range: Range, taken: readonly Range[]): boolean =>
  taken.every((other) => !overlaps(range, other) || (other.start === range.start && other.end === range.end))

/** The sentence around some words, or less of it, so that it occurs once in its paragraph and has the words once. */
export function passageAt(paragraph: string, number: number, { start, end }: Range): FoundPassage {
  const exact = paragraph.slice(start, end)
  const around = sentences(paragraph).find((sentence) => sentence.start <= start && end <= sentence.end) ?? {
    start: 0,
    end: paragraph.length,
  }
  const inside = rangesOf(paragraph.slice(around.start, around.end), exact).map((range) => ({
    start: range.start + around.start,
    end: range.end + around.start,
  }))
  const before = inside.filter((range) => range.end <= start).at(-1)
  const after = inside.find((range) => range.start >= end)
  const from = before ? before.end : around.start
  const to = after ? after.start : around.end
  const quote = paragraph.slice(from, to)
  const isClear = rangesOf(paragraph, quote.trim()).length === 1
  const [first, last] = isClear ? [from, to] : [0, paragraph.length]
  return { paragraph: number, quote: paragraph.slice(first, last).trim(), exact }
}

/** The first whole words of the article that are one of the names and that no other feature overlaps. */
export function firstMention(
  article: Article,
  names: readonly string[],
  taken: TakenRanges,
): (FoundPassage & { range: Range }) | undefined {
  for (const [index, text] of article.paragraphs.entries()) {
    const found = names
      .flatMap((name) => rangesOf(text, name).filter((range) => isWhole(text, range)))
      .filter((range) => isFree(range, taken.get(index + 1) ?? []))
      .sort((a, b) => a.start - b.start || b.end - a.end)[0]
    if (found) return { ...passageAt(text, index + 1, found), range: found }
  }
  return undefined
}
