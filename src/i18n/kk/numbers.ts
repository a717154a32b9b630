/** The last word of a number when it is read aloud in Kazakh, for the ending that agrees with it. */
const units = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз']
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан']

function lastWord(value: number): string {
  if (value % 10) return units[value % 10]!
  if (value % 100) return tens[(value % 100) / 10]!
  if (value % 1000) return 'жүз'
  if (value % 1e6) return 'мың'
  return value % 1e9 ? 'миллион' : 'миллиард'
}

/** The ablative: -ан or -ен by the vowels, with н, т or д by the last sound. */
function ending(word: string): string {
  const soft = /[әеөүі]/.test(word)
  const first = /[мнң]$/.test(word) ? 'н' : /[бвгдкқпстфхцчшщ]$/.test(word) ? 'т' : 'д'
  return `${first}${soft ? 'е' : 'а'}н`
}

/** "70 000-нан", "450-ден": a written whole number in the ablative; anything else stays as it is. */
export function ablative(written: string): string {
  const value = Number(written.replace(/[\s\u00a0\u202f]/g, ''))
  return Number.isInteger(value) && value > 0 ? `${written}-${ending(lastWord(value))}` : written
}
