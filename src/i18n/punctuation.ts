/** The marks between words that the page puts together itself. Sentences have theirs in the messages. */
import { isolated } from './isolate'
import { directionOf, scriptOf } from './script'

/** Each with the space that follows it, if the script writes one. */
interface Marks {
  comma: string
  /** Between the members of a list. */
  list: string
  semicolon: string
  colon: string
  stop: string
  /** What a text in brackets begins with, after another text, and ends with. */
  brackets: readonly [open: string, close: string]
}

const common: Marks = { comma: ', ', list: ', ', semicolon: '; ', colon: ': ', stop: '. ', brackets: [' (', ')'] }
const arabic = { ...common, comma: '، ', list: '، ', semicolon: '؛ ' }
const chinese = { comma: '，', list: '、', semicolon: '；', colon: '：', stop: '。', brackets: ['（', '）'] } as const

/** By script (ISO 15924), because a text of an atlas may be in a language that has no catalogue of messages. */
const marksByScript: Partial<Record<string, Marks>> = {
  Arab: arabic,
  Armn: { ...common, stop: '։ ' },
  Deva: { ...common, stop: '। ' },
  Ethi: { ...common, comma: '፣ ', list: '፣ ', semicolon: '፤ ', colon: '፦ ', stop: '። ' },
  Hans: chinese,
  Hant: chinese,
  Jpan: { ...chinese, comma: '、' },
  Syrc: arabic,
  Thaa: arabic,
}

/** The marks of the script of a language (BCP 47). */
export const marksOf = (language: string): Marks => marksByScript[scriptOf(language)] ?? common

/** Several names or phrases with commas between them. Those of the other direction are isolated. */
export const listIn = (language: string, texts: readonly string[], mark: 'list' | 'comma' | 'semicolon' = 'list') =>
  texts.map((text) => isolated(text, directionOf(language))).join(marksOf(language)[mark])

/** A sentence as the next one follows it: with the full stop of its language, unless it ends itself, and a space. */
export function sentenceIn(language: string, text: string): string {
  const { stop } = marksOf(language)
  return text + (/\p{Sentence_Terminal}$/u.test(text) ? stop.slice(1) : stop)
}
