const units = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз']
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан']

/** The last word of a positive integer below 10¹² as it is read aloud in Kazakh. */
function lastWord(value: number): string {
  if (value % 10) return units[value % 10]!
  if (value % 100) return tens[(value % 100) / 10]!
  if (value % 1000) return 'жүз'
  if (value % 1e6) return 'мың'
  return value % 1e9 ? 'миллион' : 'миллиард'
}

/**
 * The suffix of the ablative case (шығыс септік) for a word, by the rules of Kazakh grammar: its vowel agrees with the
 * vowels of the word (front: е, back: а); its consonant is н after м, н, ң, т after a voiceless consonant or б, в, г, д,
 * and д otherwise.
 */
function ablativeSuffix(word: string): string {
  const isFront = /[әеөүі]/.test(word)
  const consonant = /[мнң]$/.test(word) ? 'н' : /[бвгдкқпстфхцчшщ]$/.test(word) ? 'т' : 'д'
  return `${consonant}${isFront ? 'е' : 'а'}н`
}

/** A formatted positive integer in the ablative case: "70 000-нан", "450-ден". Returns any other text unchanged. */
export function ablative(formatted: string): string {
  const value = Number(formatted.replace(/[\s\u00a0\u202f]/g, ''))
  return Number.isInteger(value) && value > 0 ? `${formatted}-${ablativeSuffix(lastWord(value))}` : formatted
}
