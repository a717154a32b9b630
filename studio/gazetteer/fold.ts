/** A word of a text as it is compared with names. */
export interface Token {
  /** Without case, accents and apostrophes; Kazakh letters as the Russian ones that stand in for them. */
  word: string
  /** UTF-16 offsets in the text. */
  start: number
  end: number
}

const letters: Record<string, string> = Object.fromEntries(
  'ё=е ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=и ї=и є=е ў=у ґ=г ı=i ł=l ø=o đ=d ß=ss æ=ae œ=oe ð=d þ=th ə=a'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')
const notAscii = /[^\0-\x7f]/
const apostrophes = /['’‘ʼʻ`´′]/g
/** Marks over Latin and Greek letters. A Cyrillic й keeps its mark, because и and й end different words. */
const marks = /(?<!\u0438)\p{Mn}/gu

/** Returns a word as `Token.word` has it. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (!notAscii.test(lower)) return lower.includes("'") || lower.includes('`') ? lower.replace(apostrophes, '') : lower
  return lower
    .replace(apostrophes, '')
    .replace(special, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
}

/** A character of a script that is written without spaces is a word. An apostrophe between letters is part of a word. */
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’‘ʼʻ`´][\p{L}\p{M}]+)*/gu

/** Returns the words of a text. A hyphen divides words: "Rostov-on-Don" has three. */
export const tokens = (text: string): Token[] =>
  Array.from(text.matchAll(words), ({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }))

/** Names without accents, apostrophes and Kazakh letters, which only need lower case: most of them. */
const plain = /^(?:[a-z]+(?:[ -][a-z]+)*|[а-еж-я]+(?:[ -][а-еж-я]+)*)$/i

/** Returns a name as its folded words, with spaces between them. */
export const foldedName = (name: string): string =>
  plain.test(name)
    ? name.toLowerCase().replaceAll('-', ' ')
    : tokens(name)
        .map(({ word }) => word)
        .join(' ')
