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

/** Marks that a name is often written without: diacritics, the vowels of Arabic and Hebrew. Other marks are letters. */
const marks =
  /(?=\p{M})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu
/** The Arabic letters that are written for one another, also the Persian ones, and the digits. Unicode decomposes the others. */
const arabicLetters: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ـ: '',
}
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Returns a word in lower case, without diacritics and apostrophes, in Latin letters if it is Cyrillic. */
export function normalizeForSearch(word: string): string {
  const plain = replaceCedillas(word.toLowerCase().normalize('NFKD'))
    .replace(/['’ʼ]s$/, '')
    .replace(marks, '')
    .replace(/['’ʼ]/g, '')
    .replace(arabicDigit, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[^a-z\d]/g, (letter) => letters[letter] ?? arabicLetters[letter] ?? letter)
  return spellings.reduce((word, [spelling, replacement]) => word.replace(spelling, replacement), plain)
}

/** The forms under which a normalized word is found: an Arabic word also without its article. */
export const formsOf = (normalized: string): string[] =>
  /^ال.{2}/.test(normalized) ? [normalized, normalized.slice(2)] : [normalized]

/** A word of a text. `start` and `end` are offsets into the text. */
export interface Word {
  normalized: string
  start: number
  end: number
}

/** A letter of a script that puts no spaces between words, with its marks. */
const unspacedLetter =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー]\\p{M}*'
const unspaced = new RegExp(unspacedLetter, 'u')
const stretches = new RegExp(`(?:${unspacedLetter})+|(?:(?!${unspacedLetter}).)+`, 'gu')

/** Whether a text has letters of a script that puts no spaces between words. */
export const isUnspaced = (text: string): boolean => unspaced.test(text)

type Normalize = (word: string) => string

const wordAt = (text: string, start: number, normalize: Normalize): Word => ({
  normalized: normalize(text),
  start,
  end: start + text.length,
})

/**
 * Words of a text without spaces: every two letters that follow each other, and the last letter. The form is the same in
 * every browser, and finds 海港 in 上海港, where a dictionary sees 上海 and 港.
 */
function pairsOf(text: string, offset: number, normalize: Normalize): Word[] {
  const units = [...text.matchAll(/\P{M}\p{M}*/gu)]
  return units.map((unit, index) => wordAt(unit[0] + (units[index + 1]?.[0] ?? ''), offset + unit.index, normalize))
}

/**
 * Returns the normalized words of a text in order. A hyphen or dash ends a word, an apostrophe inside a word does not.
 * @param normalize `normalizeForSearch`, which may remember its results
 */
export const wordsOf = (text: string, normalize: Normalize = normalizeForSearch): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu)].flatMap((match) =>
    isUnspaced(match[0])
      ? [...match[0].matchAll(stretches)].flatMap((stretch) => {
          const start = match.index + stretch.index
          return isUnspaced(stretch[0]) ? pairsOf(stretch[0], start, normalize) : [wordAt(stretch[0], start, normalize)]
        })
      : [wordAt(match[0], match.index, normalize)],
  )

/** Returns the words that a text must have to be found by a query. The last letter of a pair is in the pair already. */
export const queryWordsOf = (query: string): Word[] =>
  wordsOf(query).filter(
    ({ start, end }, index, words) =>
      !words[index - 1] || start >= words[index - 1]!.end || end > words[index - 1]!.end,
  )
