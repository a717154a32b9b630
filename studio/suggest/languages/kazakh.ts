/** Kazakh suffixes that a name takes, folded (`fold.ts`), in the order in which they follow one another. */
const groups: RegExp[] = [
  // Of a place, from it, in it, to it, with it.
  /(?:[ндт][ыи]н|[гк][ае]|н[ае]|[ндт][ыи]|[дт][ае]|нд[ае]|[днт][ае]н|нд[ае]н|[мбп]ен|[ае]|н)$/,
  // What is in it.
  /(?:[дт][ае]г[ыи]|нд[ае]г[ыи])$/,
  // Its people.
  /(?:[лдт][ае]р)$/,
  /(?:[лдт][ыи]к)$/,
  // Possessive.
  /(?:с?[ыи])$/,
]
const shortestBase = 2

/** The words to which suffixes may have been added to make a folded Kazakh word. The first is the word. */
export function kazakhBases(word: string): string[] {
  const bases = new Set([word])
  for (const group of groups) {
    for (const base of [...bases]) {
      const stripped = base.replace(group, '')
      if (stripped.length >= shortestBase) bases.add(stripped)
    }
  }
  return [...bases]
}
