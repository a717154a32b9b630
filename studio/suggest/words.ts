import { sentences, type Range } from '../../src/content/article/text.ts'
import { tokens, type Token } from '../gazetteer/fold.ts'

/** A word of a paragraph. */
export interface Word extends Token {
  /** Whether it begins with a capital letter, or with a letter of a script without capitals. */
  capital: boolean
  /** Whether it begins with a capital letter. */
  upper: boolean
  /** Whether it is the first of a sentence or quotation, where a capital letter says nothing. */
  first: boolean
  /** The index of the sentence. */
  sentence: number
  /** The characters between the word before and this one; `''` at the start. */
  gap: string
}

export interface Paragraph {
  /** From 1. */
  number: number
  text: string
  words: readonly Word[]
  sentences: readonly Range[]
}

export function readParagraph(text: string, number: number): Paragraph {
  const ranges = sentences(text)
  let sentence = 0
  let before = 0
  const words = tokens(text).map((token, index): Word => {
    while (sentence + 1 < ranges.length && token.start >= ranges[sentence + 1]!.start) sentence++
    const starts = index === 0 || before <= (ranges[sentence]?.start ?? 0)
    const gap = text.slice(before, token.start)
    before = token.end
    const first = starts || /["“«„:;—–]\s*$/.test(gap) || /[.!?…]/.test(gap)
    const letter = text.slice(token.start, token.start + 2)
    const upper = /^[\p{Lu}\p{Lt}]/u.test(letter)
    return { ...token, capital: upper || /^\p{Lo}/u.test(letter), upper, first, sentence, gap }
  })
  return { number, text, words, sentences: ranges }
}

/** Whether only a space or a hyphen is between a word and the one before. */
export const isJoined = ({ gap }: Word): boolean => /^[\s\u00a0]$|^[-‐‑]$/.test(gap)
