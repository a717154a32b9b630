/** Reads numbers from English text. */
import type { Exactness } from '../../src/content/figureSchema.ts'

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const fractions: Record<string, number> = { half: 50, third: 100 / 3, quarter: 25, fifth: 20 }
const scales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/** The numbers in an English text. Fractions such as "one-third" are returned in percent. */
export function numbersIn(said: string): number[] {
  const found: number[] = []
  const number = /(?<digits>\d[\d,]*(?:\.\d+)?)|(?<word>\p{L}+)/gu
  const tokens = [...said.toLowerCase().matchAll(number)].map(({ groups }) => groups!)
  for (const [index, { digits, word }] of tokens.entries()) {
    const value = digits ? Number(digits.replaceAll(',', '')) : words.indexOf(word!) + 1
    if (!digits && value === 0) continue
    const next = tokens[index + 1]?.word ?? ''
    const part = fractions[next.replace(/s$/, '')]
    if (part !== undefined) found.push(value * part)
    else found.push(value * (scales[next] ?? 1))
  }
  return found
}

/** The exactness with which an English text gives a number. */
export function exactnessOf(said: string): Exactness {
  if (/\b(more than|over)\b/i.test(said)) return 'more-than'
  if (/\b(almost|nearly)\b/i.test(said)) return 'almost'
  if (/\b(about|around|approximately|some)\b/i.test(said)) return 'about'
  return 'exact'
}
