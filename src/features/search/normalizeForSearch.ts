/*
 * Transliterates words to a plain Latin form, so that «Караганда», «Қарағанды», "Qaraghandy" and "Karaganda" are within
 * a small edit distance. The form loses information and serves only to compare words.
 */

/** Russian and Kazakh Cyrillic letters without diacritics, and the Latin letters that Unicode does not decompose. */
const letters: Record<string, string> = Object.fromEntries(
  'а=a ә=a б=b в=v г=g ғ=g д=d е=e ж=zh з=z и=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r с=s т=t у=u ұ=u ү=u ф=f х=h һ=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i і=i ь= э=e ю=iu я=ia ı=i ł=l ø=o đ=d ß=ss æ=ae ə=a ŋ=n'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** Spellings of one sound in different romanizations of Kazakh and Russian, and the one that replaces them. */
const spellings: readonly [RegExp, string][] = [
  [/shch/g, 'sh'],
  [/dzh/g, 'zh'],
  [/gh/g, 'g'],
  [/kh/g, 'h'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/j/g, 'zh'],
  [/y/g, 'i'],
  [/ii+/g, 'i'],
]

/** In the Latin Kazakh and Turkish alphabets, ş is sh and ç is ch. */
const replaceCedillas = (word: string): string => word.replace(/s\u0327/g, 'sh').replace(/c\u0327/g, 'ch')

/** Returns a word in lower-case Latin letters without diacritics and apostrophes. */
export function normalizeForSearch(word: string): string {
  const plain = replaceCedillas(word.toLowerCase().normalize('NFKD'))
    .replace(/['’ʼ]s$/, '')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[^a-z\d]/g, (letter) => letters[letter] ?? letter)
  return spellings.reduce((word, [spelling, replacement]) => word.replace(spelling, replacement), plain)
}

/** A word of a text. `start` and `end` are offsets into the text. */
export interface Word {
  normalized: string
  start: number
  end: number
}

/** Returns the normalized words of a text in order. A hyphen or dash ends a word, an apostrophe inside a word does not. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu)].map((match) => ({
    normalized: normalizeForSearch(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
