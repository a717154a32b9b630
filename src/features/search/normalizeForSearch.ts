/**
 * Brings a word of any of the atlas's scripts to one plain Latin skeleton, so that «Караганда», «Қарағанды»,
 * "Qaraghandy" and "Karaganda" nearly meet. Lossy on purpose: only for comparing.
 */

/** Cyrillic, Russian and Kazakh, after й and ё have lost their marks; also the Latin letters that do not decompose. */
const letters: Record<string, string> = Object.fromEntries(
  'а=a ә=a б=b в=v г=g ғ=g д=d е=e ж=zh з=z и=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r с=s т=t у=u ұ=u ү=u ф=f х=h һ=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i і=i ь= э=e ю=iu я=ia ı=i ł=l ø=o đ=d ß=ss æ=ae ə=a ŋ=n'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** Spellings of one sound in the Latin alphabets that Kazakh and Russian names are written in. */
const sounds: readonly [RegExp, string][] = [
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

/** The cedillas of the Latin Kazakh and Turkish alphabets stand for sounds of their own: ş is sh, ç is ch. */
const cedillas = (word: string): string => word.replace(/s\u0327/g, 'sh').replace(/c\u0327/g, 'ch')

/** A word in its folded form: lower case, Latin, without marks and apostrophes. */
export function normalizeForSearch(word: string): string {
  const plain = cedillas(word.toLowerCase().normalize('NFKD'))
    .replace(/['’ʼ]s$/, '')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[^a-z\d]/g, (letter) => letters[letter] ?? letter)
  return sounds.reduce((folded, [spelling, sound]) => folded.replace(spelling, sound), plain)
}

/** A word of a text: `start` and `end` are offsets into it. */
export interface Word {
  folded: string
  start: number
  end: number
}

/** The words of a text, folded, in order. Hyphens and dashes part words; an apostrophe inside a word does not. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu)].map((match) => ({
    folded: normalizeForSearch(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
