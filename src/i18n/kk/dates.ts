/**
 * A formatted date as the attribute of a noun: "2025 жылғы 15 желтоқсандағы", "2022 жылғы қыркүйектегі", "2026 жылғы". The
 * suffix -ғы/-гі follows the locative case: its vowel agrees with the last vowel of the month (front: е, back: а), and its
 * consonant is т after a voiceless consonant, otherwise д.
 */
export function ofDate(formatted: string): string {
  const month = /\p{L}+$/u.exec(formatted)?.[0]
  if (!month) return `${formatted} жылғы`
  const consonant = /[кқпстфхцчшщ]$/.test(month) ? 'т' : 'д'
  return `${formatted}${consonant}${/[әеөүі][^аоұыәеөүі]*$/.test(month) ? 'егі' : 'ағы'}`
}
