/**
 * Kazakh suffixes that a name takes, folded (`fold.ts`), in the order in which they follow one another. Each is tried by itself:
 * «Қазақстанда» ends in both «да» and «нда», and only without «да» it is a name.
 */
const groups: readonly (readonly RegExp[])[] = [
  // Of a place, from it, in it, to it, with it.
  [
    /[ндт][ыи]н$/,
    /[гк][ае]$/,
    /н[ае]$/,
    /[ндт][ыи]$/,
    /[дт][ае]$/,
    /нд[ае]$/,
    /[днт][ае]н$/,
    /нд[ае]н$/,
    /[мбп]ен$/,
    /[ае]$/,
    /н$/,
  ],
  // What is in it.
  [/[дт][ае]г[ыи]$/, /нд[ае]г[ыи]$/],
  // Its people.
  [/[лдт][ае]р$/],
  [/[лдт][ыи]к$/],
  // Possessive.
  [/с[ыи]$/, /[ыи]$/],
]
const shortestBase = 2

/** In it, what is in it, from it, to it. */
export const kazakhPlaceCase = /(?:[дт][ае](?:г[ыи])?|[днт][ае]н|[гк][ае]|н[ае])$/

/** The words to which suffixes may have been added to make a folded Kazakh word. The first is the word. */
export function kazakhBases(word: string): string[] {
  const bases = new Set([word])
  for (const group of groups) {
    for (const base of [...bases]) {
      for (const suffix of group) {
        const stripped = base.replace(suffix, '')
        if (stripped.length >= shortestBase) bases.add(stripped)
      }
    }
  }
  return [...bases]
}
